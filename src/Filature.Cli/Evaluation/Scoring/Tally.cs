namespace Filature.Cli.Evaluation.Scoring;

/// <summary>What one document adds to a measure. Precision is hits over predicted, recall hits over gold; they are counted apart, since B-cubed has no common hits.</summary>
internal readonly record struct Tally(double HitsPredicted, double Predicted, double HitsGold, double Gold)
{
    public double? Precision => Predicted == 0 ? null : HitsPredicted / Predicted;

    public double? Recall => Gold == 0 ? null : HitsGold / Gold;

    /// <summary>The harmonic mean; null where there is neither gold nor a prediction.</summary>
    public double? F1 => (Precision, Recall) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => 0,
        ({ } p, { } r) => p + r == 0 ? 0 : 2 * p * r / (p + r),
    };

    public static Tally operator +(Tally a, Tally b) =>
        new(a.HitsPredicted + b.HitsPredicted, a.Predicted + b.Predicted, a.HitsGold + b.HitsGold, a.Gold + b.Gold);

    public static Tally Of(double hits, double predicted, double gold) => new(hits, predicted, hits, gold);

    /// <summary>Two sets: what they share, and the size of each.</summary>
    public static Tally OfSets<T>(IReadOnlySet<T> predicted, IReadOnlySet<T> gold) =>
        Of(predicted.Count(gold.Contains), predicted.Count, gold.Count);
}

/// <summary>How a measure is read.</summary>
internal enum MeasureKind
{
    /// <summary>Precision, recall and their harmonic mean.</summary>
    F1,

    /// <summary>Right ones over all that could be right.</summary>
    Rate,

    /// <summary>Mistakes over all that could go wrong: less is better.</summary>
    Leak,

    /// <summary>A quantity, such as pages per second.</summary>
    Amount,
}
