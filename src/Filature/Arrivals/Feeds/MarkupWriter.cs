using System.Collections.Frozen;
using System.Text;

namespace Filature.Arrivals.Feeds;

/// <summary>Markup that stands unescaped inside a field, written out again as HTML.</summary>
internal static class MarkupWriter
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>What stands inside an element.</summary>
    public static string Inner(MarkupElement element)
    {
        var html = new StringBuilder();
        foreach (var part in element.Content)
        {
            Write(part, html);
        }

        return html.ToString();
    }

    public static string Escape(string text) =>
        text.AsSpan().ContainsAny('&', '<', '>')
            ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            : text;

    private static void Write(object part, StringBuilder html)
    {
        if (part is not MarkupElement element)
        {
            html.Append(Escape((string)part));
            return;
        }

        var name = element.Vocabulary == Vocabulary.Xhtml ? element.Name : element.Written;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Prefix != "xmlns" && attribute.Written != "xmlns")
            {
                html.Append(' ').Append(attribute.Written).Append("=\"")
                    .Append(Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }
        }

        if (element.Content.Count == 0 && Void.Contains(element.Name))
        {
            html.Append(" />");
            return;
        }

        html.Append('>');
        foreach (var inner in element.Content)
        {
            Write(inner, html);
        }

        html.Append("</").Append(name).Append('>');
    }
}
