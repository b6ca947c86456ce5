namespace Filature.Extraction;

/// <summary>The open elements at a place of a page, as leniently as browsers close them.</summary>
internal sealed class OpenTags(string html, List<PageElement> elements)
{
    // Pages nest about thirty deep; an end tag is looked for no further up, so broken markup cannot cost more.
    private const int DeepestSearch = 100;

    private readonly List<Open> _open = [];

    private readonly record struct Open(string Name, int Element, bool IsLink, bool IsStrong, bool IsTitle);

    /// <summary>The innermost block element, or -1.</summary>
    public int Element => _open.Count == 0 ? -1 : _open[^1].Element;

    public bool IsLink => _open.Count > 0 && _open[^1].IsLink;

    public bool IsStrong => _open.Count > 0 && _open[^1].IsStrong;

    public bool IsTitle => _open.Count > 0 && _open[^1].IsTitle;

    /// <summary>How deep the page has nested so far.</summary>
    public int Deepest { get; private set; }

    /// <param name="line">The number of lines before the tag.</param>
    /// <param name="startsBlock">Whether no text stands before it in its block.</param>
    public void Start(HtmlToken token, int line, bool startsBlock)
    {
        var name = token.Name;
        if (HtmlNames.IsVoid(name) || HtmlNames.IsRaw(name) || html[token.Span.End - 1] != '>' || html[token.Span.End - 2] == '/')
        {
            return;
        }

        // End tags of these may be left out.
        if (_open.Count > 0 && name is "p" or "li" or "td" or "th" or "tr" or "dt" or "dd" or "option" && _open[^1].Name == name)
        {
            End(name, line);
        }

        var element = Element;
        // A span at the start of a block may be a block in disguise: a caption, a label.
        var isBlock = !HtmlNames.IsInline(name);
        if (isBlock || (name == "span" && startsBlock))
        {
            var signs = ElementSigns.Of(html, token);
            if (isBlock || (signs & (Signs.Apart | Signs.Caption | Signs.Comments)) != Signs.None)
            {
                elements.Add(new(signs, element, line, line));
                element = elements.Count - 1;
            }
        }

        _open.Add(new(name, element, IsLink || name is "a" or "button", IsStrong || name is "b" or "strong", IsTitle || name == "h1"));
        Deepest = Math.Max(Deepest, _open.Count);
    }

    public void End(string name, int line)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - DeepestSearch); i--)
        {
            if (_open[i].Name == name)
            {
                CloseFrom(i, line);
                return;
            }
        }
    }

    public void EndAll(int line) => CloseFrom(0, line);

    private void CloseFrom(int first, int line)
    {
        for (var i = _open.Count - 1; i >= first; i--)
        {
            if (_open[i].Element is >= 0 and var element)
            {
                elements[element] = elements[element] with { EndLine = line };
            }
        }

        _open.RemoveRange(first, _open.Count - first);
    }
}
