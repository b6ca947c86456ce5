using Filature.Stories;

namespace Filature.Timelines;

/// <summary>What happened and what was said, by day.</summary>
public static class Timeline
{
    /// <summary>The entries of a story or thread, earliest first; a report and its copies are one entry, a statement told by several is one.</summary>
    public static ValueList<TimelineEntry> Of(IReadOnlyList<Report> reports)
    {
        var families = Families.Of(reports);
        return Told(families).Concat(Said(families))
            .OrderBy(entry => (PartialDate?)entry.Day, DayOrder.Instance)
            .ThenBy(entry => entry.Kind, StringComparer.Ordinal)
            .ToValueList();
    }

    private static IEnumerable<TimelineEntry> Told(ValueList<Family> families)
    {
        foreach (var family in families)
        {
            var origin = family.Origin.Article;
            if (family.Origin.Day is { } day)
            {
                yield return new(
                    "e" + Hash.Of(origin.Id), day, PrecisionOf(day), origin.Headline, "event", 1,
                    [.. family.All.Select(report => report.Article.Id)],
                    [.. origin.PartsOf(PartRole.Headline).Take(1).Select(span => new ArticleEvidence(origin.Id, span))]);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Said(ValueList<Family> families) =>
        families
            .SelectMany(family => family.All.SelectMany(report => report.Record.Statements.Select(statement => (family, report, statement.Value))))
            .Where(said => said.Value.SaidOn is not null)
            .GroupBy(said => (said.Value.SaidOn!.Date, Words: Folding.FoldWords(said.Value.Content.Text)))
            .Select(group => new TimelineEntry(
                "e" + Hash.Of($"{group.Key.Date}|{group.Key.Words}"), group.Key.Date, PrecisionOf(group.Key.Date),
                $"{group.First().Value.SpeakerEntity ?? group.First().Value.Speaker?.Text ?? "?"}: {group.First().Value.Content.Text}",
                "statement", group.Select(said => said.family.Source).Distinct().Count(),
                [.. group.Select(said => said.report.Article.Id).Distinct()],
                [.. group.Select(said => new ArticleEvidence(said.report.Article.Id, said.Value.Content.Span))]));

    private static string PrecisionOf(PartialDate date) => date switch
    {
        { Day: not null } => "day",
        { Month: not null } => "month",
        _ => "year",
    };
}
