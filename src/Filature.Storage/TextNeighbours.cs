using Filature.Provenance;

namespace Filature.Storage;

/// <summary>The archive's answers to Provenance: articles that share fingerprints. Lives as long as one document is taken in.</summary>
internal sealed class TextNeighbours(Session session) : INeighbours
{
    // A phrase that stands in more articles than this is boilerplate: it links nothing, and would cost ever more.
    private const int Boilerplate = 50;

    // The same neighbours are asked for when an article is traced and when others are traced again because of it.
    private readonly Dictionary<string, TracedArticle> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit)
    {
        var near = session.All(
            $"""
            select a.id, n.shared from (
              select f.article, count(*) as shared
              from json_each(?1) as asked cross join fingerprints f on f.hash = asked.value
              where (select count(*) from (select 1 from fingerprints s where s.hash = asked.value limit {Boilerplate + 1})) <= {Boilerplate}
                and f.article <> coalesce((select number from articles where id = ?2), 0)
              group by f.article order by shared desc, f.article limit ?3
            ) n join articles a on a.number = n.article order by n.shared desc, n.article
            """,
            row => (Id: row.GetString(0), Shared: row.GetInt32(1)), Columns.Json(fingerprints.Hashes), exceptArticle, limit);
        return [.. near.Select(neighbour => new Neighbour(Traced(neighbour.Id), neighbour.Shared))];
    }

    /// <summary>The article has another report by now.</summary>
    public void Forget(string article) => _known.Remove(article);

    public static TracedArticle Traced(Report report) =>
        new(report.Article, Analyzer.Analyze(report.Article.Text.Text, report.Article.Language), report.Lineage);

    private TracedArticle Traced(string id)
    {
        if (!_known.TryGetValue(id, out var traced))
        {
            traced = Traced(Shelf.Report(session, id) ?? throw new InvalidOperationException($"The article {id} has no report."));
            _known.Add(id, traced);
        }

        return traced;
    }
}
