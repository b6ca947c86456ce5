using System.Globalization;
using System.Text;

namespace Filature.Arrivals.Doors;

/// <summary>The head of a record of a web archive (ISO 28500): its named fields and the length of its block.</summary>
internal sealed record WarcHead(string Type, string? Target, DateOnly? Date, string? HttpType, bool IsTruncated, long Length);

/// <summary>Reads heads of records, and finds the next one where something else stands.</summary>
internal static class WarcHeads
{
    private const int LineLimit = 16_384;
    private const int MaxFields = 200;

    /// <summary>The next record.</summary>
    /// <returns>No head at the end; <c>IsBroken</c> where something that is no record was read past, or a head that says no length.</returns>
    public static (WarcHead? Head, bool IsBroken) Next(ByteLines lines)
    {
        var isBroken = false;
        while (lines.ReadLine(LineLimit) is { } line)
        {
            if (line.Bytes.Span.StartsWith("WARC/"u8))
            {
                var head = Read(lines);
                if (head is not null || isBroken)
                {
                    return (head, isBroken || head is null);
                }

                isBroken = true;
            }
            else
            {
                isBroken |= !line.Bytes.IsEmpty;
            }
        }

        return (null, isBroken);
    }

    private static WarcHead? Read(ByteLines lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; lines.ReadLine(LineLimit) is { } line; count++)
        {
            if (line.Bytes.IsEmpty)
            {
                return Of(fields);
            }

            if (line.IsCut || count == MaxFields)
            {
                return null;
            }

            var text = Encoding.UTF8.GetString(line.Bytes.Span);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim());
            }
        }

        return null;
    }

    private static WarcHead? Of(Dictionary<string, string> fields)
    {
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return null;
        }

        // The day of the capture, in UTC.
        DateOnly? date = fields.GetValueOrDefault("WARC-Date") is { Length: >= 10 } written
            && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        // WARC 1.0 wrote addresses in angle brackets.
        var target = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        return new(fields.GetValueOrDefault("WARC-Type") ?? "", target, date, fields.GetValueOrDefault("Content-Type"), fields.ContainsKey("WARC-Truncated"), length);
    }
}
