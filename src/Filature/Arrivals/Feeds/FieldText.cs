using System.Text;

namespace Filature.Arrivals.Feeds;

/// <summary>The text of a field, by what its format says of it: plain, escaped HTML, inline markup, base64.</summary>
internal sealed class FieldText(FeedWarnings warnings)
{
    /// <summary>A field as words on one line; null where it is absent or blank.</summary>
    public string? Words(MarkupElement? field)
    {
        if (field is null)
        {
            return null;
        }

        if (field.HasElements && field.Attribute("type")?.ToUpperInvariant() is not ("HTML" or "TEXT/HTML"))
        {
            var inline = new StringBuilder();
            AddWords(field, inline);
            return PlainText.OneLine(Cut(inline.ToString())) is { Length: > 0 } line ? line : null;
        }

        var (text, isHtml) = Value(field);
        var words = isHtml ? PlainText.OfHtml(text) : PlainText.OneLine(text);
        return words.Length == 0 ? null : words;
    }

    /// <summary>A field as HTML, not sanitised; null where it is absent or blank.</summary>
    public string? Html(MarkupElement? field)
    {
        if (field is null)
        {
            return null;
        }

        var (text, isHtml) = Value(field);
        var html = WholeCharacters.Of(text).Trim();
        return html.Length == 0 ? null : isHtml ? html : MarkupWriter.Escape(html);
    }

    /// <summary>The bare characters of a field, trimmed; null where it is absent or blank.</summary>
    public string? Plain(MarkupElement? field) => field is not null && WholeCharacters.Of(field.Text).Trim() is { Length: > 0 } text ? Cut(text) : null;

    public string Cut(string text)
    {
        if (text.Length <= FeedLimits.FieldLength)
        {
            return text;
        }

        warnings.Add("feed.field", $"A field longer than {FeedLimits.FieldLength} characters was cut.");
        return text[..(char.IsHighSurrogate(text[FeedLimits.FieldLength - 1]) ? FeedLimits.FieldLength - 1 : FeedLimits.FieldLength)];
    }

    private static void AddWords(MarkupElement element, StringBuilder words)
    {
        foreach (var part in element.Content)
        {
            if (part is not MarkupElement inner)
            {
                words.Append((string)part);
            }
            else if (inner.Name is not ("script" or "style"))
            {
                words.Append(PlainText.Breaks(inner.Name) ? " " : "");
                AddWords(inner, words);
                words.Append(PlainText.Breaks(inner.Name) ? " " : "");
            }
        }
    }

    private (string Text, bool IsHtml) Value(MarkupElement field)
    {
        var type = field.Attribute("type")?.ToUpperInvariant();
        var mode = field.Attribute("mode")?.ToUpperInvariant();
        if (field.HasElements)
        {
            return (Cut(type is "HTML" or "TEXT/HTML" ? Unescaped(field) : MarkupWriter.Inner(Alone(field))), true);
        }

        var text = Cut(Uncovered(field.Text));
        if (field.Vocabulary != Vocabulary.Atom)
        {
            return (text, type is not ("TEXT" or "PLAIN" or "TEXT/PLAIN"));
        }

        if (mode == "BASE64" || (mode is null && type is not null && IsBinary(type)))
        {
            // What is no text in base64 was never encoded.
            return FromBase64(text) is { } decoded ? (Cut(decoded), true) : (text, true);
        }

        return type switch
        {
            "XHTML" or "APPLICATION/XHTML+XML" => (MarkupWriter.Escape(text), true),
            "TEXT" or "TEXT/PLAIN" => (text, false),

            // Many a feed forgets the type of its HTML.
            null => (text, PlainText.LooksLikeHtml(text)),
            _ => (text, true),
        };
    }

    // XHTML stands in a div of its own that is not content (RFC 4287, 3.1.1.3).
    private static MarkupElement Alone(MarkupElement field)
    {
        var only = field.Content.Where(part => part is MarkupElement || !string.IsNullOrWhiteSpace((string)part)).Take(2).ToList();
        return field.Vocabulary == Vocabulary.Atom && only is [MarkupElement { Name: "div", Attributes: var attributes } div]
            && attributes.All(attribute => attribute.Written.StartsWith("xmlns", StringComparison.Ordinal)) ? div : field;
    }

    // HTML is escaped text; where a div was put around it, the text inside is still HTML. Other inline markup stays markup.
    private static string Unescaped(MarkupElement field)
    {
        var inner = Alone(field);
        return inner != field && !inner.HasElements ? inner.Text : MarkupWriter.Inner(inner);
    }

    // A CDATA section that was escaped along with its text.
    private static string Uncovered(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.StartsWith("<![CDATA[", StringComparison.Ordinal) && trimmed.EndsWith("]]>", StringComparison.Ordinal)
            ? trimmed[9..^3].ToString() : text;
    }

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("TEXT/", StringComparison.Ordinal)
        && !type.EndsWith("XML", StringComparison.Ordinal);

    private static string? FromBase64(string text)
    {
        var packed = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed, bytes, out var length) && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length)) ? WholeCharacters.Of(Encoding.UTF8.GetString(bytes, 0, length)) : null;
    }
}
