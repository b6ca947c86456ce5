namespace Filature.Tests.Records;

public sealed class StatementRulesTests
{
    public static TheoryData<string, string> Sets()
    {
        var sets = new TheoryData<string, string>();
        foreach (var language in Knowledge.Languages)
        {
            foreach (var set in new[] { "cues", "channels", "phrases" })
            {
                sets.Add(set, language);
            }
        }

        return sets;
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_rule_matches_its_examples_and_none_of_its_counters(string set, string language)
    {
        var rules = Knowledge.Rules(set, language).Rules;
        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            foreach (var example in rule.Examples)
            {
                var match = rule.Linear.Match(example.Text);
                Assert.True(match.Success == example.Matches, $"{rule.Name}, line {example.Line}: {example.Text}");
                foreach (var (group, value) in example.Groups)
                {
                    Assert.True(match.Groups[group].Value == value, $"{rule.Name}, line {example.Line}: {group} is «{match.Groups[group].Value}»");
                }
            }
        }
    }
}
