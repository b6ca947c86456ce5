using System.IO.Compression;

namespace Filature.Arrivals;

/// <summary>Reads the body of an answer as far as the limit allows; what counts is the size after decompression.</summary>
internal static class Body
{
    public static async Task<Outcome<ReadOnlyMemory<byte>>> Read(string asked, HttpContent content, int limit, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > limit)
        {
            return TooLarge(asked, limit);
        }

        if (content.Headers.NonValidated.TryGetValues("Content-Length", out var lengths) && (content.Headers.ContentLength is null || lengths.Distinct(StringComparer.Ordinal).Count() > 1))
        {
            // No one could tell a half from a whole.
            return new Problem("fetch.network", $"{asked} announces a length that is none ({lengths}).", "Try again later, or save the page and give the file.");
        }

        await using var raw = await content.ReadAsStreamAsync(cancel);
        await using var stream = Decompressed(raw, content.Headers.ContentEncoding);
        if (stream is null)
        {
            return new Problem(
                "fetch.media-type", $"{asked} is compressed in a way nobody asked for ({string.Join(", ", content.Headers.ContentEncoding)}).",
                "Save the page and give the file.");
        }

        using var body = new MemoryStream();
        var chunk = new byte[32_768];
        while (await stream.ReadAsync(chunk, cancel) is > 0 and var read)
        {
            if (body.Length + read > limit)
            {
                return TooLarge(asked, limit);
            }

            body.Write(chunk, 0, read);
        }

        return new ReadOnlyMemory<byte>(body.GetBuffer(), 0, (int)body.Length);
    }

    internal static Stream? Decompressed(Stream raw, ICollection<string> encodings) => string.Join(',', encodings).ToLowerInvariant() switch
    {
        "" or "identity" => raw,
        "gzip" or "x-gzip" => new GZipStream(raw, CompressionMode.Decompress),
        "br" => new BrotliStream(raw, CompressionMode.Decompress),
        "deflate" => new ZLibStream(raw, CompressionMode.Decompress),
        _ => null,
    };

    private static Problem TooLarge(string asked, int limit) => new(
        "fetch.too-large", $"{asked} is larger than {limit / 1024.0 / 1024.0:0.#} MB.", "Save the article alone and give the file.");
}
