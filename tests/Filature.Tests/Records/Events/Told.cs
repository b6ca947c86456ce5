using Filature.Records;

namespace Filature.Tests.Records.Events;

/// <summary>What a sentence tells, written on Wednesday, 15 May 2024.</summary>
internal static class Told
{
    public static IReadOnlyList<Finding<WireEvent>> Findings(string text, string language, string rule = "reference-day.dateline", bool headline = false)
    {
        var traced = Articles.Traced(text, language, headline);
        var day = new FindingMaker(traced.Article.Text, new("Provenance", "1"))
            .Find(new DatedBy(PartialDate.Of(new(2024, 5, 15)), "dateline"), "reference-day", rule, 1, []);
        return Recorder.Record(traced with { Lineage = traced.Lineage with { ReferenceDay = day } }).Record.Events;
    }

    public static IReadOnlyList<WireEvent> Events(string text, string language, string rule = "reference-day.dateline") =>
        [.. Findings(text, language, rule).Select(finding => finding.Value)];

    public static WireEvent First(string text, string language, EventType type) =>
        Events(text, language).FirstOrDefault(happening => happening.Type == type) ?? throw new Xunit.Sdk.XunitException($"no {type} in: {text}");
}
