using Filature.Records.Actors;
using Filature.Stories;

namespace Filature.Timelines.Positions;

/// <summary>Who demands, refuses, accepts, offers, promises, denies or asks what in an affair: questions by actors.</summary>
public static class PositionMatrix
{
    private const int LongestWhat = 140;

    /// <summary>The questions of some reports, the one with the most positions first. A pure function of the reports.</summary>
    /// <param name="language">Of the names and titles; null for the language that most reports are in.</param>
    public static ValueList<Question> Of(IReadOnlyList<Report> reports, string? language = null)
    {
        var shown = language ?? LanguageOf(reports);
        ReadReport[] read = [.. reports
            .Where(report => Knowledge.Languages.Contains(report.Article.Language))
            .OrderBy(report => report.Day, DayOrder.Instance)
            .ThenBy(report => report.Article.Id, StringComparer.Ordinal)
            .Select(report => new ReadReport(report))];
        var spokesmen = new Spokesmen(read);
        List<Draft> drafts = [.. read.SelectMany(report => StandReader.Read(report, spokesmen))];
        var sources = Families.Of(reports).SelectMany(family => family.All.Select(report => (report.Article.Id, family.Source))).ToDictionary(pair => pair.Id, pair => pair.Source, StringComparer.Ordinal);
        return Questions.Of(drafts)
            .Select(question => Tell(question, shown, sources))
            .OrderByDescending(question => question.Positions.Count)
            .ThenBy(question => question.Positions[0].Since, DayOrder.Instance)
            .ThenBy(question => question.Id, StringComparer.Ordinal)
            .ToValueList();
    }

    /// <summary>The language that most of the reports are in.</summary>
    public static string LanguageOf(IReadOnlyList<Report> reports) => reports
        .Select(report => report.Article.Language)
        .Where(Knowledge.Languages.Contains)
        .GroupBy(code => code, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key ?? "en";

    private static Question Tell(List<Draft> drafts, string language, Dictionary<string, string> sources)
    {
        List<Position> positions = [.. drafts
            .GroupBy(draft => (draft.Code, draft.Stance))
            .Select(same => Position([.. same], language, sources))
            .OrderBy(position => FirstDay(position, drafts), DayOrder.Instance)
            .ThenBy(position => position.Id, StringComparer.Ordinal)];
        return new("q" + Hash.Of(string.Join('|', positions.Select(position => position.Id))), Titles.Of(drafts, language), Turns.Mark(positions));
    }

    private static Position Position(List<Draft> same, string language, Dictionary<string, string> sources)
    {
        List<Draft> sorted = [.. same
            .OrderBy(draft => draft.Stand.Day ?? draft.In.Report.Day, DayOrder.Instance)
            .ThenBy(draft => draft.In.Language != language)
            .ThenBy(draft => draft.In.Report.Day, DayOrder.Instance)
            .ThenBy(draft => draft.In.Report.Article.Id, StringComparer.Ordinal)
            .ThenBy(draft => draft.Stand.Words.Span)];
        var first = sorted.FirstOrDefault(draft => draft.In.Language == language) ?? sorted[0];
        List<Stand> stands = [first.Stand, .. sorted.Where(draft => draft != first).Select(draft => draft.Stand)];
        return new(
            "p" + Hash.Of(string.Join('|', stands.Select(stand => $"{stand.Words.TextId}:{stand.Words.Span.Start}-{stand.Words.Span.End}").Prepend($"{same[0].Code}|{same[0].Stance}"))),
            ActorNames.Of(same[0].Code, language), same[0].Code, same[0].Stance,
            Titles.Short(first.Topic.Of(first.In.Text), LongestWhat),
            stands.Select(stand => stand.Day).Where(day => day is not null).Order(DayOrder.Instance).FirstOrDefault(), null, null,
            sorted.Select(draft => sources.GetValueOrDefault(draft.Stand.Article, draft.Stand.Article)).Distinct(StringComparer.Ordinal).Count(),
            [.. sorted.Select(draft => draft.Stand.Article).Distinct(StringComparer.Ordinal)],
            [.. stands]);
    }

    private static PartialDate? FirstDay(Position position, List<Draft> drafts) =>
        position.Since ?? drafts.Where(draft => position.Stands.Contains(draft.Stand)).Select(draft => draft.In.Report.Day).Order(DayOrder.Instance).FirstOrDefault();
}
