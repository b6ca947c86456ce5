using System.Text;

namespace Filature.Arrivals.Doors;

/// <summary>Files that hold several documents, or one in an envelope.</summary>
internal enum ContainerKind
{
    Zip,
    Warc,
    PackedWarc,
    Mail,
    Json,
    JsonLines,
    Table,
    Feed,
}

/// <summary>Tells containers by their first bytes, and where bytes say nothing by their name.</summary>
internal static class Containers
{
    /// <summary>Bytes that have to be looked at.</summary>
    public const int HeadLength = 4096;

    /// <param name="name">A path: its extension is asked where the bytes do not say it.</param>
    /// <param name="mediaType">What a site says that it is; asked before the name. A page is never taken for anything else by its name.</param>
    public static ContainerKind? Tell(ReadOnlySpan<byte> head, string name, string? mediaType = null)
    {
        if (head.StartsWith("PK"u8))
        {
            return Signatures.IsPlainZip(head) ? ContainerKind.Zip : null;
        }

        if (head.StartsWith("WARC/"u8))
        {
            return ContainerKind.Warc;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || GzipMembers.BeginsWithWarc(head) ? ContainerKind.PackedWarc : null;
        }

        if (Signatures.Name(head) is not null || head.StartsWith("%PDF-"u8))
        {
            return null;
        }

        if (MediaTypes.IsFeed(head))
        {
            return ContainerKind.Feed;
        }

        if (mediaType is MediaTypes.Html or "application/xhtml+xml")
        {
            return null;
        }

        if ((OfMediaType(mediaType) ?? OfName(name)) is { } named)
        {
            return named;
        }

        if (Path.GetExtension(name).Length > 0)
        {
            return null;
        }

        // Without an extension, as on standard input, only starts that no article has.
        var start = Encoding.Latin1.GetString(head).AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return start switch
        {
            _ when IsMail(start) => ContainerKind.Mail,
            ['{', .. var rest] when rest.TrimStart() is ['"', ..] => ContainerKind.Json,
            ['[', .. var rest] when rest.TrimStart() is ['{', ..] => ContainerKind.Json,
            _ => null,
        };
    }

    /// <summary>What a site says that it sends; null for pages, and for what only bytes can tell.</summary>
    public static ContainerKind? OfMediaType(string? mediaType) => mediaType switch
    {
        "message/rfc822" => ContainerKind.Mail,
        "application/json" or "text/json" => ContainerKind.Json,
        "application/x-ndjson" or "application/jsonl" or "application/x-jsonlines" or "application/jsonlines" => ContainerKind.JsonLines,
        "text/csv" or "application/csv" or "text/tab-separated-values" => ContainerKind.Table,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json" => ContainerKind.Feed,
        _ => null,
    };

    /// <summary>Whether a name is one of a container; of some kinds only bytes tell whether it really is one.</summary>
    public static bool IsName(string name) => OfName(name) is not null || Path.GetExtension(name).ToLowerInvariant() is ".zip" or ".warc" or ".gz" or ".xml";

    private static ContainerKind? OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".eml" => ContainerKind.Mail,
        ".json" => ContainerKind.Json,
        ".jsonl" or ".ndjson" => ContainerKind.JsonLines,
        ".csv" or ".tsv" => ContainerKind.Table,
        ".rss" or ".atom" => ContainerKind.Feed,
        _ => null,
    };

    private static bool IsMail(ReadOnlySpan<char> start)
    {
        foreach (var field in new[] { "Received:", "Return-Path:", "Delivered-To:", "MIME-Version:", "Message-ID:" })
        {
            if (start.StartsWith(field, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
