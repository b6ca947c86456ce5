using Filature.Provenance;
using Filature.Storage.Corrections;
using Filature.Storage.Prints;
using Filature.Stories;

namespace Filature.Storage;

/// <summary>The archive's answers to Provenance: articles that share fingerprints. Lives as long as one document is taken in.</summary>
internal sealed class TextNeighbours(Session session) : INeighbours
{
    private readonly PrintIndex _prints = new(session);

    // An article is asked about twice in a row: for its neighbours and for its boilerplate.
    private (Fingerprints Asked, SharedPrints Shared)? _last;

    // The same neighbours are asked for when an article is traced and when others are traced again because of it.
    private readonly Dictionary<string, TracedArticle> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit)
    {
        var except = Shelf.NumberOf(session, exceptArticle) ?? 0;
        var apart = CorrectionShelf.Apart(session, CorrectionKind.NotACopy, exceptArticle);
        return
        [
            .. _prints.Near(Shared(fingerprints), except, Fingerprints.FewestShared, limit)
                .Select(near => (Id: Shelf.IdOf(session, near.Article), near.Shared))
                .Select(near => new Neighbour(Traced(near.Id), near.Shared) { IsKeptApart = apart.Contains(near.Id) }),
        ];
    }

    public IReadOnlySet<long> Boilerplate(Fingerprints fingerprints) => _prints.Boilerplate(Shared(fingerprints));

    public IReadOnlyList<Alike> Alike(Article article, DateOnly? day, int daysAround, int limit)
    {
        var apart = CorrectionShelf.Apart(session, CorrectionKind.NotACopy, article.Id);
        return
        [
            .. new StoryNeighbours(session)
                .Numbers(Signature.Of(article, []).Terms, day?.AddDays(-daysAround), day?.AddDays(daysAround), article.Id, limit + apart.Count)
                .Select(number => session.First(
                    "select a.id, a.language, json_extract(r.json, '$.outline') from articles a join reports r on r.article = a.number where a.number = ?1",
                    row => new Alike(row.GetString(0), row.GetString(1), OutlineColumn.Unpack(row.IsDBNull(2) ? null : Convert.FromBase64String(row.GetString(2)))),
                    number)!)
                .Where(near => !apart.Contains(near.Article))
                .Take(limit),
        ];
    }

    TracedArticle INeighbours.Traced(string article) => Traced(article);

    /// <summary>The article has another report by now.</summary>
    public void Forget(string article) => _known.Remove(article);

    // Comparing asks for sentences and quotations, and the outline is stored: of two dozen neighbours nothing else is read again. Whoever
    // lays two tellings side by side word by word parses the one that he found.
    public static TracedArticle Traced(Report report) =>
        new(report.Article, Analyzer.Cut(report.Article.Text.Text, report.Article.Language), report.Lineage) { Outline = report.Outline };

    private SharedPrints Shared(Fingerprints fingerprints)
    {
        if (_last is not { } last || !ReferenceEquals(last.Asked, fingerprints))
        {
            _last = last = (fingerprints, _prints.Shared(fingerprints));
        }

        return last.Shared;
    }

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
