namespace Filature.Arrivals;

/// <summary>Reads one document from the disk.</summary>
internal static class DocumentFile
{
    /// <summary>Larger files are archives or scans, not articles.</summary>
    public const int Limit = 32 * 1024 * 1024;

    /// <param name="facts">What an arrivals list says of the file.</param>
    /// <param name="asOf">The day of arrival where the list gives none. A file's own time says when it was copied, so it is never used.</param>
    public static Outcome<Arrival> Read(string path, ListedFacts facts, DateOnly? asOf)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Take(path, stream, Limit, facts, asOf);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return new Problem("arrival.missing", $"There is no file «{path}».", "Check the path; an address starts with https://.");
        }
        catch (UnauthorizedAccessException)
        {
            return new Problem("arrival.unreadable", $"«{path}» may not be read by this user.", "Give yourself the right to read it (chmod u+r), or copy it to a place of yours.");
        }
        catch (IOException e)
        {
            return new Problem("arrival.unreadable", $"«{path}» cannot be read: {e.Message}", "Check the disk and the path, or copy the file elsewhere and try again.");
        }
    }

    /// <summary>The document that a stream holds.</summary>
    /// <param name="limit">In bytes.</param>
    public static Outcome<Arrival> Take(string path, Stream stream, int limit, ListedFacts facts, DateOnly? asOf) =>
        Of(path, ReadUpTo(stream, limit + 1), limit, facts, asOf);

    /// <summary>A document whose bytes are at hand.</summary>
    public static Outcome<Arrival> Of(string path, ReadOnlyMemory<byte> bytes, int limit, ListedFacts facts, DateOnly? asOf)
    {
        if (bytes.Length > limit)
        {
            return new Problem("arrival.too-large", $"«{path}» is larger than {limit / 1024 / 1024} MB.", "Split it: a document holds one article.");
        }

        return MediaTypes.Sniff(bytes.Span, path).Then<Arrival>(kind =>
            new Arrival(path, bytes, kind.MediaType, kind.Charset, facts.Address, facts.Retrieved ?? asOf));
    }

    internal static byte[] ReadUpTo(Stream stream, int limit)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        while (buffer.Length < limit)
        {
            var read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, limit - buffer.Length));
            if (read == 0)
            {
                break;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
