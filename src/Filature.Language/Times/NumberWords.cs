using System.Globalization;

namespace Filature.Language.Times;

/// <summary>Numbers in digits or words: «48», «3,5», «1er», «15th», «quarante-huit», «treinta y uno».</summary>
internal static class NumberWords
{
    /// <param name="words">The value of a single number word, folded; null for what is none.</param>
    public static decimal? Read(ReadOnlySpan<char> text, Func<string, int?> words)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || (digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ',' && char.IsAsciiDigit(text[digits + 1]))))
        {
            digits++;
        }

        if (digits > 0)
        {
            return decimal.TryParse(text[..digits].ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        int? sum = null;
        var last = 0;
        foreach (var word in Folding.FoldWords(text).Split(' '))
        {
            if (words(word) is not { } value)
            {
                // «treinta y uno», «vingt et un»: the joint between two numbers.
                if (word is "et" or "y" or "and")
                {
                    continue;
                }

                return null;
            }

            // «quatre-vingt» multiplies; so do hundreds and thousands.
            sum = value is 100 or 1000 ? Math.Max(sum ?? 1, 1) * value : value is 20 && last is 4 ? sum - 4 + 80 : (sum ?? 0) + value;
            last = value;
            if (sum > 999_999)
            {
                return null;
            }
        }

        return sum;
    }
}
