namespace Filature.Extraction;

/// <summary>Joins what a layout broke in mid-sentence: a line that does not end a sentence, and one that goes on with it.</summary>
internal static class BrokenParagraphs
{
    // Headings and menu items are shorter than a line that was broken by its width.
    private const int ShortestBroken = 40;

    // A name that was cut («le ministre de\n\nLa Haye»): the first line ends with one of these.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "à", "au", "aux", "en", "et", "ou", "que", "qui", "dans", "par", "pour", "sur", "avec", "M.", "Mme", "son", "sa", "ses",
        "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "and", "or", "with", "that", "from", "Mr", "Ms", "Mrs", "his", "her", "its", "their",
        "el", "los", "las", "del", "al", "y", "con", "por", "para", "una", "su", "sus", "que",
    };

    /// <param name="isApart">Whether a line is known not to be article text: it is never joined.</param>
    public static List<Line> Join(List<Line> lines, Func<Line, bool> isApart)
    {
        var joined = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (joined.Count == 0 || !GoesOn(joined[^1], line) || isApart(joined[^1]) || isApart(line))
            {
                joined.Add(line);
                continue;
            }

            // A long text wrapped at every line must stay linear: gather the whole run before building it.
            var run = new List<Line> { joined[^1], line };
            while (i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1]) && !isApart(lines[i + 1]))
            {
                run.Add(lines[++i]);
            }

            joined[^1] = Joined(run);
        }

        return joined;
    }

    private static bool GoesOn(Line first, Line second)
    {
        if (first.IsTitle || second.IsTitle || second.IsStrong || first.Region != second.Region || first.Chosen != second.Chosen || first.Text.Length < ShortestBroken)
        {
            return false;
        }

        var end = first.Text[^1];
        if (end is '.' or '!' or '?' or '…' or ':' or '|' or '>' or '"' or '”' or '»' or ')' or ']' or ';')
        {
            // «de M.» at a line's end opens a name.
            return end == '.' && Openers.Contains(LastWord(first.Text)) && char.IsUpper(second.Text[0]);
        }

        var start = second.Text[0];
        return char.IsLower(start) || (end == ',' && char.IsLetter(start)) || (char.IsLetterOrDigit(start) && Openers.Contains(LastWord(first.Text)));
    }

    private static string LastWord(string text)
    {
        var start = text.AsSpan().LastIndexOfAny(" \u00A0\u202F'’(«") + 1;
        return text[start..];
    }

    private static Line Joined(List<Line> run)
    {
        var builder = new MappedText.Builder();
        var end = 0;
        foreach (var line in run)
        {
            if (builder.Length > 0)
            {
                // The blank stands for all that lay between.
                builder.Replace(" ", new(end, Math.Max(end, line.Content.Extent().Start)));
            }

            builder.Append(line.Content, new(0, line.Text.Length));
            end = line.Content.Extent().End;
        }

        return run[0] with
        {
            Content = builder.Build(),
            EndsBlock = run[^1].EndsBlock,
            Repairs = [.. run.SelectMany(line => line.Repairs), "text.broken-paragraphs-joined"],
        };
    }
}
