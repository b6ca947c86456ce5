using System.Globalization;

namespace Filature.Stories;

/// <summary>Whether an article tells a story's development: a logistic regression over <see cref="MergeFeature"/>, trained by <c>Filature.Tools stories</c> (languages/stories.tsv).</summary>
internal sealed class MergeDecision(double bias, ValueList<double> weights)
{
    // The training set has no days. Set on gold/dev and the sample wire: a day apart weighs as much as two hundredths of likeness.
    private const double DayWeight = 0.36;

    /// <summary>As trained.</summary>
    public static readonly MergeDecision Trained = Load([.. Knowledge.Table("stories.tsv")]);

    /// <summary>The logarithm of the odds that it does: above 0, rather yes than no.</summary>
    public double Score(StoryCandidate candidate) =>
        Score(candidate.Features.AsSpan()) + (DayWeight * (StoryCandidate.Unknown - candidate.DaysApart));

    public double Score(ReadOnlySpan<double> features)
    {
        var score = bias;
        for (var i = 0; i < features.Length; i++)
        {
            score += weights[i] * features[i];
        }

        return score;
    }

    /// <summary>In (0, 1).</summary>
    public static double Sureness(double score) => Math.Round(1 / (1 + Math.Exp(-score)), 3);

    private static MergeDecision Load(string[][] rows)
    {
        return new(Row("Bias"), [.. Enum.GetNames<MergeFeature>().Select(Row)]);

        double Row(string name) => double.Parse(Array.Find(rows, row => row[0] == name)![1], CultureInfo.InvariantCulture);
    }
}
