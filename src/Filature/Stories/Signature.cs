using System.Collections.Frozen;

namespace Filature.Stories;

/// <summary>
/// The terms an article is compared by, distinct and ascending. A term is the hash of a word's first six folded letters, so
/// that cognates meet across French, English and Spanish; its lowest bit says that it stood as a name or a number.
/// </summary>
/// <param name="Marks">Of each term what it is and how often it stands there (see <see cref="TermMark"/>).</param>
/// <param name="Places">Where each term stands first.</param>
public sealed record Signature(ValueList<long> Terms, ValueList<byte> Marks, ValueList<TextSpan> Places)
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

    /// <summary>Where a term stands first, as a name or as a word; null where it does not.</summary>
    public TextSpan? PlaceOf(long term)
    {
        for (var i = 0; i < Terms.Count; i++)
        {
            if ((Terms[i] | 1) == (term | 1))
            {
                return Places[i];
            }
        }

        return null;
    }

    public static Signature Of(Report report) => Of(report.Article, report.Record.Names);

    /// <param name="names">The names that were found in it: they say which terms are persons, institutions and places.</param>
    public static Signature Of(Article article, ValueList<Finding<Mention>> names)
    {
        var terms = new SortedDictionary<long, (TermMark Mark, TextSpan Place)>();
        var named = new NamedWords(names);
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
                    var place = new TextSpan(part.Span.Start + start, part.Span.Start + i);
                    var mark = new TermMark(char.IsDigit(word[0]) ? TermKind.Number : named.KindOf(place) ?? (IsName(term) ? TermKind.Name : TermKind.Word), 1);
                    terms[term] = terms.TryGetValue(term, out var known) ? (known.Mark.And(mark), known.Place) : (mark, place);
                }

                startsSentence = false;
                left--;
            }
        }

        return new([.. terms.Keys], [.. terms.Values.Select(static term => term.Mark.Packed)], [.. terms.Values.Select(static term => term.Place)]);
    }

    /// <summary>The term of a word; null where it says nothing of what an article is about.</summary>
    public static long? TermOf(ReadOnlySpan<char> word) => TermOf(word, startsSentence: true);

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
