using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>Names, times and events: exact places, then values.</summary>
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
        if (located.Gold.Events is { } events)
        {
            Events(board, located, events);
        }
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

    private static void Events(Scoreboard board, Located located, GoldEvent[] gold)
    {
        var (read, id) = (located.Read.Events, located.Id);
        var pairs = Matching.Greedy(
            read.Count, gold.Length,
            (p, g) => read[p].Type == gold[g].Type
                ? read[p].Evidence.Select(span => Located.Overlap(located.Place(span), located.Place(gold[g].Evidence))).DefaultIfEmpty().Max()
                : 0,
            0);
        board.F1("events", id, Tally.Of(pairs.Count, read.Count, gold.Length));
        foreach (var (predicted, expected, _) in pairs)
        {
            var (found, right) = (read[predicted], gold[expected]);
            board.F1("event actors", id, Tally.OfSets(Actors(found.Source, found.Target), Actors(right.Source, right.Target)));
            board.Right("event day", id, found.Date == right.Date, right.Date, found.Date);
        }
    }

    private static HashSet<(bool, string)> Actors(IEnumerable<string> source, IEnumerable<string> target) =>
        [.. source.Select(actor => (true, Folding.FoldWords(actor))), .. target.Select(actor => (false, Folding.FoldWords(actor)))];
}
