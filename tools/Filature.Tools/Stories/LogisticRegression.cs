namespace Filature.Tools.Stories;

/// <summary>Weights that tell yes from no, by gradient descent over all examples at once: the same examples give the same weights.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 3000;
    private const double Rate = 1;

    // Keeps features that say the same from pulling against each other.
    private const double Ridge = 0.002;

    /// <returns>The bias first, then a weight for each feature.</returns>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool Yes)> examples)
    {
        var count = examples[0].Features.Length;
        // On one scale, so that no feature lags behind.
        double[] scale = [.. Enumerable.Range(0, count).Select(i => Math.Max(1e-6, Math.Sqrt(examples.Average(example => example.Features[i] * example.Features[i]))))];
        var weights = new double[count + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[count + 1];
            foreach (var (features, yes) in examples)
            {
                var score = weights[0];
                for (var i = 0; i < count; i++)
                {
                    score += weights[i + 1] * features[i] / scale[i];
                }

                var error = (1 / (1 + Math.Exp(-score))) - (yes ? 1 : 0);
                slope[0] += error;
                for (var i = 0; i < count; i++)
                {
                    slope[i + 1] += error * features[i] / scale[i];
                }
            }

            for (var i = 0; i <= count; i++)
            {
                weights[i] -= Rate * ((slope[i] / examples.Count) + (i == 0 ? 0 : Ridge * weights[i]));
            }
        }

        return [weights[0], .. Enumerable.Range(0, count).Select(i => weights[i + 1] / scale[i])];
    }
}
