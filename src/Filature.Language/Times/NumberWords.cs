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

        var (sum, group, last, isNumber) = (0, 0, 0, false);
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

            isNumber = true;
            switch (value)
            {
                case 1000:
                    (sum, group) = (sum + (Math.Max(group, 1) * 1000), 0);
                    break;
                case 100:
                    group = Math.Max(group, 1) * 100;
                    break;
                case 20 when last is 4:
                    // «quatre-vingt»
                    group += 76;
                    break;
                default:
                    group += value;
                    break;
            }

            last = value;
            if (sum + group > 999_999)
            {
                return null;
            }
        }

        return isNumber ? sum + group : null;
    }
}
