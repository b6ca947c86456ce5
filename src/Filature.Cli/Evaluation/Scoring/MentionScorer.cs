namespace Filature.Cli.Evaluation.Scoring;

/// <summary>Names and times: exact places, then values.</summary>
internal static class MentionScorer
{
    public static void Score(Scoreboard board, Located located)
    {
        if (located.Gold.Names is { } names)
        {
            board.F1("names", located.Id, Tally.OfSets(
                (HashSet<(TextSpan?, string)>)[.. located.Read.Names.Select(name => (located.Place(name.Span), name.Type))],
                (HashSet<(TextSpan?, string)>)[.. names.Select(name => ((TextSpan?)located.Place(name.Text, name.Occurrence), name.Type))]));
        }

        Times(board, located, withOrigin: false);
        EventScorer.Score(board, located);
    }

    /// <param name="withOrigin">Whether values are scored that only the origin gives; then values are all that is scored.</param>
    public static void Times(Scoreboard board, Located located, bool withOrigin)
    {
        if (located.Gold.Times is not { } gold)
        {
            return;
        }

        var read = located.Read.Times;
        var pairs = Matching.Greedy(
            read.Count, gold.Length,
            (p, g) => read[p].Type == gold[g].Type && located.Place(read[p].Span) == located.Place(gold[g].Text, gold[g].Occurrence) ? 1 : 0, 1);
        if (!withOrigin)
        {
            board.F1("times", located.Id, Tally.Of(pairs.Count, read.Count, gold.Length));
            foreach (var missed in gold.Where((_, g) => pairs.All(pair => pair.Gold != g)))
            {
                board.Missed("times missed", located.Id, $"{missed.Text}: {missed.Type} {missed.Value}", null);
            }

            foreach (var extra in read.Where((_, p) => pairs.All(pair => pair.Predicted != p)))
            {
                board.Missed("times false", located.Id, null, $"[{extra.Rule}] {extra.Text}: {extra.Type} {extra.Value}");
            }
        }

        foreach (var (predicted, expected, _) in pairs)
        {
            if (gold[expected].Value is { } value && (withOrigin || gold[expected].ValueFrom is null))
            {
                board.Right("time values", located.Id, read[predicted].Value == value, $"{gold[expected].Text}: {value}", read[predicted].Value);
            }
        }
    }
}
