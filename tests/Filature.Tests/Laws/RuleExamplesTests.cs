using Filature.Language.Rules;

namespace Filature.Tests.Laws;

/// <summary>Every line of every rule file that says EXAMPLE or COUNTER.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string> Files => [.. Knowledge.RuleFiles.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_matches_its_examples_and_not_its_counter_examples(string file)
    {
        var failures = new List<string>();
        foreach (var rule in SetOf(file).Rules)
        {
            foreach (var example in rule.Examples)
            {
                if (Failure(rule, example) is { } failure)
                {
                    failures.Add($"languages/{file}, line {example.Line}: {failure}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [Fact]
    public void There_are_rule_files_for_every_language() => Assert.All(
        Knowledge.Languages, language => Assert.Contains(Knowledge.RuleFiles, file => file.StartsWith(language + "/", StringComparison.Ordinal)));

    private static RuleSet SetOf(string file)
    {
        var (language, name) = (file[..file.IndexOf('/', StringComparison.Ordinal)], file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..^".rules".Length]);
        return Knowledge.Rules(name, language);
    }

    private static string? Failure(Rule rule, RuleExample example)
    {
        var match = rule.Linear.Match(example.Text);
        if (match.Success != example.Matches)
        {
            return $"{rule.Name} {(example.Matches ? "does not match" : "matches the counter-example")} «{example.Text}»";
        }

        foreach (var (group, value) in example.Groups)
        {
            if (match.Groups[group].Value is var found && found != value)
            {
                return $"{rule.Name} reads {group}=«{found}», not «{value}», in «{example.Text}»";
            }
        }

        return null;
    }
}
