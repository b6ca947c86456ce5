using System.Buffers;

namespace Filature.Extraction;

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
}

/// <summary>A piece of raw HTML: text between tags, or one tag. Spans are offsets into the raw page.</summary>
/// <param name="Name">Lower-case name of a tag; empty for text.</param>
/// <param name="Content">Of a start tag whose content is not markup (script, style, title …): that content.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, TextSpan Span, string Name, TextSpan Content);

/// <summary>Cuts raw HTML into text and tags in one pass, with exact offsets, as leniently as browsers read it.</summary>
internal static class HtmlTokens
{
    public static IEnumerable<HtmlToken> Read(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                open = html.Length;
            }

            // «a < b»: a sign without a name after it is text.
            while (open < html.Length && !StartsTag(html, open))
            {
                open = html.IndexOf('<', open + 1);
                if (open < 0)
                {
                    open = html.Length;
                }
            }

            if (open > at)
            {
                yield return new(HtmlTokenKind.Text, new(at, open), "", default);
            }

            if (open == html.Length)
            {
                yield break;
            }

            if (html[open + 1] is '!' or '?')
            {
                at = EndOfDeclaration(html, open);
                continue;
            }

            var isEnd = html[open + 1] == '/';
            var nameEnd = open + (isEnd ? 2 : 1);
            var nameStart = nameEnd;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] is '-' or ':'))
            {
                nameEnd++;
            }

            var name = HtmlNames.Of(html.AsSpan(nameStart, nameEnd - nameStart));
            at = EndOfTag(html, nameEnd);
            if (isEnd)
            {
                yield return new(HtmlTokenKind.End, new(open, at), name, default);
                continue;
            }

            var tag = new TextSpan(open, at);
            if (!HtmlNames.IsRaw(name) || html[at - 1] != '>' || html[at - 2] == '/')
            {
                yield return new(HtmlTokenKind.Start, tag, name, default);
                continue;
            }

            var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            var content = new TextSpan(at, close < 0 ? html.Length : close);
            yield return new(HtmlTokenKind.Start, tag, name, content);
            at = close < 0 ? html.Length : EndOfTag(html, close);
        }
    }

    /// <summary>The decoded value of an attribute of a start tag, or null.</summary>
    public static string? Attribute(string html, TextSpan tag, string name)
    {
        foreach (var (key, value) in new HtmlAttributes(tag.Of(html.AsSpan())))
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return System.Net.WebUtility.HtmlDecode(value.ToString());
            }
        }

        return null;
    }

    private static bool StartsTag(string html, int open) =>
        open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '!' or '?'
            || (html[open + 1] == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2])));

    private static int EndOfDeclaration(string html, int open)
    {
        var isComment = html.AsSpan(open).StartsWith("<!--");
        var end = isComment ? html.IndexOf("-->", open + 4, StringComparison.Ordinal) : html.IndexOf('>', open);
        return end < 0 ? html.Length : end + (isComment ? 3 : 1);
    }

    private static readonly SearchValues<char> TagSigns = SearchValues.Create("\"'>");

    // A > inside a quoted value does not end the tag; a quotation mark in a name or an unquoted value opens no value.
    private static int EndOfTag(string html, int at)
    {
        var rest = html.AsSpan(at);
        while (rest.IndexOfAny(TagSigns) is >= 0 and var sign)
        {
            var i = html.Length - rest.Length + sign;
            if (html[i] == '>')
            {
                return i + 1;
            }

            rest = rest[(sign + 1)..];
            if (i > 0 && (html[i - 1] == '=' || char.IsWhiteSpace(html[i - 1])))
            {
                var close = rest.IndexOf(html[i]);
                rest = close < 0 ? [] : rest[(close + 1)..];
            }
        }

        return html.Length;
    }
}
