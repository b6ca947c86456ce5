namespace Filature.Extraction;

/// <summary>The region of every block element of a page.</summary>
internal static class PageRegions
{
    // A block whose name says that it is apart, yet holds most of the page, is a wrapper with a misleading name;
    // so is one that holds much of a block named as the article's text. Comments may outweigh an article many times.
    private const double WrapperOfPage = 0.5;
    private const double WrapperNamedComments = 0.95;
    private const double WrapperOfText = 0.3;
    private const double FewestLinks = 0.2;
    private const double MostPerhaps = 0.1;

    // Lines: a figure may hold a table instead of a picture.
    private const int LongestCaption = 6;

    public static Region[] Of(VisiblePage page, Prose prose, bool[] teasers)
    {
        var regions = new Region[page.Elements.Count];
        var text = new double[page.Elements.Count];
        var all = prose.In(0, page.Lines.Count);
        for (var i = 0; i < regions.Length; i++)
        {
            var element = page.Elements[i];
            var own = prose.In(element.FirstLine, element.EndLine);
            var around = element.Parent < 0 ? Region.Main : regions[element.Parent];
            var textAround = element.Parent < 0 ? 0 : text[element.Parent];
            text[i] = element.Has(Signs.Body) ? Math.Max(own, textAround) : textAround;
            regions[i] = around is Region.Apart or Region.Comments or Region.Caption || own > all * (element.Has(Signs.Comments) ? WrapperNamedComments : WrapperOfPage)
                || (textAround > 0 && own > textAround * WrapperOfText && prose.Links(element.FirstLine, element.EndLine) < FewestLinks)
                ? around
                : teasers[i] || (element.Has(Signs.PerhapsApart) && own <= all * MostPerhaps) ? Region.Apart
                : Named(element) ?? around;
        }

        return regions;
    }

    private static Region? Named(PageElement element) =>
        element.Has(Signs.Comments) ? Region.Comments
        : element.Has(Signs.Apart) ? Region.Apart
        : element.Has(Signs.Footer) ? Region.Footer
        : element.Has(Signs.Header) ? Region.Header
        : element.Has(Signs.Caption) && element.EndLine - element.FirstLine <= LongestCaption ? Region.Caption
        : null;
}
