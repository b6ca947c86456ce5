namespace Filature.Provenance;

/// <summary>Finds what an article was made from among its neighbours, and else outside the archive by its credits.</summary>
internal static class Derivations
{
    // Measured on gold/dev: true copies and excerpts take at least half of their body from the origin in phrases of four words;
    // independent reports of one event share less than a fifth, nearly all of it inside quotations.
    private const double Derived = 0.45;
    private const double WholeOrigin = 0.55;

    // A primary source in common: at least this many quoted words in the same phrases.
    private const int SharedQuotation = 8;

    // More candidates than a news story has copies in one archive would only cost time.
    public const int Candidates = 24;

    public static (Finding<Derivation>? Origin, TracedArticle? Ancestor, ValueList<Finding<Derivation>> SameSource) Find(
        TracedArticle article, INeighbours neighbours, FindingMaker maker)
    {
        (TracedArticle Article, Comparison Comparison, string Rule)? best = null;
        var sameSource = new List<Finding<Derivation>>();
        foreach (var neighbour in neighbours.Sharing(Fingerprints.Of(article.Article), article.Article.Id, Candidates))
        {
            if (neighbour.Shared < Fingerprints.FewestShared)
            {
                continue;
            }

            var comparison = Comparison.Of(neighbour.Article, article);
            var (isOrigin, rule) = Direction.Of(neighbour.Article, article, comparison);
            if (!isOrigin)
            {
                continue;
            }

            if (comparison.OfTo >= Derived)
            {
                if (best is null || Rank(neighbour.Article, comparison) > Rank(best.Value.Article, best.Value.Comparison))
                {
                    best = (neighbour.Article, comparison, rule);
                }
            }
            else if (comparison.SharedQuoted >= SharedQuotation)
            {
                sameSource.Add(Make(neighbour.Article, article, comparison, DerivationKind.SamePrimarySource, "quotations", maker));
            }
        }

        if (best is not { } found)
        {
            return (External(article, maker), null, sameSource.ToValueList());
        }

        var kind = found.Comparison.OfFrom >= WholeOrigin ? DerivationKind.Copy : DerivationKind.Excerpt;
        return (Make(found.Article, article, found.Comparison, kind, found.Rule, maker), found.Article, []);

        // The nearest ancestor shares the most; of equals, the one that is named.
        double Rank(TracedArticle other, Comparison comparison) => comparison.OfTo + (Declaration.Names(article, other) ? 0.05 : 0);
    }

    private static Finding<Derivation> Make(
        TracedArticle from, TracedArticle to, Comparison comparison, DerivationKind kind, string direction, FindingMaker maker)
    {
        var passages = comparison.Passages();
        var isSameSource = kind == DerivationKind.SamePrimarySource;
        var derivation = new Derivation(
            from.Article.Id, null, to.Article.Id, kind, !isSameSource && Declaration.IsMade(to, from), comparison.OfTo, passages,
            isSameSource ? [] : Changes.Of(from, to, comparison, kind));
        return maker.Find(
            derivation, "derivation", $"derivation.{(isSameSource ? "same-primary-source" : kind.ToString().ToLowerInvariant())}.{direction}",
            Math.Round(Math.Min(0.99, 0.5 + (comparison.OfTo / 2)), 3), [.. passages.Select(passage => passage.To)], [from.Article.Id]);
    }

    // A page that credits an agency was made from a dispatch that is not in the archive.
    private static Finding<Derivation>? External(TracedArticle article, FindingMaker maker)
    {
        if (article.Lineage.Agency is not { } agency || article.Lineage.Outlet?.Value == agency.Value)
        {
            return null;
        }

        var kind = article.Lineage.Credits.FirstOrDefault(credit => credit.Value.Agency == agency.Value)?.Value.Kind switch
        {
            CreditKind.With or CreditKind.Adapted => DerivationKind.Rewrite,
            CreditKind.Translated => DerivationKind.Translation,
            _ => DerivationKind.Copy,
        };
        return maker.Find(
            new Derivation(null, agency.Value, article.Article.Id, kind, true, 0, [], []), "derivation", "derivation.credited",
            agency.Ground.Score, [.. agency.Ground.Evidence.Select(evidence => evidence.Span)], [agency.Ground.Id]);
    }
}
