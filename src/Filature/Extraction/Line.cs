namespace Filature.Extraction;

/// <summary>Which region of a page a line stands in, as its elements and their names tell. Plain text is all <see cref="Main"/>.</summary>
internal enum Region
{
    Main,
    Header,
    Caption,

    /// <summary>nav, aside, footer, forms, buttons, and blocks named after what they do (share, related, cookies …).</summary>
    Apart,
    Footer,
    Comments,
}

/// <summary>A paragraph-like stretch of a document, with the way back to the raw text.</summary>
/// <param name="Content">The words: tags, marks and controls left out, runs of blanks folded.</param>
internal sealed record Line(MappedText Content)
{
    public string Text => Content.Text;

    /// <summary>Marked as a title: «# …» or h1.</summary>
    public bool IsTitle { get; init; }

    /// <summary>All of it in bold: how station names and mastheads are set.</summary>
    public bool IsStrong { get; init; }

    /// <summary>An empty line, a rule or the document's edge stands before it.</summary>
    public bool StartsBlock { get; init; }

    public bool EndsBlock { get; init; }

    public Region Region { get; init; }

    /// <summary>The share of its letters that are link text, in [0, 1].</summary>
    public double Links { get; init; }

    /// <summary>Whether the page reader takes it for article text; plain text has no such opinion and takes all.</summary>
    public bool Chosen { get; init; } = true;

    /// <summary>What was repaired in it, as warning codes.</summary>
    public ValueList<string> Repairs { get; init; } = [];
}
