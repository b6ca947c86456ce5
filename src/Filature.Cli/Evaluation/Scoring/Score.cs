namespace Filature.Cli.Evaluation.Scoring;

/// <summary>A measure over a whole set, with its counts.</summary>
/// <param name="Value">In [0, 1] (an amount: any number); null where the set has no case of it and nothing was predicted.</param>
/// <param name="Hits">Right predictions (for a leak: mistakes). A sum of shares where the measure is a mean over documents.</param>
/// <param name="Low">The 2.5th percentile of the bootstrap; null where there are <see cref="Enough"/> cases.</param>
/// <param name="High">The 97.5th percentile.</param>
internal sealed record Score(
    string Measure, MeasureKind Kind, double? Value, double? Precision, double? Recall, double Hits, double Predicted, double Gold, double? Low, double? High)
{
    /// <summary>From this number of gold cases on, a percentage stands by itself (gold/SCHEMA.md).</summary>
    private const int Enough = 50;

    private const int Draws = 1000;
    private const int Seed = 20_310_114;

    public static Score Of(string measure, MeasureKind kind, IReadOnlyList<string> documents, IReadOnlyDictionary<string, Tally> byDocument)
    {
        var all = Sum(byDocument.Values);
        var isF1 = kind == MeasureKind.F1;
        var (low, high) = all.Gold < Enough ? Interval(kind, [.. documents.Select(document => byDocument.GetValueOrDefault(document))]) : (null, null);
        return new(
            measure, kind, Round(ValueOf(kind, all)), isF1 ? Round(all.Precision) : null, isF1 ? Round(all.Recall) : null,
            Math.Round(all.HitsGold, 2), Math.Round(all.Predicted, 2), Math.Round(all.Gold, 2), low, high);
    }

    /// <summary>A quantity with a unit, named in the measure: no share, and no floor's business.</summary>
    public static Score Amount(string measure, double? value) => new(measure, MeasureKind.Amount, Round(value), null, null, 0, 0, 0, null, null);

    // Documents are drawn, not cases: those of one document are not independent of each other.
    private static (double? Low, double? High) Interval(MeasureKind kind, Tally[] documents)
    {
        var random = new Random(Seed);
        var values = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = default(Tally);
            foreach (var _ in documents)
            {
                sum += documents[random.Next(documents.Length)];
            }

            // A draw without any case says nothing.
            if (ValueOf(kind, sum) is { } value)
            {
                values.Add(value);
            }
        }

        if (values.Count == 0)
        {
            return (null, null);
        }

        values.Sort();
        return (Round(values[(int)(0.025 * (values.Count - 1))]), Round(values[(int)Math.Ceiling(0.975 * (values.Count - 1))]));
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);

    private static double? ValueOf(MeasureKind kind, Tally tally) => kind == MeasureKind.F1 ? tally.F1 : tally.Recall;

    private static double? Round(double? value) => value is { } known ? Math.Round(known, 3) : null;
}
