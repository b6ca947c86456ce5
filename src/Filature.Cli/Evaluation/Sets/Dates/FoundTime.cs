using Filature.Language.Times;

namespace Filature.Cli.Evaluation.Sets.Dates;

/// <summary>What we found: one expression, or the two ends of a range.</summary>
internal sealed record FoundTime(TextSpan Span, TimeType Type, TimeForm Form, string? Value, string? Until)
{
    public Stretch? Stretch => Value is null ? null : Dates.Stretch.Of(Value);

    /// <summary>What the words say by themselves, where the case gives no day to read them on.</summary>
    public string? Said { get; private init; }

    /// <summary>The same of the other end of a range.</summary>
    public string? SaidUntil { get; private init; }

    /// <summary>All of a text: the expressions by themselves, and the ranges.</summary>
    public static IReadOnlyList<FoundTime> In(SpecCase item, string language)
    {
        var analysis = Analyzer.Parse(item.Text, language);
        var values = Read(item.ReadOn);
        var said = item.Day is null ? Read(null) : [];
        return
        [
            .. analysis.Times.Select((time, i) => new FoundTime(time.Span, time.Type, time.Form, values[i], null) { Said = said.ElementAtOrDefault(i) }),
            .. analysis.Ranges.Select(range => new FoundTime(range.Span, analysis.Times[range.From].Type, analysis.Times[range.From].Form, values[range.From], values[range.Until] ?? "")
            {
                Said = said.ElementAtOrDefault(range.From),
                SaidUntil = said.Count > 0 ? said[range.Until] ?? "" : null,
            }),
        ];

        List<string?> Read(DateOnly? day) => analysis.Times.Select(time => TimeResolver.Resolve(time, new(day) { Tense = Tenses.Of(analysis, time.Span) }).Value).ToList();
    }
}
