namespace Filature.Extraction;

/// <summary>Chooses the article's lines on a page: the element that holds most of its prose, without what is apart in it.</summary>
internal static class ArticleFinder
{
    // One more step down is taken while the child holds so much of all.
    private const double MostOfAll = 0.9;

    private const double LinkList = 0.5;
    private const double MostDropped = 0.3;

    /// <param name="isTitle">Whether a text is the headline that the markup gives.</param>
    public static List<Line> Choose(VisiblePage page, Func<string, bool> isTitle)
    {
        var prose = Prose.Of(page.Lines);
        var title = Title(page, prose, isTitle);
        var regions = PageRegions.Of(page, prose, Teasers.Of(page, prose, title));
        var own = prose.Only(i => page.ElementOf[i] is var element && (element < 0 || regions[element] is Region.Main or Region.Header));
        var main = Main(page, Trusted(page, own.Only(i => i > title), title));
        var (first, end) = main < 0 ? (0, page.Lines.Count) : (page.Elements[main].FirstLine, page.Elements[main].EndLine);
        var chosen = new bool[page.Lines.Count];
        Array.Fill(chosen, true, first, end - first);
        DropLists(page, main, own, chosen);
        DropEchoes(page.Lines, title, chosen);
        DropTail(page, main, own, chosen);
        var lines = new List<Line>(page.Lines.Count);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var region = page.ElementOf[i] is >= 0 and var element ? regions[element] : Region.Main;
            lines.Add(page.Lines[i] with { Region = region, Chosen = chosen[i] && region is Region.Main or Region.Header or Region.Caption });
        }

        return lines;
    }

    // The first heading that says what the markup says; without one, the first main heading. A headline stands before the text.
    private static int Title(VisiblePage page, Prose prose, Func<string, bool> isTitle)
    {
        var first = -1;
        for (var i = 0; i < page.Lines.Count && prose.In(i, page.Lines.Count) >= prose.In(0, page.Lines.Count) * LeastAfterTitle; i++)
        {
            if (page.ElementOf[i] is >= 0 and var element && page.Elements[element].Has(Signs.Heading))
            {
                if (isTitle(page.Lines[i].Text))
                {
                    return i;
                }

                first = first < 0 && page.Lines[i].IsTitle && page.Lines[i].Text.Length >= ShortestTitle ? i : first;
            }
        }

        return first;
    }

    private const double LeastAfterTitle = 0.5;

    private const int ShortestTitle = 20;

    private static int Main(VisiblePage page, Prose prose)
    {
        // The child of each element with the most prose.
        var best = new int[page.Elements.Count + 1];
        Array.Fill(best, -1);
        for (var i = page.Elements.Count - 1; i >= 0; i--)
        {
            var parent = page.Elements[i].Parent + 1;
            if (best[parent] < 0 || Weight(i) >= Weight(best[parent]))
            {
                best[parent] = i;
            }
        }

        var all = prose.In(0, page.Lines.Count);
        var main = -1;
        while (true)
        {
            if (all > 0 && best[main + 1] is >= 0 and var child && Weight(child) >= all * MostOfAll && !page.Elements[child].Has(Signs.Paragraph))
            {
                main = child;
            }
            else
            {
                return main;
            }
        }

        double Weight(int element) => prose.In(page.Elements[element].FirstLine, page.Elements[element].EndLine);
    }

    // What calls itself the article and has the page's headline in it, and in it what calls itself its text, is believed where
    // it holds enough.
    private static Prose Trusted(VisiblePage page, Prose prose, int title)
    {
        var all = prose.In(0, page.Lines.Count);
        for (var i = page.Elements.Count - 1; i >= 0; i--)
        {
            var element = page.Elements[i];
            if (element.Has(Signs.Article) && title >= element.FirstLine && title < element.EndLine
                && prose.In(element.FirstLine, element.EndLine) is var own && own >= FewestLetters && (own >= all * EnoughForArticle || own >= EnoughLetters))
            {
                prose = prose.Only(line => line >= element.FirstLine && line < element.EndLine);
                all = own;
                break;
            }
        }

        var inside = new bool[page.Lines.Count];
        foreach (var element in page.Elements)
        {
            if (element.Has(Signs.Body))
            {
                Array.Fill(inside, true, element.FirstLine, element.EndLine - element.FirstLine);
            }
        }

        var text = prose.Only(line => inside[line]);
        return text.In(0, page.Lines.Count) is var named && named >= FewestLetters && named >= all * EnoughForText ? text : prose;
    }

    private const double EnoughForText = 0.4;
    private const double EnoughForArticle = 0.2;
    private const int FewestLetters = 400;
    private const int EnoughLetters = 1000;

    private static void DropLists(VisiblePage page, int main, Prose prose, bool[] chosen)
    {
        var (first, end) = main < 0 ? (0, page.Lines.Count) : (page.Elements[main].FirstLine, page.Elements[main].EndLine);
        var all = prose.In(first, end);
        for (var i = main + 1; i < page.Elements.Count && page.Elements[i].FirstLine < end; i++)
        {
            var element = page.Elements[i];
            if (element.Has(Signs.Typed) && IsCode(page.Lines, element))
            {
                Array.Fill(chosen, false, element.FirstLine, element.EndLine - element.FirstLine);
            }

            if (element.EndLine - element.FirstLine > 1 && prose.Links(element.FirstLine, element.EndLine) > LinkList && prose.In(element.FirstLine, element.EndLine) <= all * MostDropped)
            {
                Array.Fill(chosen, false, element.FirstLine, Math.Max(0, Math.Min(element.EndLine, end) - element.FirstLine));
            }
        }
    }

    private static bool IsCode(List<Line> lines, PageElement element)
    {
        var (signs, letters) = (0, 1);
        for (var i = element.FirstLine; i < element.EndLine; i++)
        {
            letters += lines[i].Text.Length;
            foreach (var c in lines[i].Text)
            {
                signs += c is '{' or '}' or '(' or ')' or '[' or ']' or '=' or ';' or '<' or '>' or '_' or '$' or '#' or '/' or '|' or '\\' ? 1 : 0;
            }
        }

        return signs > letters * MostCodeSigns;
    }

    private const double MostCodeSigns = 0.03;

    // Pages repeat their headline, their first words or the whole text for machines and for sharing: the first time counts,
    // but a quotation set apart gives way to the paragraph that it was taken from.
    private static void DropEchoes(List<Line> lines, int title, bool[] chosen)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!chosen[i] || lines[i].Text.Length < EchoLength)
            {
                continue;
            }

            var start = lines[i].Text[..EchoLength];
            if (title >= 0 && i != title && lines[i].Text == lines[title].Text)
            {
                chosen[i] = false;
            }
            else if (!seen.TryAdd(start, i))
            {
                var isTakenFrom = lines[i].Text.Length > lines[seen[start]].Text.Length && lines[i].Text.Length <= LongestParagraph;
                chosen[isTakenFrom ? seen[start] : i] = false;
                seen[start] = isTakenFrom ? i : seen[start];
            }
        }
    }

    private const int EchoLength = 40;
    private const int LongestParagraph = 1500;

    // Boxes after the last paragraph: a linked title or two and a few words.
    private static void DropTail(VisiblePage page, int main, Prose prose, bool[] chosen)
    {
        var (first, end) = main < 0 ? (0, page.Lines.Count) : (page.Elements[main].FirstLine, page.Elements[main].EndLine);
        var all = prose.In(first, end);
        for (var i = main + 1; i < page.Elements.Count && page.Elements[i].FirstLine < end; i++)
        {
            var element = page.Elements[i];
            if (element.EndLine > element.FirstLine + 1 && prose.In(element.EndLine, Math.Max(end, element.EndLine)) <= all * LateShare && prose.In(element.FirstLine, element.EndLine) <= LongestBox
                && !element.Has(Signs.Body) && HasLinkedTitle(page.Lines, element))
            {
                Array.Fill(chosen, false, element.FirstLine, element.EndLine - element.FirstLine);
            }
        }
    }

    private static bool HasLinkedTitle(List<Line> lines, PageElement element)
    {
        for (var i = element.FirstLine; i < element.EndLine; i++)
        {
            if (lines[i] is { Links: > 0.9, Text.Length: >= ShortestTitle })
            {
                return true;
            }
        }

        return false;
    }

    private const double LateShare = 0.1;
    private const int LongestBox = 300;
}
