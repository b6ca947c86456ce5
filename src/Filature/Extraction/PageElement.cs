namespace Filature.Extraction;

/// <summary>What an element's name and attributes say of what it holds.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Apart = 1,
    Comments = 2,
    Header = 4,
    Footer = 8,
    Caption = 16,

    /// <summary>Named as an article's text: <c>itemprop=articleBody</c>, <c>class=entry-content</c> …</summary>
    Body = 32,
    Article = 64,
    Heading = 128,
    Paragraph = 256,

    /// <summary>Apart by one word of a name that has words of layout too: «content-with-sidebar».</summary>
    PerhapsApart = 512,

    /// <summary>Text as typed: program code, or a plain message.</summary>
    Typed = 1024,
}

/// <summary>A block element of a page. Its lines are <c>[FirstLine, EndLine)</c>; elements stand in document order, parents first.</summary>
/// <param name="Parent">The index of the block element around it, or -1.</param>
internal readonly record struct PageElement(Signs Signs, int Parent, int FirstLine, int EndLine)
{
    public bool Has(Signs sign) => (Signs & sign) != Signs.None;
}

/// <summary>A page as seen: its visible lines, and the block elements they stand in.</summary>
/// <param name="ElementOf">For every line the index of its innermost block element, or -1.</param>
internal sealed record VisiblePage(List<Line> Lines, List<int> ElementOf, List<PageElement> Elements)
{
    /// <summary>How deep its elements nest.</summary>
    public int Depth { get; init; }
}
