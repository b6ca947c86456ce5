namespace Filature.Arrivals.Doors;

/// <summary>
/// The pages of a web archive (WARC, ISO 28500): answers with status 200 that are pages or texts; all other records are read past.
/// A damaged record is a problem, and the next record is looked for.
/// </summary>
internal static class WarcDoor
{
    // Head of the HTTP answer and what chunks add.
    private const int BlockLimit = Delivery.RecordLimit + 256 * 1024;

    // What is damaged so often is no archive.
    private const int MaxDamaged = 100;

    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, Delivery delivery)
    {
        var any = false;
        foreach (var document in Records(path, stream, delivery))
        {
            any = true;
            yield return document;
        }

        if (!any)
        {
            yield return (path, NoPages(path));
        }
    }

    /// <summary>Packed record by record, as <c>.warc.gz</c> is.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> OpenPacked(string path, Stream stream, Delivery delivery)
    {
        using var members = new GzipMembers(stream, delivery.Allowance);
        var any = false;
        var damaged = 0;
        do
        {
            using var records = Records(path, members.Unpacked(), delivery).GetEnumerator();
            while (Moved(records, out var isDamaged) || isDamaged)
            {
                any = true;
                if (isDamaged)
                {
                    damaged++;
                    yield return (path, Damaged(path));
                    break;
                }

                yield return records.Current;
            }
        }
        while (damaged < MaxDamaged && members.Resume());

        if (!any)
        {
            yield return (path, NoPages(path));
        }
    }

    private static bool Moved(IEnumerator<(string Path, Outcome<Arrival> Arrival)> records, out bool isDamaged)
    {
        isDamaged = false;
        try
        {
            return records.MoveNext();
        }
        catch (InvalidDataException)
        {
            isDamaged = true;
            return false;
        }
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Records(string path, Stream stream, Delivery delivery)
    {
        var lines = new ByteLines(stream);
        while (true)
        {
            delivery.Cancel.ThrowIfCancellationRequested();
            var (head, isBroken) = WarcHeads.Next(lines);
            if (isBroken)
            {
                yield return (path, Damaged(path));
            }

            if (head is null)
            {
                if (isBroken)
                {
                    continue;
                }

                yield break;
            }

            var name = $"{path}#{ZipDoor.Printable(head.Target ?? "")}";
            if (head.Type != "response" || !IsHttp(head))
            {
                if (!lines.Skip(head.Length))
                {
                    yield return (name, Cut(name));
                }

                continue;
            }

            var block = lines.ReadBlock((int)Math.Min(head.Length, BlockLimit));
            var isWhole = lines.Skip(head.Length - block.Length);
            var answer = HttpAnswer.Read(block, delivery.Allowance);
            if (!isWhole || head.IsTruncated)
            {
                yield return (name, Cut(name));
            }
            else if (answer is null)
            {
                yield return (name, new Problem("container.bad-record", $"«{name}» is no HTTP answer.", "The other records are read."));
            }
            else if (answer.IsArticle)
            {
                yield return (name, Page(name, head, answer, delivery));
            }
        }
    }

    private static bool IsHttp(WarcHead head) => head.HttpType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true;

    private static Outcome<Arrival> Page(string name, WarcHead head, HttpAnswer answer, Delivery delivery)
    {
        if (head.Length > BlockLimit)
        {
            return new Problem("arrival.too-large", $"«{name}» is larger than {Delivery.RecordLimit / 1024 / 1024} MB.", "Save the article alone and give the file.");
        }

        if (answer.Body is not { } body)
        {
            return new Problem(
                "container.bad-record", $"The body of «{name}» is damaged, packed in a way we do not know, or larger than {Delivery.RecordLimit / 1024 / 1024} MB.",
                "The other records are read.");
        }

        var facts = new ListedFacts(MadePage.Address(head.Target), head.Date);
        return DocumentFile.Of(name, body, Delivery.RecordLimit, facts, delivery.AsOf)
            .Then<Arrival>(arrival => arrival with { Charset = answer.Charset ?? arrival.Charset, MediaType = arrival.MediaType is MediaTypes.Text && answer.MediaType != MediaTypes.Text ? MediaTypes.Html : arrival.MediaType });
    }

    private static Problem Damaged(string path) =>
        new("container.broken", $"«{path}» is damaged: something stands between its records that is none.", "Get it again from where it came; the records around the damage are read.");

    private static Problem Cut(string name) => new("container.bad-record", $"«{name}» is cut.", "Get the archive again, or save the page and give the file.");

    private static Problem NoPages(string path) =>
        new("arrival.no-documents", $"«{path}» holds no pages.", "Name a web archive with answers in it; redirects, pictures and failed requests are no pages.");
}
