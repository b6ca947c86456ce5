using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>What kind of element a tag's name makes.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Void =
        FrozenSet.Create(StringComparer.Ordinal, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "button", "input");

    private static readonly FrozenSet<string> Raw =
        FrozenSet.Create(StringComparer.Ordinal, "script", "style", "title", "textarea", "noscript", "template", "iframe", "svg", "math", "xmp");

    private static readonly FrozenSet<string> Usual = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. Void, .. Inline, .. Raw, "html", "head", "body", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
            "section", "article", "main", "aside", "nav", "header", "footer", "figure", "figcaption", "picture", "blockquote", "pre", "form", "select", "option", "fieldset", "path", "video", "audio",
        ]);

    /// <summary>A tag's name in lower case; the usual ones are not made anew.</summary>
    public static string Of(ReadOnlySpan<char> written) =>
        Usual.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var name) ? name : written.ToString().ToLowerInvariant();

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>Whether its content is no markup: it goes up to its end tag, and the tokens have no end of it.</summary>
    public static bool IsRaw(string name) => Raw.Contains(name);
}
