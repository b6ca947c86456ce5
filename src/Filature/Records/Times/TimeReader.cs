using Filature.Language.Times;

namespace Filature.Records.Times;

/// <summary>
/// What the times of headline and body mean, told from the article's reference day: the origin's, where the origin is known. They are
/// read in the order of the text, since «la veille» counts from the day that the text is at.
/// </summary>
internal static class TimeReader
{
    private static readonly Stage Stage = new("Records", "1");

    public static ValueList<Finding<TimeMention>> Read(Article article, Analysis analysis, Lineage lineage)
    {
        if (analysis.Times.Count == 0)
        {
            return [];
        }

        var maker = new FindingMaker(article.Text, Stage);
        var reference = lineage.ReferenceDay?.Value.Date.ToDay();
        var narrative = new Narrative(analysis, reference);
        var known = Full(analysis);
        var read = new List<Finding<TimeMention>>();
        foreach (var (time, part) in RunningText.Of(article, analysis.Times, static time => time.Span))
        {
            var context = new TimeContext(reference) { Focus = narrative.FocusFor(time, part), Tense = Tenses.Of(analysis, time.Span), Known = known };
            var meant = TimeResolver.Resolve(time, context);
            narrative.Go(time, part, meant);
            read.Add(Find(maker, lineage, time, meant));
        }

        return read.ToValueList();
    }

    private static Finding<TimeMention> Find(FindingMaker maker, Lineage lineage, TimeExpression time, ResolvedTime meant)
    {
        var day = meant.From is null ? null : lineage.ReferenceDay;
        PartialDate? from = meant.From is { } counted ? PartialDate.Of(counted) : null;
        return maker.Find(
            new TimeMention(time.Type, meant.Value, meant.Edtf, from, Reasoned(meant.Steps, day)), "time", time.Rule,
            Math.Round(day?.Ground.Score ?? 1, 3), [time.Span], day is null ? [] : [day.Ground.Id]);
    }

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
