using System.Globalization;

namespace Filature.Language.Rules;

/// <summary>
/// One character for all that a pattern may take for the same: what a pattern's literals and a text are compared in. Coarser than any
/// pattern, never finer: letters without their case, every space as one, every digit as one, apostrophes and dashes as one.
/// </summary>
internal static class Fold
{
    /// <summary>Stands before the first character of a text: what <c>^</c> asks for.</summary>
    public const char Start = '\uFFFE';

    /// <summary>Stands behind the last character: what <c>$</c> asks for.</summary>
    public const char End = '\uFFFF';

    public static char Of(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            return char.IsAsciiDigit(c) ? '0' : (char)(c | 0x20);
        }

        return c switch
        {
            '’' => '\'',
            '–' or '—' => '-',
            // The dotless and the dotted I and the long s: which letters a pattern takes them for depends on the culture.
            'ı' or 'İ' => 'i',
            'ſ' => 's',
            _ when char.IsWhiteSpace(c) => ' ',
            _ when char.IsAscii(c) => c,
            _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber => '0',
            _ => char.ToLowerInvariant(char.ToUpperInvariant(c)),
        };
    }

    /// <summary>How often the character stands in running text, roughly: enough to tell a rare literal from a common one.</summary>
    public static double Frequency(char folded) => folded switch
    {
        ' ' => 0.16,
        'e' or 'a' or 'i' or 'o' or 'n' or 's' or 'r' or 't' or 'l' => 0.07,
        'k' or 'w' or 'x' or 'y' or 'z' or 'j' or 'q' => 0.006,
        >= 'b' and <= 'v' => 0.025,
        '0' => 0.02,
        '.' or ',' or '\'' or '-' or Start or End => 0.012,
        _ => 0.004,
    };
}
