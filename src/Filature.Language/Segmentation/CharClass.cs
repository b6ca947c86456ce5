using System.Globalization;

namespace Filature.Language.Segmentation;

/// <summary>What the cutting of tokens sees of a character.</summary>
internal static class CharClass
{
    public const byte Space = 0;
    public const byte Upper = 1;
    public const byte Lower = 2;
    public const byte Digit = 3;
    public const byte Sign = 4;

    private static readonly byte[] Latin = [.. Enumerable.Range(0, 0x250).Select(c => Slow((char)c))];

    public static byte Of(char c) => c < Latin.Length ? Latin[c] : Slow(c);

    public static bool IsLetter(byte kind) => kind is Upper or Lower;

    public static bool IsInWord(byte kind) => kind is Upper or Lower or Digit;

    /// <summary>Whether nothing may be cut before this character: marks that combine, joiners, second halves of pairs.</summary>
    public static bool Leans(char c) => c >= 0x300 && (char.IsLowSurrogate(c) || c == 0x200D
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static byte Slow(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return Space;
        }

        if (char.IsUpper(c))
        {
            return Upper;
        }

        // The hyphen that shows only at a line's end, and the marks that combine, are parts of words.
        return char.IsLetter(c) || c == 0xAD || (Leans(c) && !char.IsLowSurrogate(c)) ? Lower : char.IsDigit(c) ? Digit : Sign;
    }
}
