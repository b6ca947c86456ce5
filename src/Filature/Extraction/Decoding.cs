using System.Buffers;
using System.Text;

namespace Filature.Extraction;

/// <summary>Bytes to text: byte order mark, then what the transport says, then what the page says, then UTF-8 if it is valid, else windows-1252.</summary>
internal static class Decoding
{
    // HTML's standard looks for the charset in the first 1,024 bytes; pages that have it later are common enough.
    private const int CharsetWindow = 4_096;

    // Text has no NUL and next to no control characters; a share above this is something else.
    private const double MostControls = 0.02;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly EncodingProvider MoreEncodings = CodePagesEncodingProvider.Instance;

    public static Outcome<RawText> Decode(Arrival arrival)
    {
        var bytes = arrival.Bytes.Span;
        var (text, name) = ByMark(bytes) ?? ByName(bytes, arrival.Charset) ?? ByName(bytes, InPage(arrival)) ?? AsUtf8(bytes) ?? AsWindows1252(bytes);
        return LooksBinary(text)
            ? new Problem(
                "document.unreadable-encoding", "The bytes are no text in any encoding that we know.",
                "Save the document as UTF-8 text, HTML or PDF and give it again.")
            : new RawText(text, name);
    }

    private static (string Text, string Name)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8.GetString(bytes[3..]), "utf-8"),
        [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes[2..]), "utf-16le"),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be"),
        _ => null,
    };

    private static (string Text, string Name)? ByName(ReadOnlySpan<byte> bytes, string? name)
    {
        var label = name?.Trim('"', '\'', ' ', ';').ToLowerInvariant();
        switch (label)
        {
            case null or "":
                return null;
            case "utf-8" or "utf8":
                // A page that says UTF-8 and is not gets another chance.
                return AsUtf8(bytes);
            case "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252":
                // The label lies more often than the bytes: valid UTF-8 with accents is never an accident.
                return AsUtf8(bytes) ?? AsWindows1252(bytes);
            default:
                var encoding = MoreEncodings.GetEncoding(label) ?? Known(label);
                return encoding is null ? null : (encoding.GetString(bytes), label);
        }
    }

    private static Encoding? Known(string label) => label switch
    {
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? InPage(Arrival arrival)
    {
        if (arrival.MediaType is not ("text/html" or "application/xhtml+xml"))
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(arrival.Bytes.Span[..Math.Min(arrival.Bytes.Length, CharsetWindow)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = head.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = value.IndexOfAny("\"' />;");
        return end <= 0 ? null : value[..end].ToString();
    }

    private static (string Text, string Name)? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (StrictUtf8.GetString(bytes), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (string Text, string Name) AsWindows1252(ReadOnlySpan<byte> bytes) =>
        ((MoreEncodings.GetEncoding(1252) ?? Encoding.Latin1).GetString(bytes), "windows-1252");

    // windows-1252 leaves five bytes without a character; they decode to C1 controls.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')), '\uFFFD']);

    private static bool LooksBinary(ReadOnlySpan<char> text)
    {
        var controls = 0;
        var rest = text;
        for (var at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            controls++;
            rest = rest[(at + 1)..];
        }

        return controls > 0 && controls >= text.Length * MostControls;
    }
}
