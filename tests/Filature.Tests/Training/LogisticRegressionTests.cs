using Filature.Tools.Stories;

namespace Filature.Tests.Training;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void What_tells_yes_from_no_gets_the_weight_and_what_does_not_gets_none()
    {
        var random = new Random(7);
        (double[] Features, bool Yes)[] examples = [.. Enumerable.Range(0, 400).Select(_ => (Features: (double[])[random.NextDouble(), random.NextDouble()], false)).Select(example => (example.Features, example.Features[0] > 0.6))];
        var weights = LogisticRegression.Fit(examples);
        Assert.True(weights[1] > 5);
        Assert.InRange(weights[2], -1, 1);
        Assert.True(weights[0] < 0);
        Assert.Equal(weights, LogisticRegression.Fit(examples));
    }
}
