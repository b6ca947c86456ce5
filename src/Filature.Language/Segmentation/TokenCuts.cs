using Filature.Language.Learning;

namespace Filature.Language.Segmentation;

/// <summary>Cuts paragraphs into the tokens of Universal Dependencies: blanks cut, words of letters alone stay whole, a model decides on the rest.</summary>
internal static class TokenCuts
{
    public static void Find(string text, TextSpan paragraph, string language, LinearModel model, List<TextSpan> tokens)
    {
        Span<ulong> features = stackalloc ulong[TokenPlace.Features];
        Span<int> scores = stackalloc int[2];
        for (var at = paragraph.Start; NextChunk(text, paragraph, ref at, language, out var chunk, out var after, out var isOpen);)
        {
            if (!isOpen)
            {
                tokens.Add(chunk);
                continue;
            }

            var from = 0;
            var characters = chunk.Of(text.AsSpan());
            var place = new TokenPlace(characters, after);
            for (var i = 1; i < characters.Length; i++)
            {
                if (!place.IsOpen(i))
                {
                    continue;
                }

                if (!(language == "fr" && IsInversion(characters, i)))
                {
                    place.Describe(i, from, features);
                    scores.Clear();
                    model.Add(features, scores);
                    if (scores[1] <= scores[0])
                    {
                        continue;
                    }
                }

                tokens.Add(new(chunk.Start + from, chunk.Start + i));
                from = i;
            }

            tokens.Add(new(chunk.Start + from, chunk.End));
        }
    }

    /// <summary>The next stretch without a blank that cuts; <paramref name="isOpen"/> says whether there is anything to decide in it.</summary>
    public static bool NextChunk(string text, TextSpan paragraph, ref int at, string language, out TextSpan chunk, out char after, out bool isOpen)
    {
        (chunk, after, isOpen) = (default, ' ', false);
        while (at < paragraph.End && CharClass.Of(text[at]) == CharClass.Space)
        {
            at++;
        }

        if (at >= paragraph.End)
        {
            return false;
        }

        var start = at;
        var kinds = 0;
        for (; at < paragraph.End; at++)
        {
            var kind = CharClass.Of(text[at]);
            if (kind == CharClass.Space)
            {
                break;
            }

            kinds |= 1 << kind;
        }

        if (language != "en" && (kinds & ~(1 << CharClass.Digit)) == 0 && at - start <= 3)
        {
            at = Thousands(text, paragraph.End, at);
        }

        chunk = new(start, at);
        isOpen = kinds != 1 << CharClass.Digit && (kinds & ~((1 << CharClass.Upper) | (1 << CharClass.Lower))) != 0;
        if (isOpen)
        {
            var next = at;
            while (next < paragraph.End && next < at + 8 && CharClass.Of(text[next]) == CharClass.Space)
            {
                next++;
            }

            after = next < paragraph.End ? text[next] : ' ';
        }

        return true;
    }

    // «dit|-elle», «a|-t-il»: the treebanks have too few verbs of saying before their subject, and the news many.
    private static bool IsInversion(ReadOnlySpan<char> chunk, int i)
    {
        if (chunk[i] is not ('-' or '‑') || !CharClass.IsLetter(CharClass.Of(chunk[i - 1])) || (i > 1 && chunk[i - 1] is 't' && chunk[i - 2] is '-' or '‑'))
        {
            return false;
        }

        var rest = chunk[(i + 1)..];
        rest = rest.StartsWith("t-") ? rest[2..] : rest;
        var end = 0;
        while (end < rest.Length && end < 6 && CharClass.IsLetter(CharClass.Of(rest[end])))
        {
            end++;
        }

        return rest[..end] is "il" or "elle" or "on" or "ils" or "elles" && (end == rest.Length || rest[end] is not ('-' or '‑' or '\'' or '’'));
    }

    // «10 000»: groups of exactly three digits.
    private static int Thousands(string text, int limit, int at)
    {
        while (at + 3 < limit && text[at] is ' ' or '\u00A0' or '\u202F'
            && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= limit || !char.IsLetterOrDigit(text[at + 4])))
        {
            at += 4;
        }

        return at;
    }
}
