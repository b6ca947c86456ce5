namespace Filature.Language.Segmentation;

/// <summary>Tells single quotation marks from apostrophes, which are the same characters.</summary>
internal static class SingleQuotes
{
    // How far a plural possessive may stand from the mark that closes the quotation it is in.
    private const int Window = 400;

    // Words that begin with an apostrophe.
    private static readonly string[] Clipped = ["tis", "twas", "til", "till", "em", "cause", "n", "round", "bout"];

    /// <summary>Whether an opening mark is the apostrophe of a clipped word or year: «'til», «'90s».</summary>
    public static bool IsApostropheBefore(string text, int i, TextSpan paragraph)
    {
        var start = i + 1;
        var end = start;
        while (end < paragraph.End && end - start < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        if (word is [>= '0' and <= '9', >= '0' and <= '9'] or [>= '0' and <= '9', >= '0' and <= '9', 's'])
        {
            return true;
        }

        foreach (var clipped in Clipped)
        {
            if (word.Equals(clipped, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mark inside a single-quoted stretch ends it.</summary>
    public static bool Closes(string text, int i, TextSpan paragraph)
    {
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
        if (char.IsLetterOrDigit(after) || char.IsWhiteSpace(before))
        {
            return false;
        }

        // «the ministers’ call»: an s before, a word after, and the real end still to come.
        return !(before is 's' && char.IsWhiteSpace(after) && ClosesLater(text, i, paragraph));
    }

    private static bool ClosesLater(string text, int i, TextSpan paragraph)
    {
        var limit = Math.Min(paragraph.End, i + Window);
        for (var at = i + 1; at < limit; at++)
        {
            if (text[at] is '‘' || (text[at] == '\'' && char.IsWhiteSpace(text[at - 1])))
            {
                return false;
            }

            if (text[at] == text[i] && text[at - 1] is not 's' && !char.IsWhiteSpace(text[at - 1]) && (at + 1 >= paragraph.End || !char.IsLetterOrDigit(text[at + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
