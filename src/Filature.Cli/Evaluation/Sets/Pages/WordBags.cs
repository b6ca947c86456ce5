using System.Text.RegularExpressions;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>The metric of the web content extraction benchmark (WCXB): multisets of lower-case words, F1 of every page, and their mean.</summary>
internal static partial class WordBags
{
    public static Tally Compare(string predicted, string gold) => Wording.Bags(Words(predicted), Words(gold));

    /// <summary>As the benchmark has it: an empty prediction is right where nothing was expected.</summary>
    public static double F1(Tally tally) => tally.Gold == 0 && tally.Predicted == 0 ? 1 : tally.F1 ?? 0;

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    // Python's \w: letters, numbers of every kind, the low line. No marks.
    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
