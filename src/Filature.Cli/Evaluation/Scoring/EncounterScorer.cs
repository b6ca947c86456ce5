using Filature.Cli.Evaluation.Gold;
using Filature.Records.Actors;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>
/// Encounters as gold/SCHEMA.md has them: an entry is found when it has the same parties and an article in common. Over those found, the
/// day, and the readouts: one is right when party and article are, and the words overlap or the voice is the same. Parties are compared as
/// countries and bodies, whatever the language of their names.
/// </summary>
internal static class EncounterScorer
{
    public static void Score(Scoreboard board, IReadOnlyList<Encounter> predicted, IReadOnlyList<GoldEncounter> gold)
    {
        HashSet<string>[] known = [.. gold.Select(entry => entry.Parties.Select(ActorNames.KeyOf).ToHashSet(StringComparer.Ordinal))];
        var found = Entries(board, "encounters", predicted, gold, (p, g) => known[g].SetEquals(predicted[p].Codes));
        Entries(board, "encounters by the parties' half", predicted, gold, (p, g) => known[g].Intersect(predicted[p].Codes, StringComparer.Ordinal).Count() * 2 >= known[g].Count);
        foreach (var (p, g) in found)
        {
            var (entry, right) = (predicted[p], gold[g]);
            if (right.Day is { } day)
            {
                var read = entry.When.Date?.ToString();
                board.Right("encounter day", right.Articles[0], read == day, day, read);
            }

            Readouts(board, entry, right);
        }
    }

    private static List<(int Predicted, int Gold)> Entries(
        Scoreboard board, string measure, IReadOnlyList<Encounter> predicted, IReadOnlyList<GoldEncounter> gold, Func<int, int, bool> hasParties)
    {
        var pairs = Matching.Greedy(
            predicted.Count, gold.Count,
            (p, g) => hasParties(p, g) ? predicted[p].Articles.Intersect(gold[g].Articles, StringComparer.Ordinal).Count() / (double)predicted[p].Articles.Union(gold[g].Articles, StringComparer.Ordinal).Count() : 0,
            1e-9).Select(pair => (pair.Predicted, pair.Gold)).ToList();
        for (var g = 0; g < gold.Count; g++)
        {
            var isFound = pairs.Exists(pair => pair.Gold == g);
            board.F1(measure, gold[g].Articles[0], Tally.Of(isFound ? 1 : 0, isFound ? 1 : 0, 1));
            if (!isFound)
            {
                board.Missed(measure, gold[g].Articles[0], $"{gold[g].What}, {gold[g].Day}: {string.Join(", ", gold[g].Parties)}", null);
            }
        }

        for (var p = 0; p < predicted.Count; p++)
        {
            if (!pairs.Exists(pair => pair.Predicted == p))
            {
                board.F1(measure, predicted[p].Articles[0], Tally.Of(0, 1, 0));
                board.Missed(measure, predicted[p].Articles[0], null, $"{predicted[p].What}, {predicted[p].When.Date}: {string.Join(", ", predicted[p].Parties)}");
            }
        }

        return pairs;
    }

    private static void Readouts(Scoreboard board, Encounter entry, GoldEncounter right)
    {
        var pairs = Matching.Greedy(entry.Readouts.Count, right.Readouts.Count, (p, g) => Likeness(entry.Readouts[p], right.Readouts[g]), 1e-9);
        board.F1("readouts", right.Articles[0], Tally.Of(pairs.Count, entry.Readouts.Count, right.Readouts.Count));
        foreach (var (readout, g) in right.Readouts.Select((readout, g) => (readout, g)))
        {
            if (pairs.All(pair => pair.Gold != g))
            {
                board.Missed("readouts", readout.Article, $"{readout.Party}, {readout.By}: {readout.Evidence.Text}", null);
            }
        }

        foreach (var (readout, p) in entry.Readouts.Select((readout, p) => (readout, p)))
        {
            if (pairs.All(pair => pair.Predicted != p))
            {
                board.Missed("readouts", readout.Article, null, $"{readout.Party}, {readout.By}: {readout.Evidence.Text}");
            }
        }
    }

    private static double Likeness(Readout readout, GoldReadout right)
    {
        if (readout.Article != right.Article || ActorNames.KeyOf(readout.Party) != ActorNames.KeyOf(right.Party))
        {
            return 0;
        }

        var (here, there) = (Folding.Fold(readout.Evidence.Text), Folding.Fold(right.Evidence.Text));
        var overlaps = here.Contains(there, StringComparison.Ordinal) || there.Contains(here, StringComparison.Ordinal);
        var voice = Folding.FoldWords(readout.By).Split(' ').Intersect(Folding.FoldWords(right.By).Split(' ').Where(static word => word.Length > 3), StringComparer.Ordinal).Any();
        return (overlaps ? 1 : 0) + (voice ? 0.5 : 0);
    }
}
