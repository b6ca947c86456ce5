using Filature.Language.Rules;
using Filature.Language.Times;

namespace Filature.Tests.Language.Times;

/// <summary>
/// The EXAMPLE and COUNTER lines of the time rules. An example is found by its rule, or joined with another one; beyond the groups it may
/// say <c>text</c> (the whole expression), <c>value</c> (TIMEX3), <c>edtf</c>, <c>type</c>, and for reading it <c>tense</c> and <c>focus</c>. Read on Wednesday, 15 May 2024.
/// </summary>
public sealed class TimeRuleExamplesTests
{
    private static readonly DateOnly Day = new(2024, 5, 15);

    public static TheoryData<string> Languages => [.. TimeRules.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_finds_its_examples_and_not_its_counter_examples(string language)
    {
        var failures = new List<string>();
        foreach (var rule in TimeRules.Of(language)!.Set.Rules)
        {
            foreach (var example in rule.Examples)
            {
                if (Failure(language, rule, example) is { } failure)
                {
                    failures.Add($"languages/{language}/times.rules, line {example.Line}: {rule.Name} {failure} in «{example.Text}»");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    // A text that takes long is asked of the automaton (decision 0006), and there is none of a pattern that is too large.
    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_is_small_enough_for_an_automaton(string language)
    {
        var tooLarge = TimeRules.Of(language)!.Set.Rules.Where(static rule => IsTooLarge(rule)).Select(static rule => rule.Name).ToList();
        Assert.Empty(tooLarge);
    }

    private static bool IsTooLarge(Rule rule)
    {
        try
        {
            return !rule.Linear.Options.HasFlag(System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return true;
        }
    }

    private static string? Failure(string language, Rule rule, RuleExample example)
    {
        var match = rule.Match(example.Text);
        if (match is not null != example.Matches)
        {
            return example.Matches ? "does not match" : "matches";
        }

        if (!example.Matches || rule["type"] is null)
        {
            return null;
        }

        var says = example.Groups.ToDictionary(pair => pair.Group, pair => pair.Value);
        var times = Analyzer.Analyze(example.Text, language).Times;
        var time = match!.Group("time") ?? match.Span;
        var at = times.ToList().FindIndex(found => found.Span.Overlaps(time));
        if (at < 0)
        {
            return "finds nothing";
        }

        var resolved = TimeResolver.Resolve(times[at], new(Day)
        {
            Tense = says.TryGetValue("tense", out var tense) ? Enum.Parse<Tense>(tense, ignoreCase: true) : Tense.Unknown,
            Focus = says.TryGetValue("focus", out var focus) ? DateOnly.Parse(focus, System.Globalization.CultureInfo.InvariantCulture) : null,
        });
        foreach (var (group, said) in says)
        {
            var found = group switch
            {
                "text" => times[at].Span.Of(example.Text),
                "value" => resolved.Value ?? "null",
                "edtf" => resolved.Edtf ?? "null",
                "type" => times[at].Type.ToString().ToUpperInvariant(),
                "tense" or "focus" => said,
                _ => match.Group(group)?.Of(example.Text) ?? "null",
            };
            if (found != said)
            {
                return $"gives {group}=«{found}», not «{said}» ({times[at].Rule})";
            }
        }

        return null;
    }
}
