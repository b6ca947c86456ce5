namespace Filature.Cli.Evaluation.Scoring;

/// <summary>One-to-one matching, the best pair first.</summary>
internal static class Matching
{
    public static IReadOnlyList<(int Predicted, int Gold, double Score)> Greedy(int predicted, int gold, Func<int, int, double> score, double least)
    {
        var pairs = new List<(int Predicted, int Gold, double Score)>();
        for (var p = 0; p < predicted; p++)
        {
            for (var g = 0; g < gold; g++)
            {
                if (score(p, g) is var value && value >= least && value > 0)
                {
                    pairs.Add((p, g, value));
                }
            }
        }

        var (takenPredicted, takenGold) = (new bool[predicted], new bool[gold]);
        var matched = new List<(int Predicted, int Gold, double Score)>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Predicted))
        {
            if (!takenPredicted[pair.Predicted] && !takenGold[pair.Gold])
            {
                (takenPredicted[pair.Predicted], takenGold[pair.Gold]) = (true, true);
                matched.Add(pair);
            }
        }

        return matched;
    }
}
