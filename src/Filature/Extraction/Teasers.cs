namespace Filature.Extraction;

/// <summary>Finds the lists of other articles on a page: blocks side by side, each with a linked title and a few words.</summary>
internal static class Teasers
{
    private const int FewestSiblings = 3;
    private const int MostLines = 8;
    private const int LongestProse = 600;
    private const double FullLink = 0.9;
    private const int ShortestTitle = 20;

    /// <summary>For every element whether it is one of such a list.</summary>
    /// <param name="title">The line that holds the page's own headline, or -1: what holds it is no teaser.</param>
    public static bool[] Of(VisiblePage page, Prose prose, int title)
    {
        var titles = new int[page.Lines.Count + 1];
        for (var i = 0; i < page.Lines.Count; i++)
        {
            titles[i + 1] = titles[i] + (page.Lines[i].Links >= FullLink && page.Lines[i].Text.Length >= ShortestTitle ? 1 : 0);
        }

        var teasers = new bool[page.Elements.Count];
        var siblings = new int[page.Elements.Count + 1];
        var isText = new bool[page.Elements.Count + 1];
        for (var i = 0; i < teasers.Length; i++)
        {
            var element = page.Elements[i];
            isText[i + 1] = isText[element.Parent + 1] || element.Has(Signs.Body) || (element.Has(Signs.Article) && Holds(element, title));
            var lines = element.EndLine - element.FirstLine;
            teasers[i] = lines is > 0 and <= MostLines && !isText[i + 1] && !Holds(element, title)
                && titles[element.EndLine] - titles[element.FirstLine] is 1 or 2
                && prose.In(element.FirstLine, element.EndLine) <= LongestProse;
            siblings[element.Parent + 1] += teasers[i] ? 1 : 0;
        }

        for (var i = 0; i < teasers.Length; i++)
        {
            teasers[i] &= siblings[page.Elements[i].Parent + 1] >= FewestSiblings;
        }

        return teasers;
    }

    private static bool Holds(PageElement element, int line) => line >= element.FirstLine && line < element.EndLine;
}
