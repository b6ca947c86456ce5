using Filature.Language.Times;

namespace Filature.Records.Times;

/// <summary>
/// What the times of headline and body mean, told from the article's reference day: the origin's, where the origin is known. They are
/// read in the order of the text, since «la veille» counts from the day that the text is at.
/// </summary>
internal static class TimeReader
{
    // Not measured: below the scores of all reference days (0.5 at least), and apart.
    private const double Unresolved = 0.3;
    private const double PartlyResolved = 0.4;

    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<TimeMention>> Read(Article article, Analysis analysis, Lineage lineage)
    {
        if (analysis.Times.Count == 0)
        {
            return [];
        }

        var maker = new FindingMaker(article.Text, Stage);
        var read = lineage.ReferenceDay?.Value.Date is { Year: null, Month: { } month, Day: { } day }
            ? Agreed(OpenYear.Of(month, day)) : Resolved(lineage.ReferenceDay?.Value.Date.ToDay());
        return [.. read.Select(pair => Find(maker, lineage, pair.Time, pair.Meant))];

        IEnumerable<(TimeExpression Time, ResolvedTime Meant)> Agreed((DateOnly First, DateOnly Second) days) =>
            Resolved(days.First).Zip(Resolved(days.Second), static (first, second) => (first.Time, OpenYear.Agreed(first.Meant, second.Meant)));

        List<(TimeExpression Time, ResolvedTime Meant)> Resolved(DateOnly? reference)
        {
            var narrative = new Narrative(analysis, reference);
            var known = Full(analysis);
            var all = new List<(TimeExpression, ResolvedTime)>();
            foreach (var (time, part) in RunningText.Of(article, analysis.Times, static time => time.Span))
            {
                var context = new TimeContext(reference) { Focus = narrative.FocusFor(time, part), Tense = Tenses.Of(analysis, time.Span), Known = known };
                var meant = TimeResolver.Resolve(time, context);
                narrative.Go(time, part, meant);
                all.Add((time, meant));
            }

            return all;
        }
    }

    private static Finding<TimeMention> Find(FindingMaker maker, Lineage lineage, TimeExpression time, ResolvedTime meant)
    {
        var day = meant.From is null ? null : lineage.ReferenceDay;
        PartialDate? from = meant.From is { } counted ? PartialDate.Of(counted) with { Year = day?.Value.Date is { Year: null } ? null : counted.Year } : null;
        var (most, doubt) = Doubt(time, meant);
        ValueList<string> steps = doubt is null ? meant.Steps : [.. meant.Steps, doubt];
        return maker.Find(
            new TimeMention(time.Type, meant.Value, meant.Edtf, from, Reasoned(steps, day)), "time", time.Rule,
            Math.Round(Math.Min(day?.Ground.Score ?? 1, most), 3), [time.Span], day is null ? [] : [day.Ground.Id]);
    }

    // That the words name a time is sure, which one is not: what stays open is worth less than any reference day.
    private static (double Most, string? Why) Doubt(TimeExpression time, ResolvedTime meant) => meant.Value switch
    {
        null => (Unresolved, "which time is meant cannot be told"),
        ['X', 'X', 'X', 'X', ..] when time.Type is TimeType.Date or TimeType.Time => (PartlyResolved, "only a part of it can be told"),
        _ => (1, null),
    };

    // What the day itself rests on: a copy's own dateline is a weaker ground than its origin's.
    private static ValueList<string> Reasoned(ValueList<string> steps, Finding<DatedBy>? day) =>
        day is null ? steps : [.. steps, $"the reference day is that of: {day.Value.Basis}"];

    private static ValueList<DateOnly> Full(Analysis analysis)
    {
        var days = new List<DateOnly>();
        foreach (var time in analysis.Times)
        {
            if (time.Form is { Anchor: TimeAnchor.None, Year: { } year, Month: { } month, Day: { } day } && PartialDate.Exists(year, month, day))
            {
                days.Add(new(year, month, day));
            }
        }

        return days.Distinct().ToValueList();
    }
}
