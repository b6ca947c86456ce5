namespace Filature.Extraction;

/// <summary>Takes out of the chosen lines what is no article text: lists of links, program code, echoes, boxes after the last paragraph.</summary>
/// <param name="prose">The running text of what is not apart.</param>
/// <param name="chosen">For every line whether it is chosen; what is taken out becomes false.</param>
internal sealed class Leavings(VisiblePage page, Prose prose, bool[] chosen, int first, int end)
{
    private const double LinkList = 0.6;
    private const double MostDropped = 0.3;
    private const double FullLink = 0.9;
    private const int ShortestTitle = 20;

    // Program code has a sign in every thirty letters and more.
    private const double MostCodeSigns = 0.03;

    // Lines that begin with the same letters are the same line.
    private const int EchoLength = 40;
    private const int LongestParagraph = 1500;

    // A box stands after nine tenths of the text, and has a few lines of text of its own.
    private const double LateShare = 0.1;
    private const int LongestBox = 300;

    private readonly double _all = prose.In(first, end);

    /// <param name="main">The element that holds the article, or -1 for the page.</param>
    /// <param name="title">The line of the headline, or -1.</param>
    public void Drop(int main, int title)
    {
        for (var i = main + 1; i < page.Elements.Count && page.Elements[i].FirstLine < end; i++)
        {
            var element = page.Elements[i];
            if (IsCode(element) || IsLinkList(element) || IsLateBox(element))
            {
                Array.Fill(chosen, false, element.FirstLine, element.EndLine - element.FirstLine);
            }
        }

        DropEchoes(title);
    }

    private bool IsLinkList(PageElement element) =>
        element.EndLine > element.FirstLine + 1 && !element.Has(Signs.Paragraph)
        && prose.Links(element.FirstLine, element.EndLine) > LinkList && prose.In(element.FirstLine, element.EndLine) <= _all * MostDropped;

    // A linked title or two and a few words.
    private bool IsLateBox(PageElement element) =>
        element.EndLine > element.FirstLine + 1 && (element.Signs & (Signs.Body | Signs.Paragraph)) == Signs.None
        && prose.In(element.EndLine, Math.Max(end, element.EndLine)) <= _all * LateShare
        && prose.In(element.FirstLine, element.EndLine) <= LongestBox && HasLinkedTitle(element);

    private bool HasLinkedTitle(PageElement element)
    {
        for (var i = element.FirstLine; i < element.EndLine; i++)
        {
            if (page.Lines[i] is { Links: >= FullLink, Text.Length: >= ShortestTitle })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCode(PageElement element)
    {
        if (!element.Has(Signs.Typed))
        {
            return false;
        }

        var (signs, letters) = (0, 1);
        for (var i = element.FirstLine; i < element.EndLine; i++)
        {
            letters += page.Lines[i].Text.Length;
            signs += CodeSigns.Count(page.Lines[i].Text);
        }

        return signs > letters * MostCodeSigns;
    }

    // Pages repeat their headline, their first words or the whole text for machines and for sharing: the first time counts,
    // but a quotation set apart gives way to the paragraph that it was taken from.
    private void DropEchoes(int title)
    {
        var lines = page.Lines;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = first; i < end; i++)
        {
            var text = lines[i].Text;
            if (!chosen[i] || text.Length < EchoLength)
            {
                continue;
            }

            if (title >= 0 && i != title && text == lines[title].Text)
            {
                chosen[i] = false;
            }
            else if (!seen.TryAdd(text.AsSpan(0, EchoLength), i))
            {
                var earlier = seen[text.AsSpan(0, EchoLength)];
                var isTakenFrom = text.Length > lines[earlier].Text.Length && text.Length <= LongestParagraph;
                chosen[isTakenFrom ? earlier : i] = false;
                seen[text.AsSpan(0, EchoLength)] = isTakenFrom ? i : earlier;
            }
        }
    }
}

/// <summary>Counts the signs that program code is full of and prose is not.</summary>
internal static class CodeSigns
{
    private static readonly System.Buffers.SearchValues<char> All = System.Buffers.SearchValues.Create("{}()[]=;<>_$#/|\\");

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(All); at >= 0; at = text.IndexOfAny(All))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
