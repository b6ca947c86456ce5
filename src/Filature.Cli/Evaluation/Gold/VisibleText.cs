using System.Net;

namespace Filature.Cli.Evaluation.Gold;

/// <summary>
/// The visible text of a gold .html document, in which gold texts are places (gold/dev/README.md): everything outside head,
/// script, style, noscript and template, entities decoded, a space at every block boundary, white space runs folded to one space.
/// For the well-formed pages of a gold set; Extraction has a parser of its own, so that the one measures the other.
/// </summary>
internal static class VisibleText
{
    private const int LongestEntity = 12;

    private static readonly HashSet<string> Hidden = ["head", "script", "style", "noscript", "template"];
    private static readonly HashSet<string> Raw = ["script", "style"];
    private static readonly HashSet<string> Inline =
        ["a", "b", "i", "em", "strong", "span", "time", "abbr", "cite", "q", "small", "sup", "sub", "mark", "u"];

    public static string Of(string html) => Marked(html).Text;

    /// <summary>The visible text with the way back to the file.</summary>
    public static MarkedText Marked(string html)
    {
        var text = new MarkedText.Builder();
        var hidden = 0;
        for (var at = 0; at < html.Length;)
        {
            var tag = NextTag(html, at);
            if (hidden == 0)
            {
                Decode(html, at, tag, text);
            }

            if (tag == html.Length)
            {
                break;
            }

            at = EndOfTag(html, tag);
            var name = NameOf(html.AsSpan(tag, at - tag), out var closes);
            if (name.Length == 0)
            {
                continue;
            }

            if (!Inline.Contains(name))
            {
                text.Append(' ', tag, tag);
            }

            if (Hidden.Contains(name))
            {
                hidden = closes ? Math.Max(0, hidden - 1) : hidden + 1;
            }

            if (!closes && Raw.Contains(name))
            {
                at = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase) is var end && end < 0 ? html.Length : end;
            }
        }

        return text.Build(html);
    }

    private static void Decode(string html, int from, int until, MarkedText.Builder text)
    {
        for (var at = from; at < until;)
        {
            // An entity shows its characters as one stretch of the file.
            var end = html[at] == '&' && html.IndexOf(';', at, Math.Min(LongestEntity, until - at)) is >= 0 and var mark ? mark + 1 : at + 1;
            foreach (var c in end > at + 1 ? WebUtility.HtmlDecode(html[at..end]) : html[at..end])
            {
                text.Append(c, at, end);
            }

            at = end;
        }
    }

    private static int NextTag(string html, int from)
    {
        for (var i = html.IndexOf('<', from); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!')
            {
                return i;
            }
        }

        return html.Length;
    }

    private static int EndOfTag(string html, int tag)
    {
        if (html.AsSpan(tag).StartsWith("<!--"))
        {
            var end = html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        var quote = '\0';
        for (var i = tag + 1; i < html.Length; i++)
        {
            if (quote != '\0')
            {
                quote = html[i] == quote ? '\0' : quote;
            }
            else if (html[i] is '"' or '\'')
            {
                quote = html[i];
            }
            else if (html[i] == '>')
            {
                return i + 1;
            }
        }

        return html.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag, out bool closes)
    {
        closes = tag.Length > 1 && tag[1] == '/';
        var name = tag[(closes ? 2 : 1)..];
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }

        return name[..end].ToString().ToLowerInvariant();
    }
}
