namespace Filature.Provenance.Retellings;

/// <summary>Finds of which article this one is a rewrite or a translation: the same things told in the same order in other words.</summary>
internal static class Retellings
{
    // What is worth being asked about: retellings of gold/dev, gold/custody/seen and samples lie from 0.29 on, and share half of their
    // facts; bulletins of one mould share nearly none. Independent reports of one event come as near: see Dependence.
    private const double LeastLikeness = 0.22;
    private const double LeastShare = 0.3;
    private const int FewestCounterparts = 4;

    // Of all names and figures.
    private const double LeastFacts = 0.45;

    // News is retold within days; who says that he translated or adapted may have taken his time.
    private const int DaysAround = 12;
    private const int DaysAroundTranslation = 60;
    private const int Candidates = 16;

    // Of several that come near, the one that the article names, and the one in another language where it says that it is translated.
    private const double Named = 0.15;
    private const double SaidToBeTranslated = 0.25;

    private const double AsNear = 0.01;

    // Who names the other has seen it.
    private const double Credited = 1;

    /// <summary>The nearest origin, with what was found of it; null where there is none.</summary>
    public static (TracedArticle Origin, SideBySide Sides, string Rule)? Find(TracedArticle article, INeighbours neighbours)
    {
        var origins = new List<(TracedArticle Origin, SideBySide Sides, string Rule, double Rank)>();
        foreach (var (other, sides) in Near(article, neighbours))
        {
            var (isOrigin, rule) = Direction.Of(other, article, sides.OfFrom, sides.OfTo);
            if (isOrigin)
            {
                origins.Add((other, sides, rule, sides.Likeness + (Declaration.Names(article, other) ? Named : 0) + (IsTranslated(article) && other.Article.Language != article.Article.Language ? SaidToBeTranslated : 0)));
            }
        }

        if (origins.Count == 0)
        {
            return null;
        }

        var best = origins.MaxBy(static origin => origin.Rank);
        // Of an article and its copy, which are as near, the one that was there first.
        foreach (var first in origins.Where(origin => origin.Rank > best.Rank - AsNear && best.Origin.Lineage.DerivedFrom.Any(edge => edge.Value.From == origin.Origin.Article.Id)))
        {
            best = first;
            break;
        }

        return (best.Origin, best.Sides, best.Rule);
    }

    /// <summary>Articles that may be retellings of this one.</summary>
    public static IEnumerable<string> Of(TracedArticle article, INeighbours neighbours) =>
        Near(article, neighbours)
            .Where(near => !Direction.Of(near.Other, article, near.Sides.OfFrom, near.Sides.OfTo).IsOrigin)
            .Select(near => near.Other.Article.Id);

    private static IEnumerable<(TracedArticle Other, SideBySide Sides)> Near(TracedArticle article, INeighbours neighbours)
    {
        if (article.Outline.Sentences.Count < FewestCounterparts)
        {
            yield break;
        }

        foreach (var alike in neighbours.Alike(article.Article, Direction.Day(article), Direction.SaysItIsMadeFromAnother(article) ? DaysAroundTranslation : DaysAround, Candidates))
        {
            var sides = SideBySide.Of(alike.Outline, article.Outline, alike.Language == article.Article.Language);
            if (sides.Likeness >= LeastLikeness && sides.Counterparts.Count >= FewestCounterparts && Math.Min(sides.OfFrom, sides.OfTo) >= LeastShare
                && sides.SharedFacts >= LeastFacts)
            {
                var other = neighbours.Traced(alike.Article);
                if (Dependence.Of(other, article) + (Declaration.Names(article, other) || Declaration.Names(other, article) ? Credited : 0) >= Dependence.Least)
                {
                    yield return (other, sides);
                }
            }
        }
    }

    private static bool IsTranslated(TracedArticle article) =>
        article.Lineage.MachineTranslated.Value || article.Lineage.Credits.Any(static credit => credit.Value.Kind is CreditKind.Translated);
}
