using System.IO.Compression;

namespace Filature.Arrivals.Doors;

/// <summary>The documents of a ZIP archive, in its order. Entries of kinds that a folder would not be asked for are left out.</summary>
internal static class ZipDoor
{
    private const int MaxEntries = 100_000;

    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, Delivery delivery)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MaxEntries)
        {
            throw new OverAllowanceException($"it has {zip.Entries.Count} entries");
        }

        var any = false;
        foreach (var entry in zip.Entries.Where(entry => Folder.IsDocument(entry.FullName)))
        {
            any = true;
            // A name may be anything: it is shown, and never followed.
            var name = $"{path}#{Printable(entry.FullName)}";
            if (entry.IsEncrypted)
            {
                yield return (name, new Problem("container.encrypted", $"«{name}» is locked with a password.", "Unpack it with the password and give the folder."));
                continue;
            }

            foreach (var document in Entry(name, entry, delivery))
            {
                yield return document;
            }

            if (delivery.Allowance.IsSpent)
            {
                // The entry has told it; the others would say the same.
                yield break;
            }
        }

        if (!any)
        {
            yield return (path, new Problem("arrival.no-documents", $"«{path}» holds no documents.", "Name an archive with articles in it."));
        }
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Entry(string name, ZipArchiveEntry entry, Delivery delivery)
    {
        Stream? opened = null;
        Problem? broken = null;
        try
        {
            opened = entry.Open();
        }
        catch (InvalidDataException e)
        {
            broken = new("container.broken", $"«{name}» is damaged: {e.Message}", "Get the archive again from where it came.");
        }

        if (opened is null)
        {
            yield return (name, broken!);
            yield break;
        }

        using var stream = new MeteredStream(opened, delivery.Allowance);
        foreach (var document in Door.Open(name, stream, new(null, null), delivery.Inside))
        {
            yield return document;
        }
    }

    internal static string Printable(string name) =>
        string.Concat((name.Length > 500 ? name[..500] : name).Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
