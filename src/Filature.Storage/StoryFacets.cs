namespace Filature.Storage;

/// <summary>A story by what a reader narrows a day to: rows that are written whenever the story is told again.</summary>
internal static class StoryFacets
{
    // A country that only one sentence of a long report names is not what it is about.
    private const int MentionsOfACountry = 2;

    public const string Country = "country";
    public const string Language = "language";
    public const string Outlet = "outlet";

    public static void Write(Session session, Story story, IReadOnlyList<Report> reports)
    {
        Forget(session, story.Id);
        foreach (var (kind, value) in Of(reports))
        {
            session.Execute(
                "insert or ignore into story_facets (kind, value, day_key, reports, story) values (?1, ?2, ?3, ?4, ?5)",
                kind, value, Columns.Key(story.Day) ?? 0, story.Independent.Reports, story.Id);
        }
    }

    public static void Forget(Session session, string story) => session.Execute("delete from story_facets where story = ?1", story);

    /// <summary>Of an archive that was made before there were facets: those of all its stories.</summary>
    public static void Renew(Session session)
    {
        if (session.Scalar<long>("select exists (select 1 from story_facets)") == 1)
        {
            return;
        }

        foreach (var id in session.All("select id from stories", row => row.GetString(0)))
        {
            var story = StoryShelf.Story(session, id)!;
            Write(session, story, [.. story.Articles.Select(article => Shelf.Report(session, article)).OfType<Report>()]);
        }
    }

    private static IEnumerable<(string Kind, string Value)> Of(IReadOnlyList<Report> reports) =>
        reports.SelectMany(report => Countries(report).Select(code => (Country, code))
            .Append((Language, report.Article.Language))
            .Concat(report.Lineage.Outlet is { } outlet ? [(Outlet, outlet.Value)] : []))
        .Distinct();

    private static IEnumerable<string> Countries(Report report)
    {
        var headline = report.Article.PartsOf(PartRole.Headline).FirstOrDefault();
        return report.Record.Names
            .Select(name => (Code: CountryNames.CodeOf(name.Value.Entity, report.Article.Language), Span: name.Ground.Evidence is [var words, ..] ? words.Span : default))
            .Where(named => named.Code is not null)
            .GroupBy(named => named.Code!, StringComparer.Ordinal)
            .Where(country => country.Count() >= MentionsOfACountry || country.Any(named => headline.Contains(named.Span)))
            .Select(country => country.Key);
    }
}
