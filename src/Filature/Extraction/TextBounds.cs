namespace Filature.Extraction;

/// <summary>Finds where the running text begins and ends.</summary>
internal static class TextBounds
{
    // Comments and author boxes come after the article: prose behind their heading counts only where it outweighs what came before.
    private const double LeastShareAfterEnd = 0.5;

    // A signature or credit below the text ends it; a credit between paragraphs (of a picture, say) has more than this after it.
    private const int MostWordsAfterSignature = 40;

    // A closing sentence may be short («Et demain ?»), but it has so many words.
    private const int FewestClosingWords = 3;

    /// <param name="isPage">Whether a page reader chose the lines: its choice of closing lists is trusted, and its comments are apart already.</param>
    public static (int First, int Last) Find(List<LineReading> lines, bool isPage)
    {
        var first = lines.FindIndex(IsText);
        if (first < 0)
        {
            return WithoutProse(lines);
        }

        return (first, Last(lines, first, isPage));
    }

    public static (int First, int Last) After(List<LineReading> lines, int headline, int last, bool isPage)
    {
        var first = lines.FindIndex(headline + 1, IsText);
        return first < 0 ? (headline + 1, Math.Max(headline, last)) : (first, Last(lines, first, isPage));
    }

    private static bool IsText(LineReading reading) =>
        reading.Look == Look.Prose && reading.Line.Chosen && reading.Line.Region is not (Region.Apart or Region.Comments or Region.Caption);

    // Lists and tables close many articles; lists of links are the site's.
    private static bool IsListItem(LineReading reading) =>
        reading is { Look: Look.Short, Kind: "" } && reading.Line is { Chosen: true, Region: Region.Main, Links: < MostLinks };

    private const double MostLinks = 0.5;

    private static int Last(List<LineReading> lines, int first, bool isPage)
    {
        var last = first;
        int before = lines[first].Words, after = 0;
        var (ended, signed) = (false, false);
        for (var i = first + 1; i < lines.Count; i++)
        {
            ended |= (!isPage && lines[i] is { Look: Look.Chrome, Kind: "bio" or "comments" }) || lines[i].Kind == "machine-translation";
            signed |= !isPage && IsSignature(lines[i]);
            if (!IsText(lines[i]) && !(isPage && IsListItem(lines[i])))
            {
                continue;
            }

            after += lines[i].Words;
            if ((!ended || after > before * LeastShareAfterEnd) && (!signed || after > MostWordsAfterSignature))
            {
                last = i;
                before += after;
                after = 0;
                (ended, signed) = (false, false);
            }
        }

        // Short closing sentences go on as long as nothing else comes between.
        while (last + 1 < lines.Count && lines[last + 1] is { Look: Look.Short, Kind: "" } next && next.Line.Chosen && !next.Line.IsStrong
            && next.Words >= FewestClosingWords && ClosesSentence(next.Text))
        {
            last++;
        }

        return last;
    }

    private static bool IsSignature(LineReading reading) =>
        reading.Look == Look.Mark && reading.Marks.Exists(mark => mark.Role is PartRole.Byline or PartRole.Credit);

    private static bool ClosesSentence(string text) => text.AsSpan().TrimEnd("\"”»’') \u00A0\u202F") is [.., '.' or '…' or '!' or '?'];

    // A few words are all there is: everything that is neither chrome nor the first line.
    private static (int First, int Last) WithoutProse(List<LineReading> lines)
    {
        var shorts = Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Look: Look.Short } && lines[i].Line.Chosen).ToList();
        return shorts switch
        {
            [] => (lines.Count, lines.Count - 1),
            [var only] => (only, only),
            [_, var second, ..] => (second, shorts[^1]),
        };
    }
}
