using Filature.Provenance;
using Filature.Storage.Prints;

namespace Filature.Storage;

/// <summary>The archive's answers to Provenance: articles that share fingerprints. Lives as long as one document is taken in.</summary>
internal sealed class TextNeighbours(Session session) : INeighbours
{
    private readonly PrintIndex _prints = new(session);

    // The same neighbours are asked for when an article is traced and when others are traced again because of it.
    private readonly Dictionary<string, TracedArticle> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit)
    {
        var except = Shelf.NumberOf(session, exceptArticle) ?? 0;
        return
        [
            .. _prints.Near(_prints.Shared(fingerprints), except, Fingerprints.FewestShared, limit)
                .Select(near => new Neighbour(Traced(Shelf.IdOf(session, near.Article)), near.Shared)),
        ];
    }

    public IReadOnlySet<long> Boilerplate(Fingerprints fingerprints) => _prints.Boilerplate(_prints.Shared(fingerprints));

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
