using Filature.Cli.Evaluation.Gold;
using Filature.Contract;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>What happened: events of the same root with overlapping evidence are one; then what is told of the matched ones.</summary>
internal static class EventScorer
{
    public static void Score(Scoreboard board, Located located)
    {
        if (located.Gold.Events is not { } gold)
        {
            return;
        }

        var (read, id) = (located.Read.Events, located.Id);
        var pairs = Match(located, gold);
        board.F1("events", id, Tally.Of(pairs.Count, read.Count, gold.Length));
        foreach (var (predicted, expected, _) in pairs)
        {
            var (found, right) = (read[predicted], gold[expected]);
            var (said, meant) = (Actors(found.Source, found.Target), Actors(right.Source, right.Target));
            board.F1("event actors", id, Tally.OfSets(said, meant));
            if (!said.SetEquals(meant))
            {
                board.Missed("event actors", id, Told(right.Type, right.Source, right.Target, right.Evidence.Text), Told(found.Type, found.Source, found.Target, Words(located, found)));
            }

            Day(board, located, found, right);
            board.Right("event mode", id, found.Mode == right.Mode, $"{right.Mode}: {right.Evidence.Text}", $"{found.Mode}: {Words(located, found)}");
            if (right.Place is { } there)
            {
                board.Right("event place", id, found.Place is { } place && Folding.FoldWords(place) == Folding.FoldWords(there), $"{there}: {right.Evidence.Text}", found.Place);
            }
            else
            {
                board.Leak("event place where there is none", id, found.Place is null ? 0 : 1, 1);
            }

            board.Right("event status", id, found.Status == right.Status, $"{right.Status}: {right.Evidence.Text}", $"{found.Status}: {Words(located, found)}");
        }

        foreach (var missed in gold.Index().Where(item => pairs.All(pair => pair.Gold != item.Index)))
        {
            var rival = read.Index().Where(item => pairs.All(pair => pair.Predicted != item.Index)).FirstOrDefault(item => Overlap(located, item.Index, missed.Index) > 0).Item;
            board.Missed("events: missed", id, Told(missed.Item.Type, missed.Item.Source, missed.Item.Target, missed.Item.Evidence.Text), rival is null ? null : $"{rival.Type} [{rival.Rule}]");
        }

        foreach (var extra in read.Index().Where(item => pairs.All(pair => pair.Predicted != item.Index)))
        {
            board.Missed("events: false", id, null, $"[{extra.Item.Rule}] {Told(extra.Item.Type, extra.Item.Source, extra.Item.Target, Words(located, extra.Item))}");
        }
    }

    /// <summary>The days alone: of what is read with its origin at hand.</summary>
    public static void ScoreDays(Scoreboard board, Located located)
    {
        if (located.Gold.Events is not { } gold)
        {
            return;
        }

        foreach (var (predicted, expected, _) in Match(located, gold))
        {
            Day(board, located, located.Read.Events[predicted], gold[expected]);
        }
    }

    private static IReadOnlyList<(int Predicted, int Gold, double Score)> Match(Located located, GoldEvent[] gold) => Matching.Greedy(
        located.Read.Events.Count, gold.Length, (p, g) => located.Read.Events[p].Type == gold[g].Type ? Overlap(located, p, g) : 0, 0);

    private static void Day(Scoreboard board, Located located, ReadEvent found, GoldEvent right) =>
        board.Right("event day", located.Id, found.Date == right.Date, $"{right.Date}: {right.Evidence.Text}", $"{found.Date}: {Words(located, found)}");

    private static double Overlap(Located located, int predicted, int gold) =>
        located.Read.Events[predicted].Evidence.Select(span => Located.Overlap(located.Place(span), located.Place(located.Gold.Events![gold].Evidence))).DefaultIfEmpty().Max();

    private static string Words(Located located, ReadEvent found) => string.Join(" | ", found.Evidence.Select(span => span.Of(located.Read.Article.Text)));

    private static string Told(string type, IEnumerable<string> source, IEnumerable<string> target, string words) =>
        $"{type} {string.Join(", ", source)} → {string.Join(", ", target)}: {words}";

    private static HashSet<(bool, string)> Actors(IEnumerable<string> source, IEnumerable<string> target) =>
        [.. source.Select(actor => (true, Folding.FoldWords(actor))), .. target.Select(actor => (false, Folding.FoldWords(actor)))];
}
