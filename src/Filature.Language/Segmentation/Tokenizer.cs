namespace Filature.Language.Segmentation;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class Tokenizer
{
    // Words that keep their apostrophe.
    private static readonly string[] Whole = ["aujourd", "quelqu", "presqu", "prud", "entr", "grand"];

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
            else if (char.IsLetter(c) || (c is '#' or '@' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                end = WordEnd(text, i, language);
                Add(TokenKind.Word);
            }
            else
            {
                end = i + (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1);
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
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c == '\u00AD')
            {
                i++;
            }
            else if (c is '-' or '‑' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }
            else if (c is '.' && i + 2 < text.Length && i - start == 1 && char.IsUpper(text[start]) && char.IsUpper(text[i + 1]) && text[i + 2] == '.')
            {
                return InitialsEnd(text, i);
            }
            else if (c is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                return ApostropheEnd(text, start, i, language);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Where the token ends that has an apostrophe at <paramref name="at"/>: after it in French, before it in English.</summary>
    private static int ApostropheEnd(string text, int start, int at, string language)
    {
        var head = text.AsSpan(start, at - start);
        switch (language)
        {
            case "fr" or "es" when !IsWhole(head) && head.Length <= 8:
                return at + 1;
            case "en":
                // do|n't, Poland|'s
                return at - start > 1 && text[at - 1] is 'n' && at + 1 < text.Length && text[at + 1] is 't' && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]))
                    ? at - 1
                    : at;
            default:
                var end = at + 1;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                return end;
        }
    }

    private static bool IsWhole(ReadOnlySpan<char> head)
    {
        foreach (var word in Whole)
        {
            if (head.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

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
        end = i;
        var rest = text.AsSpan(i);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '»' or ')'))
        {
            end++;
        }

        return true;
    }
}
