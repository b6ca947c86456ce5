using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>Who came from whom, how, and what was changed on the way.</summary>
internal static class DerivationScorer
{
    /// <param name="predicted">Edges with document ids in place of article ids.</param>
    public static void Score(Scoreboard board, IReadOnlyList<string> documents, IReadOnlyList<GoldDerivation> gold, IReadOnlyList<Derivation> predicted)
    {
        foreach (var document in documents)
        {
            var expected = gold.Where(edge => edge.To == document).ToArray();
            var found = predicted.Where(edge => edge.To == document && edge.Kind != DerivationKind.SamePrimarySource).ToArray();
            board.Sets(
                "derivations", document,
                (HashSet<string>)[.. found.Select(edge => edge.From).OfType<string>()],
                (HashSet<string>)[.. expected.Select(edge => edge.From).OfType<string>()]);
            OfKinds(board, "copies and excerpts", document, expected, found, kind => kind is DerivationKind.Copy or DerivationKind.Excerpt);
            OfKinds(board, "rewrites and translations", document, expected, found, kind => kind is DerivationKind.Rewrite or DerivationKind.Translation);
            Original(board, document, expected, found);
            board.Sets(
                "external origins", document,
                (HashSet<string>)[.. found.Where(edge => edge.From is null).Select(edge => edge.External).OfType<string>()],
                (HashSet<string>)[.. expected.Where(edge => edge.From is null).Select(edge => edge.External).OfType<string>()]);
            foreach (var edge in expected.Where(edge => edge.From is not null))
            {
                var match = found.FirstOrDefault(other => other.From == edge.From);
                Edge(board, document, edge, match);
                if (match is not null || predicted.Any(other => other.From == document && other.To == edge.From && other.Kind != DerivationKind.SamePrimarySource))
                {
                    board.Right("direction", document, match is not null, $"{edge.From} → {document}", $"{document} → {edge.From}");
                }
            }

            SamePrimarySource(board, document, documents, gold, predicted);
        }
    }

    // The same edges apart by what they are said to be: a rewrite that is taken for a copy is a false copy and a rewrite missed.
    private static void OfKinds(
        Scoreboard board, string measure, string document, IEnumerable<GoldDerivation> gold, IEnumerable<Derivation> predicted, Func<DerivationKind, bool> isOne) =>
        board.F1(measure, document, Tally.OfSets(
            (HashSet<string>)[.. predicted.Where(edge => isOne(edge.Kind)).Select(edge => edge.From).OfType<string>()],
            (HashSet<string>)[.. gold.Where(edge => isOne(edge.Kind)).Select(edge => edge.From).OfType<string>()]));

    // A report that nobody in the set wrote before must not be said to come from another.
    private static void Original(Scoreboard board, string document, IEnumerable<GoldDerivation> gold, IEnumerable<Derivation> predicted)
    {
        if (gold.All(edge => edge.From is null))
        {
            board.Leak("originals said to be derived", document, predicted.Any(edge => edge.From is not null) ? 1 : 0, 1);
        }
    }

    private static void Edge(Scoreboard board, string document, GoldDerivation gold, Derivation? found)
    {
        if (found is not null)
        {
            board.Right("kind of derivation", document, found.Kind == gold.Kind, $"{gold.From} {gold.Kind}", found.Kind.ToString());
            board.Right("declared or not", document, found.Declared == gold.Declared, gold.Declared.ToString(), found.Declared.ToString());
        }

        foreach (var change in gold.Changes ?? [])
        {
            var match = found?.Changes.FirstOrDefault(other => Wording.Contains(other.From, change.From) && Wording.Contains(other.To, change.To));
            // Changes of a translation stand in two languages: another method finds them, so they are counted apart.
            board.Right(
                gold.Kind == DerivationKind.Translation ? "changes found in translations" : "changes found", document, match is not null,
                $"{gold.From}: «{change.From}» → «{change.To}»", found is null ? "no derivation" : null);
            if (match is not null)
            {
                board.Right("inside a quotation or not", document, match.InsideQuotation == change.InsideQuotation, $"«{change.From}» {change.InsideQuotation}", match.InsideQuotation.ToString());
            }
        }
    }

    // A pair has no direction: it is counted at the later one of its two documents.
    private static void SamePrimarySource(
        Scoreboard board, string document, IReadOnlyList<string> documents, IReadOnlyList<GoldDerivation> gold, IReadOnlyList<Derivation> predicted)
    {
        var order = documents.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var expected = gold.Where(edge => edge.Pair is not null).Select(edge => (edge.Pair![0], edge.Pair[1]));
        var found = predicted.Where(edge => edge is { Kind: DerivationKind.SamePrimarySource, From: not null }).Select(edge => (edge.From!, edge.To));
        board.Sets("same primary source", document, (HashSet<string>)[.. Others(found)], (HashSet<string>)[.. Others(expected)]);

        IEnumerable<string> Others(IEnumerable<(string, string)> pairs) => pairs
            .Where(pair => pair.Item1 == document || pair.Item2 == document)
            .Select(pair => pair.Item1 == document ? pair.Item2 : pair.Item1)
            .Where(other => Index(other) < Index(document));

        int Index(string id) => order.GetValueOrDefault(id, -1);
    }
}
