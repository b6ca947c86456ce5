namespace Filature.Arrivals.Doors;

/// <summary>
/// One file or stream, whatever it holds: the documents in it, in order. Nothing is ever written to the disk, so a name inside a
/// container is only a name.
/// </summary>
internal static class Door
{
    /// <param name="facts">What an arrivals list says of the file. The documents inside a container have addresses of their own.</param>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> OpenFile(string path, ListedFacts facts, Reception reception, CancellationToken cancel)
    {
        using var stream = Opened(path);
        if (stream is null)
        {
            // Read as a document it says why it cannot be opened.
            yield return (path, DocumentFile.Read(path, facts, reception.AsOf));
            yield break;
        }

        var delivery = new Delivery(reception with { AsOf = facts.Retrieved ?? reception.AsOf }, 0, new(stream.CanSeek ? stream.Length : 0), cancel);
        foreach (var document in Open(path, stream, facts, delivery))
        {
            yield return document;
        }
    }

    /// <summary>A stream from outside, such as standard input. It is read once and left open.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> OpenStream(string path, Stream stream, Reception reception, CancellationToken cancel) =>
        Open(path, stream, new(null, null), new(reception, 0, new(0), cancel));

    /// <summary>What an address gave: a page, or a container that is opened like a file.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> OpenDownload(Download download, Reception reception, CancellationToken cancel)
    {
        var bytes = download.Answer.Bytes;
        if (!download.IsThere || Containers.Tell(bytes.Span[..Math.Min(bytes.Length, Containers.HeadLength)], download.Name, download.MediaType) is not { } kind)
        {
            return Pages(download.Asked, download.Page(reception.AsOf));
        }

        var stream = download.Stream();
        var facts = new ListedFacts(download.Address, reception.AsOf, download.ContentType);
        return Guarded(download.Asked, Container(download.Asked, kind, stream, stream, facts, new(reception, 0, new(bytes.Length), cancel)), cancel);
    }

    /// <summary>A document or container inside another.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, ListedFacts facts, Delivery delivery) =>
        Guarded(path, Lazily(path, stream, facts, delivery), delivery.Cancel);

    // Looking at the start may fail as well, and is guarded like the rest.
    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Lazily(string path, Stream stream, ListedFacts facts, Delivery delivery)
    {
        foreach (var document in Opening(path, stream, facts, delivery))
        {
            yield return document;
        }
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Opening(string path, Stream stream, ListedFacts facts, Delivery delivery)
    {
        var head = new byte[Containers.HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        Stream whole = new HeadStream(head.AsMemory(0, length), stream);
        if (Containers.Tell(head.AsSpan(0, length), path) is { } kind)
        {
            return Container(path, kind, whole, stream, facts, delivery);
        }

        if (IsNamelessTable(path, head.AsSpan(0, length), delivery))
        {
            return Container(path, ContainerKind.Table, whole, stream, facts, delivery);
        }

        if (delivery.IsFound && Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return [(path, Delivery.LeftOut(path, "it is no feed"))];
        }

        var limit = delivery.Depth == 0 || head.AsSpan().StartsWith("%PDF-"u8) ? DocumentFile.Limit : Delivery.RecordLimit;
        return Pages(path, DocumentFile.Take(path, whole, limit, facts, delivery.AsOf));
    }

    // Where columns are named and no extension speaks against it, as on standard input, a text is a table.
    private static bool IsNamelessTable(string path, ReadOnlySpan<byte> head, Delivery delivery) =>
        !delivery.IsFound && delivery.Columns.Names.Any() && Path.GetExtension(path).Length == 0
        && MediaTypes.Sniff(head, path) is { IsOk: true, Value.MediaType: MediaTypes.Text };

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Pages(string path, Outcome<Arrival> document) =>
        document.IsOk && PressExport.Documents(document.Value) is { } articles ? articles : [(path, document)];

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Container(
        string path, ContainerKind kind, Stream whole, Stream stream, ListedFacts facts, Delivery delivery) => kind switch
    {
        ContainerKind.Zip when delivery.Depth >= Delivery.MaxDepth =>
            [(path, new Problem("container.too-deep", $"«{path}» is an archive inside {delivery.Depth} others.", "Unpack it and give the folder."))],
        ContainerKind.Zip => ZipDoor.Open(path, Seekable(stream, whole), delivery),
        ContainerKind.Warc => WarcDoor.Open(path, whole, delivery),
        ContainerKind.PackedWarc => WarcDoor.OpenPacked(path, whole, delivery),
        ContainerKind.Mail => MailDoor.Open(path, stream.CanSeek ? Rewound(stream) : whole, delivery),
        ContainerKind.JsonLines => JsonDoor.OpenLines(path, whole, delivery),
        ContainerKind.Json => JsonDoor.Open(path, whole, delivery),
        ContainerKind.Feed => FeedDoor.Open(path, whole, facts, delivery),
        _ => TableDoor.Open(path, whole, delivery),
    };

    /// <summary>The directory of a ZIP stands at its end: one that comes through a pipe or inside another is held in memory.</summary>
    private static Stream Seekable(Stream stream, Stream whole)
    {
        if (stream.CanSeek)
        {
            return Rewound(stream);
        }

        var bytes = DocumentFile.ReadUpTo(whole, DocumentFile.Limit + 1);
        return bytes.Length > DocumentFile.Limit
            ? throw new OverAllowanceException($"through a pipe or inside another archive no more than {DocumentFile.Limit / 1024 / 1024} MB are unpacked")
            : new MemoryStream(bytes, writable: false);
    }

    private static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static FileStream? Opened(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What breaks inside a container ends this container with a problem, and nothing else.</summary>
    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Guarded(
        string path, IEnumerable<(string Path, Outcome<Arrival> Arrival)> documents, CancellationToken cancel)
    {
        using var each = documents.GetEnumerator();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            Problem? broken = null;
            var more = false;
            try
            {
                more = each.MoveNext();
            }
            catch (OverAllowanceException e)
            {
                broken = new("container.too-large", $"«{path}» was not read to its end: {e.Message}.", "Unpack it by hand if you trust it, and give the folder.");
            }
            catch (InvalidDataException e)
            {
                broken = new("container.broken", $"«{path}» is damaged: {e.Message}", "Get it again from where it came; what stood before the damage was read.");
            }
            catch (IOException e)
            {
                broken = new("arrival.unreadable", $"«{path}» cannot be read: {e.Message}", "Check the disk and the path, or copy the file elsewhere and try again.");
            }

            if (broken is not null)
            {
                yield return (path, broken);
                yield break;
            }

            if (!more)
            {
                yield break;
            }

            yield return each.Current;
        }
    }
}
