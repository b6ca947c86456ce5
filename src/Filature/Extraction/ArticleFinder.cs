namespace Filature.Extraction;

/// <summary>Chooses the article's lines on a page: the element that holds most of its prose, without what is apart in it.</summary>
internal static class ArticleFinder
{
    // One more step down is taken while the child holds so much of all.
    private const double MostOfAll = 0.9;

    // A headline has half of the page's prose behind it, and is longer than a section's name.
    private const double LeastAfterTitle = 0.5;
    private const int ShortestTitle = 20;

    // What is named as the article, or as its text, is believed where it holds so much of the prose, or so many letters.
    private const double EnoughForArticle = 0.2;
    private const double EnoughForText = 0.4;
    private const int FewestLetters = 400;
    private const int EnoughLetters = 1000;

    // A choice below this share of the page's prose is in doubt.
    private const double LeastOfAll = 0.3;

    /// <param name="isTitle">Whether a text is the headline that the markup gives.</param>
    /// <returns>The lines with their regions, the article's marked as chosen; and whether the choice may be trusted.</returns>
    public static (List<Line> Lines, bool IsSure) Choose(VisiblePage page, Func<string, bool> isTitle)
    {
        var prose = Prose.Of(page.Lines);
        var title = Title(page, prose, isTitle);
        var regions = PageRegions.Of(page, prose, Teasers.Of(page, prose, title));
        var own = prose.Only(i => page.ElementOf[i] is var element && (element < 0 || regions[element] is Region.Main or Region.Header));
        var main = Main(page, Trusted(page, own.Only(i => i > title), title));
        var (first, end) = main < 0 ? (0, page.Lines.Count) : (page.Elements[main].FirstLine, page.Elements[main].EndLine);
        var chosen = new bool[page.Lines.Count];
        Array.Fill(chosen, true, first, end - first);
        new Leavings(page, own, chosen, first, end).Drop(main, title);
        var lines = new List<Line>(page.Lines.Count);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var region = page.ElementOf[i] is >= 0 and var element ? regions[element] : Region.Main;
            lines.Add(page.Lines[i] with { Region = region, Chosen = chosen[i] && region is Region.Main or Region.Header or Region.Caption });
        }

        return (lines, IsSure(lines, prose));
    }

    // A choice that leaves most of the page's running text out, or finds next to none, has gone wrong.
    private static bool IsSure(List<Line> lines, Prose prose)
    {
        var (chosen, all) = (0d, 0d);
        for (var i = 0; i < lines.Count; i++)
        {
            var weight = lines[i].Region == Region.Comments ? 0 : prose.In(i, i + 1);
            chosen += lines[i].Chosen ? weight : 0;
            all += weight;
        }

        return chosen >= FewestLetters && chosen >= all * LeastOfAll;
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
}
