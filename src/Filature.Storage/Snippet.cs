using System.Text;

namespace Filature.Storage;

/// <summary>The words around a hit, as the text has them.</summary>
internal static class Snippet
{
    private const char HitStart = '\u2068';
    private const char HitEnd = '\u2069';

    // About three lines of a page, the hit in the first.
    private const int Before = 70;
    private const int Length = 240;

    /// <param name="headline">The length of the headline, which the reader sees anyway: a hit below it is shown where there is one.</param>
    public static string Of(string text, int headline, ValueList<Phrase> phrases)
    {
        var hits = Hits([.. SearchWords.Of(text)], phrases);
        var first = hits.Find(hit => hit.Start >= headline) is { IsEmpty: false } below ? below : hits.FirstOrDefault();
        var start = first.Start > Before ? AfterSpace(text, first.Start - Before, first.Start) : 0;
        var end = text.Length - start > Length ? BeforeSpace(text, start + Length, first.End) : text.Length;

        var snippet = new StringBuilder(start > 0 ? "… " : "");
        var at = start;
        foreach (var hit in hits)
        {
            if (hit.Start >= at && hit.End <= end)
            {
                Append(snippet, text.AsSpan(at, hit.Start - at));
                snippet.Append(HitStart);
                Append(snippet, hit.Of(text.AsSpan()));
                snippet.Append(HitEnd);
                at = hit.End;
            }
        }

        Append(snippet, text.AsSpan(at, end - at));
        return snippet.ToString().Trim() + (end < text.Length ? " …" : "");
    }

    private static List<TextSpan> Hits(SearchWord[] words, ValueList<Phrase> phrases)
    {
        var hits = new List<TextSpan>();
        for (var i = 0; i < words.Length; i++)
        {
            var longest = phrases.Where(phrase => StandsAt(words, i, phrase)).Select(phrase => phrase.Words.Count).DefaultIfEmpty().Max();
            if (longest > 0)
            {
                hits.Add(words[i].Span.Union(words[i + longest - 1].Span));
                i += longest - 1;
            }
        }

        return hits;
    }

    private static bool StandsAt(SearchWord[] words, int at, Phrase phrase)
    {
        for (var i = 0; i < phrase.Words.Count; i++)
        {
            var isLast = i == phrase.Words.Count - 1;
            if (at + i >= words.Length
                || !(isLast && phrase.IsBeginning
                    ? words[at + i].Folded.StartsWith(phrase.Words[i], StringComparison.Ordinal)
                    : words[at + i].Folded == phrase.Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int AfterSpace(string text, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i + 1;
            }
        }

        return until;
    }

    private static int BeforeSpace(string text, int from, int until)
    {
        for (var i = from; i > until; i--)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return Math.Max(from, until) is var end && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    // One line, and no mark but ours.
    private static void Append(StringBuilder snippet, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not (HitStart or HitEnd))
            {
                snippet.Append(char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c);
            }
        }
    }
}
