using Filature.Records.Events;

namespace Filature.Tests.Records.Events;

/// <summary>The examples that stand beside the predicates run as tests.</summary>
public sealed class EventExamplesTests
{
    public static TheoryData<string, string> Rules()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Knowledge.Languages)
        {
            foreach (var rule in EventLexicon.Of(language).Rules)
            {
                data.Add(language, rule.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_of_a_predicate_yields_its_root(string language, string name)
    {
        var rule = EventLexicon.Of(language).Rules.Single(rule => rule.Name == name);
        Assert.False(string.IsNullOrWhiteSpace(rule.Example), "a predicate has an example");
        var told = Told.Findings(rule.Example, language);
        Assert.True(
            told.Any(finding => finding.Value.Type == rule.Type && finding.Value.Mode == rule.Mode),
            $"{rule.Example} → {string.Join("; ", told.Select(finding => $"{finding.Value.Type} {finding.Value.Mode} [{finding.Ground.Rule}]"))}");
    }
}
