namespace Filature.Cli.Evaluation.Scoring;

/// <summary>B-cubed precision and recall of a clustering (Bagga and Baldwin 1998): for each article, the share of its predicted cluster that belongs with it, and the share of its true cluster that was found.</summary>
internal static class BCubed
{
    public static void Score(
        Scoreboard board, string measure, IReadOnlyList<string> documents, IReadOnlyDictionary<string, string> predicted, IReadOnlyDictionary<string, string> gold)
    {
        foreach (var document in documents)
        {
            var together = documents.Where(other => Together(predicted, document, other)).ToHashSet(StringComparer.Ordinal);
            var belong = documents.Where(other => Together(gold, document, other)).ToHashSet(StringComparer.Ordinal);
            var both = (double)together.Count(belong.Contains);
            board.F1(measure, document, new(both / together.Count, 1, both / belong.Count, 1));
            if (both < Math.Max(together.Count, belong.Count))
            {
                board.Missed(measure, document, string.Join(' ', belong.Except(together)), string.Join(' ', together.Except(belong)));
            }
        }
    }

    // A document in no cluster is one of its own.
    private static bool Together(IReadOnlyDictionary<string, string> clusters, string left, string right) =>
        left == right || (clusters.TryGetValue(left, out var a) && clusters.TryGetValue(right, out var b) && a == b);
}
