using System.Globalization;
using System.Text;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>
/// The metric of the public article extraction benchmark: multisets of 4-grams of words as written (no folding), precision and
/// recall as means over the pages, and the harmonic mean of the two.
/// </summary>
internal static class Shingles
{
    private const int Length = 4;

    /// <summary>One page, ready to be summed: a page without gold or without a prediction takes no part in that mean.</summary>
    public static Tally Compare(string predicted, string gold)
    {
        var (said, right) = (Of(predicted), Of(gold));
        double all = right.Values.Sum(), claimed = said.Values.Sum();
        double found = said.Sum(shingle => Math.Min(shingle.Value, right.GetValueOrDefault(shingle.Key)));
        return new(claimed == 0 ? 0 : found / claimed, claimed == 0 ? 0 : 1, all == 0 ? 0 : found / all, all == 0 ? 0 : 1);
    }

    // A text shorter than a shingle is one shingle.
    private static Dictionary<string, int> Of(string text)
    {
        var words = Words(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(words.Count == 0 ? 0 : 1, words.Count - Length + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Length));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordLike(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // What Python's \w matches: letters, numbers of every kind, the low line.
    private static bool IsWordLike(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
