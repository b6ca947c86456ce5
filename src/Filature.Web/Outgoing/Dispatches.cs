using Filature.Storage;
using Filature.Translations;
using Filature.Web.Speaking;

namespace Filature.Web.Outgoing;

/// <summary>Gathers from the archive what leaves the desk, each report within its right.</summary>
internal sealed class Dispatches(Archive archive)
{
    private const int MostEntries = 50;
    private const int StoriesOfToday = 30;

    /// <summary>When anything in the archive last changed; the epoch for an empty one.</summary>
    public DateTimeOffset Changed => archive.Changed ?? DateTimeOffset.UnixEpoch;

    public IReadOnlyList<(Story Story, IReadOnlyList<OutgoingReport> Reports)> Today(int limit = StoriesOfToday) =>
        [.. archive.Stories(limit).Select(story => (story, Of(story.Articles)))];

    public Story? Story(string id) => archive.Story(id);

    public IReadOnlyList<OutgoingReport> Reports(Story story) => Of(story.Articles);

    public IReadOnlyList<OutgoingReport> LastMinute(int limit = MostEntries) => Of(archive.LastTakenIn(limit));

    /// <summary>What a search finds, in the order of the search: of frequent words among the newest articles, as on its page.</summary>
    public IReadOnlyList<OutgoingReport> Found(string words) => Of(archive.Desk.Search(words, MostEntries, 0).Hits.Select(hit => hit.Article));

    public IReadOnlyList<HeardOutlet> Outlets() => archive.Outlets();

    /// <summary>The newest of one outlet, by its name as it is written.</summary>
    public IReadOnlyList<OutgoingReport> OfOutlet(string outlet, int limit = MostEntries) =>
        Of(archive.Desk.OfOutlet(outlet, limit).Select(article => article.Id));

    /// <summary>What someone said, the newest first.</summary>
    public IReadOnlyList<(OutgoingReport Report, Finding<Statement> Statement)> Said(string actor)
    {
        if (!StatementQuery.HasWords(actor))
        {
            return [];
        }

        // A name as the desk writes it is looked up, any other one is searched for.
        var known = archive.Desk.SaidBy(actor, MostEntries).Select(statement => (statement.Article, statement.Id)).ToList();
        var found = known.Count > 0 ? known
            : archive.Statements(new StatementQuery(Actor: $"\"{actor.Replace('"', ' ')}\""), MostEntries).Select(statement => (statement.Article, Id: statement.Statement.Ground.Id)).ToList();
        var reports = Of(found.Select(statement => statement.Article).Distinct(StringComparer.Ordinal)).ToDictionary(outgoing => outgoing.Id, StringComparer.Ordinal);
        return
        [
            .. found.Where(statement => reports.ContainsKey(statement.Article))
                .Select(statement => (Report: reports[statement.Article], Statement: reports[statement.Article].Report.Record.Statements.FirstOrDefault(said => said.Ground.Id == statement.Id)))
                .Where(said => said.Statement is not null)
                .Select(said => (said.Report, said.Statement!)),
        ];
    }

    public OutgoingReport Article(Report report) => Of([report.Article.Id])[0];

    /// <summary>Articles of the archive; ids that it does not know are left out.</summary>
    public IReadOnlyList<OutgoingReport> Of(IEnumerable<string> articles)
    {
        var reports = archive.Reports(articles);
        var arrived = archive.Arrived(reports.Select(report => report.Article.Id)).ToDictionary(one => one.Article, StringComparer.Ordinal);
        var known = reports.ToDictionary(report => report.Article.Id, StringComparer.Ordinal);
        var origins = archive.Reports(reports.Select(OriginOf).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !known.ContainsKey(id)));
        foreach (var origin in origins)
        {
            known.Add(origin.Article.Id, origin);
        }

        var titles = Titles(reports);
        return
        [
            .. reports.Select(report => new OutgoingReport(report, arrived[report.Article.Id], OriginOf(report) is { } origin ? known.GetValueOrDefault(origin) : null)
            {
                Titles = titles[report.Article.Id].ToDictionary(title => title.To, title => title.Made, StringComparer.Ordinal),
            }),
        ];
    }

    private ILookup<string, (string To, (string Title, Way Way) Made)> Titles(IReadOnlyList<Report> reports) => UiLanguages.All.Select(language => language.Code())
        .SelectMany(to => archive.Translations.Titles(reports.Select(report => (report.Article.Id, report.Article.Language, report.Article.Headline)), to)
            .Select(title => (Article: title.Key, To: to, Made: title.Value)))
        .ToLookup(title => title.Article, title => (title.To, title.Made), StringComparer.Ordinal);

    private static string? OriginOf(Report report) =>
        report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.Kind != DerivationKind.SamePrimarySource)?.Value.From;
}
