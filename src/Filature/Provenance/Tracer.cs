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
            marks.Dateline, marks.Bylines, marks.Credits, MachineTranslation.Find(article, maker), []));

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
    public static ValueList<string> MayDeriveFrom(TracedArticle article, INeighbours neighbours) =>
        neighbours.Sharing(Fingerprints.Of(article.Article), article.Article.Id, Derivations.Candidates)
            .Where(neighbour => neighbour.Shared >= Fingerprints.FewestShared
                && Direction.Of(article, neighbour.Article, Comparison.Of(article, neighbour.Article)).IsOrigin)
            .Select(neighbour => neighbour.Article.Article.Id)
            .ToValueList();

    // «La veille» in a copy counts from the origin's day.
    private static Finding<DatedBy>? DayOfOrigin(Finding<Derivation>? origin, TracedArticle? ancestor, FindingMaker maker) =>
        origin is { Value.From: { } id } && ancestor?.Lineage.ReferenceDay is { } day
            ? maker.Find(
                new DatedBy(day.Value.Date, $"origin {id}, {day.Value.Basis}"), "reference-day", Direction.DayOfOrigin,
                Math.Round(day.Ground.Score * origin.Ground.Score, 3), [], [origin.Ground.Id, day.Ground.Id])
            : null;
}
