using System.Globalization;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Output;

/// <summary>Scores as people read them: with their counts, and with an interval where there are few cases.</summary>
internal static class Figures
{
    public static readonly IReadOnlyList<string> Headers = ["measure", "score", "precision", "recall", "right", "of", "predicted", "95 % interval"];

    public static string[] Row(Score score) => score.Kind == MeasureKind.Amount ? [score.Measure, Amount(score.Value), "", "", "", "", "", ""] :
    [
        score.Kind == MeasureKind.Leak ? $"{score.Measure} (less is better)" : score.Measure,
        Share(score.Value),
        Share(score.Precision),
        Share(score.Recall),
        Number(score.Hits),
        Number(score.Gold),
        score.Kind == MeasureKind.F1 ? Number(score.Predicted) : "",
        score is { Low: { } low, High: { } high } ? $"{Share(low)} – {Share(high)}" : "",
    ];

    public static string Share(double? value) => value is { } known ? known.ToString("0.000", CultureInfo.InvariantCulture) : "–";

    private static string Amount(double? value) => value is { } known ? known.ToString("0.0#", CultureInfo.InvariantCulture) : "–";

    // Means over documents sum up to shares of a document.
    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
