using System.Collections.Frozen;
using System.Text;

namespace Filature.Arrivals.Feeds;

/// <summary>The words of a short piece of HTML, as a title needs them: on one line, without markup, references decoded.</summary>
internal static class PlainText
{
    // Only what HTML knows is taken for a tag: "vector<int>" and "1 < 2" are words.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "address", "applet", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blink", "blockquote", "body", "br",
        "button", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "embed",
        "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "meta", "nav", "nobr", "noscript",
        "object", "ol", "optgroup", "option", "p", "param", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th",
        "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "blockquote", "br", "dd", "div", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul").GetAlternateLookup<ReadOnlySpan<char>>();

    public static string OfHtml(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            return OneLine(html);
        }

        var text = new StringBuilder(html.Length);
        var tags = new TagScanner(html);
        var at = 0;
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            if (next < 0)
            {
                break;
            }

            text.Append(html, at, next - at);
            at = Skip(html, next, tags, text);
            if (at < 0)
            {
                // No tag ends any more.
                at = next;
                break;
            }
        }

        return OneLine(Entities.Decode(text.Append(html, at, html.Length - at).ToString()));
    }

    /// <summary>Whether an element of HTML begins a new line.</summary>
    public static bool Breaks(string name) => Breaking.Contains(name);

    /// <summary>Whether a text that may be either is HTML: it has a tag of HTML that ends.</summary>
    public static bool LooksLikeHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (TagAt(text, at).Length > 0)
            {
                return text.IndexOf('>', at) > 0;
            }
        }

        return false;
    }

    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        // References inside the HTML may have named anything.
        foreach (var character in WholeCharacters.Of(text))
        {
            // A no-break space is a space of the page's layout; other wide spaces are the writer's.
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(character);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    // Past what begins at a "<": a tag, a comment, a script with its text, or the character itself; -1 where nothing ends any more.
    private static int Skip(string html, int at, TagScanner tags, StringBuilder text)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return end >= 0 ? end + 3 : html.IndexOf('>', at) is >= 0 and var mark ? mark + 1 : html.Length;
        }

        var name = TagAt(html, at);
        if (name.Length == 0)
        {
            text.Append('<');
            return at + 1;
        }

        // A start tag may have a ">" inside its quotes.
        var close = html[at + 1] == '/' ? html.IndexOf('>', at) : (tags.Read(at + 1)?.End ?? 0) - 1;
        if (close < 0)
        {
            return -1;
        }

        if (name is "script" or "style" && html[at + 1] != '/')
        {
            var end = html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase);
            var after = end < 0 ? -1 : html.IndexOf('>', end);
            return after < 0 ? html.Length : after + 1;
        }

        if (Breaking.Contains(name))
        {
            text.Append(' ');
        }

        return close + 1;
    }

    private static ReadOnlySpan<char> TagAt(string html, int at)
    {
        var rest = html.AsSpan(at + 1);
        rest = rest is ['/', ..] ? rest[1..] : rest;
        var length = 0;
        while (length < rest.Length && length < 12 && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        var name = rest[..length];
        return length > 0 && (length == rest.Length || rest[length] is ' ' or '\t' or '\r' or '\n' or '/' or '>') && Tags.Contains(name) ? name : default;
    }
}
