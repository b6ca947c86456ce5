namespace Filature.Provenance;

/// <summary>
/// Groups the runs of an alignment into shared stretches: an equal word gains, a word without its equal loses, and a stretch ends where
/// it has lost more than a changed phrase would (a local alignment's score: Smith and Waterman 1981). Two texts in the same language
/// agree in function words everywhere, one word in three; that much agreement makes no stretch.
/// </summary>
internal static class Stretches
{
    // What a word without its equal costs: stretches with every second word changed still gain, chance agreement loses.
    private const double Loss = 0.7;

    // What a stretch may lose before it ends: a changed phrase of a dozen words.
    private const double LongestLoss = 9;

    // The least that a stretch has to gain: five words in a row, or a little more with a change among them.
    private const double LeastGain = 4.5;

    /// <returns>The first and the last run of each stretch.</returns>
    public static List<(int First, int Last)> Of(List<MatchedRun> runs)
    {
        var stretches = new List<(int, int)>();
        for (var first = 0; first < runs.Count;)
        {
            var (gain, best, last) = (0.0, 0.0, first);
            for (var at = first; at < runs.Count; at++)
            {
                if (at > first)
                {
                    var (before, run) = (runs[at - 1], runs[at]);
                    gain -= Loss * Math.Max(run.From - before.From - before.Length, run.To - before.To - before.Length);
                    if (gain <= 0 || gain < best - LongestLoss)
                    {
                        break;
                    }
                }

                gain += runs[at].Length;
                if (gain > best)
                {
                    (best, last) = (gain, at);
                }
            }

            if (best >= LeastGain)
            {
                stretches.Add((first, last));
            }

            first = last + 1;
        }

        return stretches;
    }
}
