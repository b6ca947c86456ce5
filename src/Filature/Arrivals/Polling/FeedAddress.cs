using System.IO.Compression;
using System.Net;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>How feeds are asked for and read.</summary>
internal static class FeedAddress
{
    public static WebWish Wish(string asked, Uri at, string? etag, string? lastModified) => new(
        asked, at, "a feed", "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5", etag, lastModified,
        type => type is not null && (type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal))
            ? null : FeedLimits.Bytes);

    /// <summary>Asks an address for a feed, storing nothing.</summary>
    /// <param name="page">Told of what came where it is no feed: a page or an index of sitemaps.</param>
    /// <returns>The feed and where it lives.</returns>
    public static async Task<Outcome<(Feed Feed, string Address)>> Probe(PoliteWeb web, string address, Action<PoliteAnswer> page, CancellationToken cancel)
    {
        var answer = await web.Ask(address, at => Wish(address, at, null, null), cancel);
        if (answer.Problem is { } problem)
        {
            return problem;
        }

        if (answer.Answer!.Status != HttpStatusCode.OK)
        {
            return HttpStatus.Problem(address, answer.Answer.Status);
        }

        var read = Read(answer);
        if (!read.IsOk)
        {
            page(answer);
        }

        return read.Then<(Feed, string)>(feed => (feed, answer.Permanent.AbsoluteUri));
    }

    public static Outcome<Feed> Read(PoliteAnswer answer) => FeedReader.Read(Unzipped(answer.Answer!.Bytes), ContentType(answer.Answer), answer.At);

    public static string? ContentType(WebAnswer answer) => answer.Charset is null ? answer.MediaType : $"{answer.MediaType}; charset={answer.Charset}";

    /// <summary>Sitemaps often lie on the disk as <c>.xml.gz</c> and are sent like that. What is cut or lies beyond the limit is read as far as it goes.</summary>
    public static ReadOnlyMemory<byte> Unzipped(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [0x1f, 0x8b, ..])
        {
            return bytes;
        }

        using var input = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var output = new MemoryStream();
        var chunk = new byte[32_768];
        try
        {
            while (output.Length < FeedLimits.Bytes && input.Read(chunk) is > 0 and var read)
            {
                output.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // The reader of feeds mends what breaks off.
        }

        return output.ToArray();
    }
}
