namespace Filature.Extraction;

/// <summary>
/// Takes out hyphens that a layout program left inside words («in-di-vi-si-bi-li-té»). A hyphen goes only where the document or
/// the shape of the pieces proves it: a real compound (porte-parole, Vitry-le-François) keeps its own.
/// </summary>
internal static class Hyphens
{
    // A syllable has at most four letters here («sibl», «tion»); words in compounds of three pieces and more are mostly longer,
    // or are the small words below.
    private const int LongestSyllable = 4;
    private const int FewestSyllables = 4;
    private const int FewestShortSyllables = 3;
    private const int LongestShortSyllable = 3;

    // Joined forms shorter than this turn up by chance.
    private const int ShortestWord = 6;

    // The small words that real compounds of many pieces are tied with: état-d'esprit, tête-à-tête, state-of-the-art.
    private static readonly HashSet<string> Ties = new(StringComparer.Ordinal)
    {
        "a", "à", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "lès", "sous", "sur", "par", "pour", "sans", "ci", "là", "qu", "que", "y", "t",
        "il", "ils", "elle", "on", "je", "tu", "nous", "vous", "ce", "moi", "toi", "lui", "dit", "dire", "est", "vis", "va", "mi", "non", "ex", "bas", "haut", "peut", "être",
        "of", "the", "to", "in", "on", "and", "by", "for", "at", "off", "up", "down", "out", "as", "it", "is", "well", "so", "day", "year", "old", "be", "do", "go", "my", "me", "no",
        "el", "los", "las", "del", "y", "con", "por", "un", "una",
    };

    public static List<Line> Remove(List<Line> lines)
    {
        if (!lines.Exists(line => line.Text.Contains('-', StringComparison.Ordinal)))
        {
            return lines;
        }

        var words = Words(lines);
        return lines.ConvertAll(line => Remove(line, words));
    }

    private static Line Remove(Line line, HashSet<string> words)
    {
        List<TextSpan>? cuts = null;
        foreach (var word in Hyphenated(line.Text))
        {
            if (IsIntruded(word.Of(line.Text), words))
            {
                for (var i = word.Start; i < word.End; i++)
                {
                    if (line.Text[i] == '-')
                    {
                        (cuts ??= []).Add(new(i, i + 1));
                    }
                }
            }
        }

        return cuts is null ? line : line with { Content = line.Content.Without(cuts), Repairs = [.. line.Repairs, "text.hyphens-removed"] };
    }

    private static bool IsIntruded(string word, HashSet<string> words)
    {
        var pieces = word.Split('-');
        // Names keep their hyphens: every piece after the first is lower case inside a broken word.
        if (pieces.Skip(1).Any(piece => char.IsUpper(piece[0])) || Array.Exists(pieces, piece => piece.AsSpan().ContainsAnyInRange('0', '9')))
        {
            return false;
        }

        var joined = string.Concat(pieces).ToLowerInvariant();
        if (joined.Length < ShortestWord || Array.Exists(pieces, piece => Ties.Contains(piece.ToLowerInvariant()) && pieces.Length < FewestSyllables + 1))
        {
            return joined.Length >= ShortestWord && words.Contains(joined) && !Array.TrueForAll(pieces, piece => words.Contains(piece.ToLowerInvariant()));
        }

        if (words.Contains(joined))
        {
            return true;
        }

        return (pieces.Length >= FewestSyllables && Array.TrueForAll(pieces, piece => IsSyllable(piece, LongestSyllable)))
            || (pieces.Length >= FewestShortSyllables && Array.TrueForAll(pieces, piece => IsSyllable(piece, LongestShortSyllable)));
    }

    private static bool IsSyllable(string piece, int longest) =>
        piece.Length <= longest && piece.AsSpan().IndexOfAny("aeiouyàâäéèêëîïíóôöùûüúœAEIOUYÀÉÈÊ") >= 0;

    // Every word of the document that stands without a hyphen, in lower case.
    private static HashSet<string> Words(List<Line> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var text = line.Text;
            var start = -1;
            var hyphen = false;
            for (var i = 0; i <= text.Length; i++)
            {
                var c = i < text.Length ? text[i] : ' ';
                if (char.IsLetter(c) || (c == '-' && start >= 0))
                {
                    hyphen |= c == '-';
                    start = start < 0 ? i : start;
                    continue;
                }

                if (start >= 0 && !hyphen)
                {
                    words.Add(text[start..i].ToLowerInvariant());
                }

                (start, hyphen) = (-1, false);
            }
        }

        return words;
    }

    private static IEnumerable<TextSpan> Hyphenated(string text)
    {
        for (var at = text.IndexOf('-', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            int start = at, end = at;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            if (start < at && end > at + 1)
            {
                yield return new(start, end);
            }

            var from = Math.Max(end, at + 1);
            at = from < text.Length ? text.IndexOf('-', from) : -1;
        }
    }
}
