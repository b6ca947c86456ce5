using System.Text;
using System.Text.Unicode;

namespace Filature.Arrivals.Feeds;

/// <summary>
/// Bytes to characters. In order: a byte order mark; UTF-16 or UTF-32 by the shape of the first bytes; then, whatever the
/// labels say, UTF-8 where the bytes are UTF-8 with a letter beyond ASCII (other text is that by accident about never);
/// then the label of the transport (RFC 7303), then the prolog's; then UTF-8 with stray bytes read as windows-1252.
/// </summary>
internal static class FeedEncoding
{
    static FeedEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (string Text, string Name) Decode(ReadOnlySpan<byte> bytes, string? contentType, FeedWarnings warnings)
    {
        var (text, name) = Read(bytes, contentType, warnings);

        // Controls that no text has are windows-1252 that was taken for Latin-1 on its way here.
        return (text.AsSpan().ContainsAnyInRange('\u0080', '\u009F') ? Entities.Westernised(text) : text, name);
    }

    private static (string Text, string Name) Read(ReadOnlySpan<byte> bytes, string? contentType, FeedWarnings warnings)
    {
        if (Mark(bytes) is var (marked, length))
        {
            return (Text(marked, bytes[length..], warnings), marked.WebName);
        }

        if (Shape(bytes) is { } wide)
        {
            return (Text(wide, bytes, warnings), wide.WebName);
        }

        var transport = Named(CharsetOf(contentType));
        var written = PrologLabel(bytes);
        var prolog = Named(written);
        if (written is not null && prolog is null)
        {
            warnings.Add("feed.encoding", $"The feed names an encoding that does not exist or does not fit: {Short(written)}.");
        }

        var label = transport ?? prolog;
        if (Ascii.IsValid(bytes) && (label is null || !ShiftsStates(label)))
        {
            return (Encoding.ASCII.GetString(bytes), label?.WebName ?? "utf-8");
        }

        var whole = bytes[..WholeUtf8(bytes)];
        if (Utf8.IsValid(whole))
        {
            if (label is not null and not UTF8Encoding && !ShiftsStates(label))
            {
                warnings.Add("feed.encoding", $"The feed calls itself {label.WebName} but is UTF-8.");
            }

            return label is not null && ShiftsStates(label) ? (Text(label, bytes, warnings), label.WebName) : (Encoding.UTF8.GetString(whole), "utf-8");
        }

        foreach (var candidate in new[] { transport, prolog })
        {
            if (candidate is not null and not UTF8Encoding && Fits(candidate, bytes) is { } text)
            {
                return (text, candidate.WebName);
            }
        }

        warnings.Add("feed.encoding", "Bytes that are not UTF-8 were read as windows-1252.");
        return (Mended(bytes), "utf-8");
    }

    private static (Encoding, int)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false), 2),
        _ => null,
    };

    // A feed's first character is below U+0080 ('<', '{', white space).
    private static Encoding? Shape(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [> 0 and < 0x80, 0, 0, 0, ..] => new UTF32Encoding(false, false),
        [0, 0, 0, > 0 and < 0x80, ..] => new UTF32Encoding(true, false),
        [> 0 and < 0x80, 0, > 0, 0, ..] => new UnicodeEncoding(false, false),
        [0, > 0 and < 0x80, 0, > 0, ..] => new UnicodeEncoding(true, false),
        _ => null,
    };

    private static string Text(Encoding encoding, ReadOnlySpan<byte> bytes, FeedWarnings warnings)
    {
        var text = encoding is UTF8Encoding && !Utf8.IsValid(bytes[..WholeUtf8(bytes)]) ? Mended(bytes) : encoding.GetString(bytes);
        if (text.Contains('\uFFFD'))
        {
            warnings.Add("feed.encoding", $"Some bytes mean nothing in {encoding.WebName}.");
        }

        return text;
    }

    private static string? Fits(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        // The decoder's own mark for "means nothing" tells it without an exception. A cut may fall inside a character: the last one is forgiven.
        // A western label means windows-1252 (WHATWG).
        var text = (encoding.CodePage is 28591 or 20127 ? Page("windows-1252") : encoding).GetString(bytes);
        var bad = text.IndexOf('\uFFFD');
        return bad < 0 || bad >= text.Length - 1 ? text : null;
    }

    /// <summary>Reads UTF-8, and byte by byte what is not UTF-8 as windows-1252: the usual result of pasting one into the other.</summary>
    private static string Mended(ReadOnlySpan<byte> bytes)
    {
        var western = Page("windows-1252");
        var text = new StringBuilder(bytes.Length);
        Span<char> one = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii != 0)
            {
                var run = ascii < 0 ? bytes.Length : ascii;
                text.Append(Encoding.ASCII.GetString(bytes[..run]));
                bytes = bytes[run..];
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                text.Append(one[..rune.EncodeToUtf16(one)]);
                bytes = bytes[consumed..];
            }
            else
            {
                text.Append(one[..western.GetChars(bytes[..1], one)]);
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    /// <summary>The length without a character that the end of the bytes cuts in two.</summary>
    private static int WholeUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if (value >= 0xC0)
            {
                var need = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return need > back ? bytes.Length - back : bytes.Length;
            }

            if (value < 0x80)
            {
                break;
            }
        }

        return bytes.Length;
    }

    private static string? CharsetOf(string? contentType)
    {
        if (contentType is null)
        {
            return null;
        }

        foreach (var part in contentType.Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim(' ', '\t', '"', '\'');
            }
        }

        return null;
    }

    private static string? PrologLabel(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var start = head.IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : head.IndexOf('>', start);
        if (end < 0)
        {
            return null;
        }

        var prolog = head.AsSpan(start, end - start);
        var name = prolog.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        if (name < 0)
        {
            return null;
        }

        var value = prolog[(name + 8)..].TrimStart();
        if (value is not ['=', ..])
        {
            return null;
        }

        value = value[1..].TrimStart();
        if (value is not ['"' or '\'', ..])
        {
            return null;
        }

        var close = value[1..].IndexOf(value[0]);
        return close < 0 ? null : value.Slice(1, close).Trim().ToString();
    }

    /// <summary>The encoding that a label means on the web (WHATWG Encoding).</summary>
    private static Encoding? Named(string? label) => label?.Trim().ToUpperInvariant() switch
    {
        null or "" or "UTF-7" => null,
        "UTF-8" or "UTF8" or "UNICODE-1-1-UTF-8" => new UTF8Encoding(false),

        // Such a label was read byte by byte, so it is wrong.
        "UTF-16" or "UTF16" or "UTF_16" or "UTF-16LE" or "UTF-16BE" or "U16" or "UCS-2" or "UNICODE"
            or "UTF-32" or "UTF_32" or "UTF32" or "UTF-32LE" or "UTF-32BE" => null,
        "GB2312" or "GBK" or "GB_2312-80" or "X-GBK" or "CP936" => Page("gb18030"),
        "SHIFT-JIS" or "SHIFT_JIS" or "SJIS" or "X-SJIS" or "CP932" => Page("shift_jis"),
        "EUC-KR" or "KS_C_5601-1987" or "CP949" => Page("ks_c_5601-1987"),
        "LATIN1" or "LATIN-1" => Encoding.Latin1,
        var name => Known(name),
    };

    private static Encoding? Known(string name)
    {
        try
        {
            return Page(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Page(string name) => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    private static bool ShiftsStates(Encoding encoding) => encoding.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || encoding.WebName is "hz-gb-2312";

    private static string Short(string label) => label.Length <= 40 ? label : label[..40];
}
