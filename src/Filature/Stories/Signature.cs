using System.Collections.Frozen;

namespace Filature.Stories;

/// <summary>
/// The terms an article is compared by, distinct and ascending. A term is the hash of a word's first six folded letters, so
/// that cognates meet across French, English and Spanish; its lowest bit says that it stood as a name or a number.
/// </summary>
public sealed record Signature(ValueList<long> Terms)
{
    // Six letters keep «présid-», «Tbilis-», «Géorgi-» together over three languages and most words of one apart.
    private const int Stem = 6;
    private const int ShortestWord = 4;

    // News puts what it is about first; the tail of a long page is background.
    private const int Words = 400;

    private static readonly FrozenSet<string> Stopwords = Knowledge.Table("stopwords.tsv")
        .SelectMany(row => row[1].Split('|'))
        .Select(word => StemOf(Folding.Fold(word)))
        .ToFrozenSet();

    public static bool IsName(long term) => (term & 1) != 0;

    public static Signature Of(Article article)
    {
        var terms = new SortedSet<long>();
        var left = Words;
        foreach (var part in article.Parts)
        {
            if (part.Role is not (PartRole.Headline or PartRole.Body))
            {
                continue;
            }

            var startsSentence = true;
            var text = part.Span.Of(article.Text.Text.AsSpan());
            for (var i = 0; i < text.Length && left > 0;)
            {
                if (!char.IsLetterOrDigit(text[i]))
                {
                    startsSentence |= text[i] is '.' or '!' or '?' or '\n';
                    i++;
                    continue;
                }

                var start = i;
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }

                var word = text[start..i];
                if (TermOf(word, startsSentence) is { } term)
                {
                    terms.Add(term);
                }

                startsSentence = false;
                left--;
            }
        }

        return new(terms.ToValueList());
    }

    private static long? TermOf(ReadOnlySpan<char> word, bool startsSentence)
    {
        var isNumber = char.IsDigit(word[0]);
        var isName = isNumber || (char.IsUpper(word[0]) && !startsSentence);
        var folded = Folding.Fold(word);
        if ((isNumber && folded.Length < 2) || (!isNumber && folded.Length < (isName ? 3 : ShortestWord)))
        {
            return null;
        }

        var stem = StemOf(folded);
        if (Stopwords.Contains(stem))
        {
            return null;
        }

        var hash = 14695981039346656037UL;
        foreach (var c in stem)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return unchecked((long)hash & ~1L) | (isName ? 1L : 0L);
    }

    private static string StemOf(string folded) => folded.Length <= Stem ? folded : folded[..Stem];
}
