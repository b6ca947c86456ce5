using Filature.Stories;
using Filature.Timelines.Encounters;

namespace Filature.Timelines;

/// <summary>What happened and what was said, by real days.</summary>
public static class Timeline
{
    /// <summary>
    /// The entries of a story or thread, earliest first: each report with its copies, each event and encounter once however many tell it, each
    /// saying once. What has only bounds stands at the first day that it can have been.
    /// </summary>
    public static ValueList<TimelineEntry> Of(IReadOnlyList<Report> reports)
    {
        var read = EncounterRoom.Read(reports);
        var families = Dated(read);
        return Told(families)
            .Concat(Meetings.Of(read, families))
            .Concat(Happenings.Of(read, families))
            .Concat(Said(families))
            .OrderBy(static entry => First(entry) is { } first ? first.DayNumber : int.MaxValue)
            .ThenBy(static entry => entry.Day, DayOrder.Instance)
            .ThenBy(static entry => entry.Kind, StringComparer.Ordinal)
            .ToValueList();
    }

    private static DateOnly? First(TimelineEntry entry) =>
        entry.Day is { Year: { } year } day ? new DateOnly(year, day.Month ?? 1, day.Day ?? 1) : entry.NotBefore ?? entry.NotAfter;

    // A report without a day is of the day of the encounter that it is about, or of one soon after.
    private static ValueList<Family> Dated(Gathered read)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var draft in read.Drafts)
        {
            foreach (var sighting in draft.Sightings.Where(static sighting => sighting.IsMain && sighting.Report.Day is null))
            {
                if (draft.When.Day is { } day)
                {
                    days.TryAdd(sighting.Report.Article.Id, day);
                }
            }
        }

        return days.Count == 0 ? read.Families : [.. read.Families.Select(family => days.TryGetValue(family.Origin.Article.Id, out var day)
            ? family with { Origin = read.Days.Assumed(family.Origin, day) } : family)];
    }

    private static IEnumerable<TimelineEntry> Told(ValueList<Family> families)
    {
        foreach (var family in families)
        {
            var origin = family.Origin.Article;
            if (family.Origin.Day is { } day && !Days.ThreadDays.IsAssumed(family.Origin))
            {
                yield return new(
                    "e" + Hash.Of(origin.Id), day, PrecisionOf(day), origin.Headline, "event", 1,
                    [.. family.All.Select(static report => report.Article.Id)],
                    [.. origin.PartsOf(PartRole.Headline).Take(1).Select(span => new ArticleEvidence(origin.Id, span))]);
            }
        }
    }

    private static IEnumerable<TimelineEntry> Said(ValueList<Family> families) =>
        families
            .SelectMany(static family => family.All.SelectMany(report => report.Record.Statements.Select(statement => (family, report, statement.Value))))
            .Where(static said => said.Value.SaidOn is { } day && !(day.Date.Day is not null && Days.ThreadDays.IsAssumed(said.report) && !day.Basis.StartsWith('«')))
            .GroupBy(static said => (said.Value.SaidOn!.Date, Words: Folding.FoldWords(said.Value.Content.Text)))
            .Select(static group => new TimelineEntry(
                "e" + Hash.Of($"{group.Key.Date}|{group.Key.Words}"), group.Key.Date, PrecisionOf(group.Key.Date),
                $"{group.First().Value.SpeakerEntity ?? group.First().Value.Speaker?.Text ?? "?"}: {group.First().Value.Content.Text}",
                "statement", group.Select(static said => said.family.Source).Distinct().Count(),
                [.. group.Select(static said => said.report.Article.Id).Distinct()],
                [.. group.Select(static said => new ArticleEvidence(said.report.Article.Id, said.Value.Content.Span))]));

    private static string PrecisionOf(PartialDate date) => When.On(date).Precision;
}
