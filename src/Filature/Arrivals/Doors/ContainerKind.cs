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
}

/// <summary>Tells containers by their first bytes, and where bytes say nothing by their name.</summary>
internal static class Containers
{
    /// <summary>Bytes that have to be looked at.</summary>
    public const int HeadLength = 4096;

    public static ContainerKind? Tell(ReadOnlySpan<byte> head, string name)
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

        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".eml":
                return ContainerKind.Mail;
            case ".json":
                return ContainerKind.Json;
            case ".jsonl" or ".ndjson":
                return ContainerKind.JsonLines;
            case ".csv" or ".tsv":
                return ContainerKind.Table;
            case not "":
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
