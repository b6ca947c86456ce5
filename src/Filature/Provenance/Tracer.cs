using Filature.Provenance.Retellings;

namespace Filature.Provenance;

/// <summary>Finds who wrote an article and what it was made from.</summary>
public static class Tracer
{
    private static readonly Stage Stage = new("Provenance", "1");

    public static TracedArticle Trace(AnalyzedArticle analyzed, INeighbours neighbours)
    {
        var (article, analysis) = analyzed;
        var maker = new FindingMaker(article.Text, Stage);

        // What it says of itself …
        var marks = Marks.Read(article, maker);
        var authorship = Authorship.Find(article, marks, maker);
        var dating = Dating.Find(article, marks, maker);
        var alone = new TracedArticle(article, analysis, new(
            authorship.Outlet, authorship.Agency, authorship.Writer, dating.Published, dating.ReferenceDay,
            marks.Dateline, marks.Bylines, marks.Credits, MachineTranslation.Find(article, analysis, maker), []))
        {
            Outline = OutlineReader.Read(article, analysis),
        };

        // … and what the archive says of it.
        var (origin, ancestor, sameSource) = Derivations.Find(alone, neighbours, maker);
        return alone with
        {
            Lineage = alone.Lineage with
            {
                DerivedFrom = origin is null ? sameSource : [origin, .. sameSource],
                ReferenceDay = DayOfOrigin(origin, ancestor, maker) ?? alone.Lineage.ReferenceDay,
            },
        };
    }

    /// <summary>Neighbours that may have been made from this article and have to be traced again.</summary>
    public static ValueList<string> MayDeriveFrom(TracedArticle article, INeighbours neighbours)
    {
        var fingerprints = Fingerprints.Of(article.Article);
        var boilerplate = neighbours.Boilerplate(fingerprints);
        var words = ArticleWords.Of(article).Without(boilerplate);
        return neighbours.Sharing(fingerprints, article.Article.Id, Derivations.Candidates)
            .Where(neighbour => neighbour.Shared >= Fingerprints.FewestShared
                && Comparison.Of(words, ArticleWords.Of(neighbour.Article).Without(boilerplate)) is var comparison
                && Direction.Of(article, neighbour.Article, comparison.OfFrom, comparison.OfTo).IsOrigin
                && Derivations.AreRelated(comparison, neighbour.Article))
            .Select(neighbour => neighbour.Article.Article.Id)
            .Concat(Retellings.Retellings.Of(article, neighbours))
            .Distinct()
            .ToValueList();
    }

    // «La veille» in a copy or a translation counts from the origin's day; who writes anew writes from his own.
    private static Finding<DatedBy>? DayOfOrigin(Finding<Derivation>? origin, TracedArticle? ancestor, FindingMaker maker) =>
        origin is { Value: { From: { } id, Kind: not DerivationKind.Rewrite } } && ancestor?.Lineage.ReferenceDay is { } day
            ? maker.Find(
                new DatedBy(day.Value.Date, $"origin {id}, {day.Value.Basis}"), "reference-day", Direction.DayOfOrigin,
                Math.Round(day.Ground.Score * origin.Ground.Score, 3), [], [origin.Ground.Id, day.Ground.Id])
            : null;
}
