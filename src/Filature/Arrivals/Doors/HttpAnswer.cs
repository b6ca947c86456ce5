using System.Globalization;
using System.Text;

namespace Filature.Arrivals.Doors;

/// <summary>An HTTP answer as it was recorded.</summary>
/// <param name="Body">The body without transfer and content coding; null where it is damaged, larger than allowed, or coded in a way we do not know.</param>
internal sealed record HttpAnswer(int Status, string MediaType, string? Charset, ReadOnlyMemory<byte>? Body)
{
    /// <summary>Reads an answer; the body is decoded only where it is a text that was found.</summary>
    /// <returns>Null where it is no HTTP answer.</returns>
    public static HttpAnswer? Read(byte[] block, Allowance allowance)
    {
        var (head, body) = Split(block);
        var lines = Encoding.Latin1.GetString(head).ReplaceLineEndings("\n").Split('\n');
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (status.Length < 2 || !status[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        var type = Field("Content-Type") ?? "";
        var media = type.Split(';')[0].Trim().ToLowerInvariant();
        var answer = new HttpAnswer(code, media, CharsetOf(type), null);
        return answer.IsArticle ? answer with { Body = Decoded(body, Field("Transfer-Encoding"), Field("Content-Encoding"), allowance) } : answer;

        string? Field(string name) => lines.Skip(1)
            .Where(line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();
    }

    /// <summary>A page that was there.</summary>
    public bool IsArticle => Status == 200 && MediaType is (MediaTypes.Html or MediaTypes.Text or "application/xhtml+xml");

    private static (byte[] Head, ReadOnlyMemory<byte> Body) Split(byte[] block)
    {
        var end = block.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0)
        {
            (end, gap) = (block.AsSpan().IndexOf("\n\n"u8), 2);
        }

        return end < 0 ? (block, default) : (block[..end], block.AsMemory(end + gap));
    }

    private static string? CharsetOf(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim().Trim('"', '\'') is { Length: > 0 and < 40 } name ? name : null;
    }

    private static ReadOnlyMemory<byte>? Decoded(ReadOnlyMemory<byte> body, string? transfer, string? coding, Allowance allowance)
    {
        // Some crawlers keep the field of a body that they have decoded already.
        var whole = transfer?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunked(body) ?? body : body;
        if (string.IsNullOrEmpty(coding) || coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return whole;
        }

        if (coding.Contains("gzip", StringComparison.OrdinalIgnoreCase) && !whole.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return whole;
        }

        using var packed = new MemoryStream(whole.ToArray(), writable: false);
        using var unpacked = Arrivals.Body.Decompressed(packed, [coding]);
        if (unpacked is null)
        {
            return null;
        }

        try
        {
            using var metered = new MeteredStream(unpacked, allowance);
            var bytes = DocumentFile.ReadUpTo(metered, Delivery.RecordLimit + 1);
            // Typed: a bare null would become an empty body.
            return bytes.Length > Delivery.RecordLimit ? (ReadOnlyMemory<byte>?)null : bytes;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>RFC 9112, 7.1; null where the body is not in chunks.</summary>
    private static ReadOnlyMemory<byte>? Unchunked(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream();
        var rest = body.Span;
        while (true)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end is < 1 or > 200)
            {
                return null;
            }

            var size = Encoding.Latin1.GetString(rest[..end]).Split(';')[0].Trim();
            rest = rest[(end + 1)..];
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0 || length > rest.Length)
            {
                return null;
            }

            if (length == 0)
            {
                return whole.ToArray();
            }

            whole.Write(rest[..length]);
            rest = rest[length..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }
    }
}
