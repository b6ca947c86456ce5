using System.Globalization;
using System.Text;

namespace Filature.Language.Segmentation;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class Tokenizer
{
    // French words that lose their last vowel before another one. Every other apostrophe stays inside its word:
    // «aujourd'hui», «prud'hommes», «O'Brien».
    private static readonly string[] Elided = ["l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

    // English words that lean on the one before: «Poland's», «they're». «don't» is do|n't.
    private static readonly string[] Leaning = ["s", "re", "ve", "ll", "d", "m"];

    public static ValueList<Token> Tokenize(string text, string language)
    {
        var tokens = new List<Token>(text.Length / 5);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            if (IsAddress(text, i, out var end))
            {
                Add(TokenKind.Address);
            }
            else if (char.IsDigit(c))
            {
                end = NumberEnd(text, i);
                Add(TokenKind.Number);
            }
            else if (IsLetterAt(text, i) || (c is '#' or '@' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                end = WordEnd(text, i, language);
                Add(TokenKind.Word);
            }
            else if (language == "en" && i > 0 && char.IsLetterOrDigit(text[i - 1]) && LeaningEnd(text, i) is var leaning and > 0)
            {
                end = leaning;
                Add(TokenKind.Word);
            }
            else
            {
                end = i + Width(text, i);
                Add(TokenKind.Symbol);
            }

            void Add(TokenKind kind)
            {
                tokens.Add(new(new(i, end), kind));
                i = end;
            }
        }

        return tokens.ToValueList();
    }

    private static int WordEnd(string text, int start, string language)
    {
        var i = start + Width(text, start);
        if (language == "en" && IsNot(text, start))
        {
            return start + 3;
        }

        while (i < text.Length)
        {
            var c = text[i];
            if (IsInside(text, i))
            {
                i += Width(text, i);
            }
            else if (c is '-' or '‑' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }
            else if (c is '.' && i + 2 < text.Length && i - start == 1 && char.IsUpper(text[start]) && char.IsUpper(text[i + 1]) && text[i + 2] == '.')
            {
                return InitialsEnd(text, i);
            }
            else if (IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                if (language == "fr" && IsElided(text.AsSpan(start, i - start)))
                {
                    return i + 1;
                }

                if (language == "en" && LeaningEnd(text, i) > 0)
                {
                    return i;
                }

                if (language == "en" && i - 1 > start && IsNot(text, i - 1))
                {
                    return i - 1;
                }

                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    // Names with hyphens stay whole: «Val-d'Oise».
    private static bool IsElided(ReadOnlySpan<char> head)
    {
        foreach (var word in Elided)
        {
            if (head.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of «'s», «'re» … at an apostrophe, or 0.</summary>
    private static int LeaningEnd(string text, int apostrophe)
    {
        if (!IsApostrophe(text[apostrophe]))
        {
            return 0;
        }

        foreach (var word in Leaning)
        {
            var end = apostrophe + 1 + word.Length;
            if (string.Compare(text, apostrophe + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= text.Length || !IsInside(text, end)))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool IsNot(string text, int at) =>
        at > 0 && char.IsLetter(text[at - 1]) && at + 2 < text.Length && text[at] is 'n' or 'N' && IsApostrophe(text[at + 1]) && text[at + 2] is 't' or 'T'
        && (at + 3 >= text.Length || !IsInside(text, at + 3));

    private static bool IsLetterAt(string text, int i) => Rune.TryGetRuneAt(text, i, out var rune) && Rune.IsLetter(rune);

    // Letters, digits, the marks that combine with them, and the hyphen that shows only at a line's end.
    private static bool IsInside(string text, int i) => Rune.TryGetRuneAt(text, i, out var rune)
        && (Rune.IsLetterOrDigit(rune) || rune.Value == 0xAD
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static int Width(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    private static int InitialsEnd(string text, int i)
    {
        while (i + 1 < text.Length && text[i] == '.' && char.IsUpper(text[i + 1]))
        {
            i += 2;
        }

        return i < text.Length && text[i] == '.' ? i + 1 : i;
    }

    private static int NumberEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                i++;
            }
            else if (i + 1 < text.Length && char.IsDigit(text[i + 1])
                && (c is '.' or ',' or ':' or '/' || (c is ' ' or '\u00A0' or '\u202F' && IsThousands(text, i, start))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // «10 000»: a group of exactly three digits after one to three digits or another group.
    private static bool IsThousands(string text, int space, int start)
    {
        var digits = 0;
        for (var i = space - 1; i >= start && char.IsDigit(text[i]); i--)
        {
            digits++;
        }

        return digits is >= 1 and <= 3 && space + 3 < text.Length
            && char.IsDigit(text[space + 1]) && char.IsDigit(text[space + 2]) && char.IsDigit(text[space + 3])
            && (space + 4 >= text.Length || !char.IsDigit(text[space + 4]));
    }

    private static bool IsAddress(string text, int i, out int end)
    {
        end = i + AddressLength(text.AsSpan(i));
        return end > i;
    }

    /// <summary>The length of the address that the text begins with, or 0.</summary>
    internal static int AddressLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '»' or ')'))
        {
            end++;
        }

        // What stands after an address belongs to the sentence around it.
        while (end > 4 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '’' or '\'' or ']' or '”')
        {
            end--;
        }

        return end;
    }
}
