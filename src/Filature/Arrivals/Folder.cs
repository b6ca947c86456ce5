using Filature.Arrivals.Doors;

namespace Filature.Arrivals;

/// <summary>The documents of a folder and all below it: first those that its <c>arrivals.tsv</c> lists, in that order, then the others by name.</summary>
internal static class Folder
{
    private static readonly string[] Extensions =
        [".txt", ".md", ".html", ".htm", ".pdf", ".eml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".rss", ".atom", ".xml", ".zip", ".warc"];

    // Deeper than any archive of articles; ends what a strange file system might make endless.
    private const int MaxDepth = 64;

    /// <summary>
    /// Whether a name is one of a document. Tables, JSON and XML lie beside articles for many reasons: the door looks whether they hold
    /// articles.
    /// </summary>
    public static bool IsDocument(string name) =>
        (Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))
        && !Path.GetFileName(name).StartsWith('.') && Path.GetFileName(name) != ArrivalsList.FileName && !name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string root, Reception reception, CancellationToken cancel)
    {
        var any = false;
        var walk = new Walk([], []);
        foreach (var document in Walk(root, reception, walk, depth: 0, cancel))
        {
            any = true;
            yield return document;
        }

        if (!any)
        {
            yield return (root, new Problem(
                "arrival.no-documents",
                $"The folder «{root}» holds no documents.",
                $"Put documents there ({string.Join(", ", Extensions)}), or name another folder. Hidden files are not read."));
        }
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Walk(string folder, Reception reception, Walk walk, int depth, CancellationToken cancel)
    {
        // A link to a folder that was read already (or that is being read) is not read again.
        if (depth > MaxDepth || !walk.Folders.Add(RealPath(new DirectoryInfo(folder))))
        {
            yield break;
        }

        var (files, folders, problem) = Names(folder);
        if (problem is not null)
        {
            yield return (folder, problem);
            yield break;
        }

        var listPath = Path.Combine(folder, ArrivalsList.FileName);
        if (files.Contains(listPath))
        {
            var list = ArrivalsList.Read(listPath);
            if (!list.IsOk)
            {
                // Read without their addresses the documents would get other ids, and be there twice later.
                yield return (listPath, list.Problem);
                yield break;
            }

            foreach (var (name, facts) in list.Value)
            {
                var path = Path.Combine(folder, name);
                if (walk.Files.Add(Path.GetFullPath(path)))
                {
                    foreach (var document in Door.OpenFile(path, facts, reception, cancel))
                    {
                        yield return document;
                    }
                }
            }
        }

        foreach (var path in files)
        {
            if (!IsDocument(path) || !walk.Files.Add(Path.GetFullPath(path)))
            {
                continue;
            }

            if (IsPipe(path))
            {
                yield return (path, new Problem("arrival.empty", $"«{path}» is empty.", "Check how it was saved."));
                continue;
            }

            foreach (var document in Door.OpenFile(path, new(null, null), reception with { IsFound = true }, cancel))
            {
                yield return document;
            }
        }

        foreach (var below in folders)
        {
            foreach (var document in Walk(below, reception, walk, depth + 1, cancel))
            {
                yield return document;
            }
        }
    }

    // Opening a pipe waits for its writer; like an empty file it has no length. A broken link says «missing» when it is read.
    private static bool IsPipe(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null, Length: 0 };

    private static (List<string> Files, List<string> Folders, Problem? Problem) Names(string folder)
    {
        try
        {
            return (Sorted(Directory.EnumerateFiles(folder)), Sorted(Directory.EnumerateDirectories(folder)), null);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return ([], [], new("arrival.unreadable", $"The folder «{folder}» cannot be read: {e.Message}", "Give yourself the right to read it (chmod u+rx), or leave it out."));
        }

        static List<string> Sorted(IEnumerable<string> paths) =>
            [.. paths.Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)];
    }

    private static string RealPath(DirectoryInfo folder)
    {
        try
        {
            return (folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName.TrimEnd(Path.DirectorySeparatorChar);
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }
}

/// <summary>What one walk has seen, by full path.</summary>
internal sealed record Walk(HashSet<string> Folders, HashSet<string> Files);
