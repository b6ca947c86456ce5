using Filature.Provenance.Retellings;

namespace Filature.Provenance;

/// <summary>Finds what an article was made from among its neighbours, and else outside the archive by its credits.</summary>
internal static class Derivations
{
    // A primary source in common: at least this many quoted words in the same phrases.
    private const int SharedQuotation = 8;

    // More candidates than a news story has copies in one archive would only cost time.
    public const int Candidates = 24;

    public static (Finding<Derivation>? Origin, TracedArticle? Ancestor, ValueList<Finding<Derivation>> SameSource) Find(
        TracedArticle article, INeighbours neighbours, FindingMaker maker)
    {
        (TracedArticle Article, Comparison Comparison, DerivationKind Kind, string Rule)? best = null;
        var sameSource = new List<Finding<Derivation>>();
        var fingerprints = Fingerprints.Of(article.Article);
        var boilerplate = neighbours.Boilerplate(fingerprints);
        var words = ArticleWords.Of(article).Without(boilerplate);
        foreach (var neighbour in neighbours.Sharing(fingerprints, article.Article.Id, Candidates))
        {
            if (neighbour.Shared < Fingerprints.FewestShared)
            {
                continue;
            }

            var comparison = Comparison.Of(ArticleWords.Of(neighbour.Article).Without(boilerplate), words);
            var (isOrigin, rule) = Direction.Of(neighbour.Article, article, comparison.OfFrom, comparison.OfTo);
            if (!isOrigin)
            {
                continue;
            }

            if (!neighbour.IsKeptApart && Kinship.Of(comparison, article.Lineage.MachineTranslated.Value) is { } kind)
            {
                if (best is null || Rank(neighbour.Article, comparison) > Rank(best.Value.Article, best.Value.Comparison))
                {
                    best = (neighbour.Article, comparison, kind, rule);
                }
            }
            else if (comparison.SharedQuoted >= SharedQuotation && IsOriginal(neighbour.Article))
            {
                sameSource.Add(Make(neighbour.Article, article, comparison, DerivationKind.SamePrimarySource, "quotations", maker));
            }
        }

        if (best is not { } found)
        {
            return Retellings.Retellings.Find(article, neighbours) is { } retold
                ? (Make(retold.Origin, article, retold.Sides, retold.Rule, maker), retold.Origin, [])
                : (External(article, maker), null, sameSource.ToValueList());
        }

        return (Make(found.Article, article, found.Comparison, found.Kind, found.Rule, maker), found.Article, []);

        // The nearest ancestor shares the most; of equals, the one that is named.
        double Rank(TracedArticle other, Comparison comparison) => comparison.OfTo + (Declaration.Names(article, other) ? 0.05 : 0);
    }

    /// <summary>Whether anything is to be said of two articles side by side.</summary>
    public static bool AreRelated(Comparison comparison, TracedArticle to) =>
        comparison.SharedQuoted >= SharedQuotation || Kinship.Of(comparison, to.Lineage.MachineTranslated.Value) is not null;

    // Who heard the same press conference rests on it; what was made from their reports rests on them.
    private static bool IsOriginal(TracedArticle article) =>
        !article.Lineage.DerivedFrom.Any(static edge => edge.Value is { From: not null, Kind: not DerivationKind.SamePrimarySource });

    private static Finding<Derivation> Make(
        TracedArticle from, TracedArticle to, Comparison comparison, DerivationKind kind, string direction, FindingMaker maker)
    {
        var passages = comparison.Passages();
        var isSameSource = kind == DerivationKind.SamePrimarySource;
        var derivation = new Derivation(
            from.Article.Id, null, to.Article.Id, kind, !isSameSource && Declaration.IsMade(to, from, kind), comparison.OfTo, passages,
            kind switch
            {
                DerivationKind.SamePrimarySource => [],
                DerivationKind.Rewrite => RetoldChanges.Of(from, to, SideBySide.Of(from.Outline, to.Outline, oneLanguage: true)),
                _ => Changes.Of(from, to, comparison, kind),
            });
        return maker.Find(
            derivation, "derivation", $"derivation.{(isSameSource ? "same-primary-source" : kind.ToString().ToLowerInvariant())}.{direction}",
            Math.Round(Math.Min(0.99, 0.5 + (comparison.OfTo / 2)), 3), [.. passages.Select(passage => passage.To)], [from.Article.Id]);
    }

    private static Finding<Derivation> Make(TracedArticle from, TracedArticle to, SideBySide sides, string direction, FindingMaker maker)
    {
        var kind = from.Article.Language == to.Article.Language ? DerivationKind.Rewrite : DerivationKind.Translation;
        ValueList<Passage> passages = [.. sides.Counterparts.Select(pair => new Passage(Words(from, pair.From), Words(to, pair.To)))];
        return maker.Find(
            new Derivation(from.Article.Id, null, to.Article.Id, kind, Declaration.IsMade(to, from, kind), Math.Round(sides.OfTo, 3), passages, RetoldChanges.Of(from, to, sides)),
            "derivation", $"derivation.{kind.ToString().ToLowerInvariant()}.{direction}",
            // At the threshold a coin's toss, at twice of it near certainty.
            Math.Round(Math.Min(0.99, sides.Likeness * 2.2), 3), [.. passages.Select(passage => passage.To)], [from.Article.Id]);

        static TextSpan Words(TracedArticle article, Range sentences) =>
            article.Outline.Sentences[sentences.Start.Value].Span.Union(article.Outline.Sentences[sentences.End.Value - 1].Span);
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
