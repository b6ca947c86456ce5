namespace Filature.Arrivals;

/// <summary>The documents of a folder and all below it: first those that its <c>arrivals.tsv</c> lists, in that order, then the others by name.</summary>
internal static class Folder
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".htm", ".pdf"];

    // Deeper than any archive of articles; ends what a strange file system might make endless.
    private const int MaxDepth = 64;

    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string root, DateOnly? asOf)
    {
        var any = false;
        var walk = new Walk([], []);
        foreach (var document in Walk(root, asOf, walk, depth: 0))
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

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Walk(string folder, DateOnly? asOf, Walk walk, int depth)
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
                    yield return (path, DocumentFile.Read(path, facts, asOf));
                }
            }
        }

        foreach (var path in files)
        {
            if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && walk.Files.Add(Path.GetFullPath(path)))
            {
                yield return (path, IsPipe(path)
                    ? new Problem("arrival.empty", $"«{path}» is empty.", "Check how it was saved.")
                    : DocumentFile.Read(path, new(null, null), asOf));
            }
        }

        foreach (var below in folders)
        {
            foreach (var document in Walk(below, asOf, walk, depth + 1))
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
