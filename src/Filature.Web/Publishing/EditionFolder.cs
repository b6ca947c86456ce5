using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Filature.Web.Publishing;

/// <param name="Path">Below the edition's folder, with strokes forward.</param>
internal sealed record EditionFile(string Path, byte[] Bytes);

/// <summary>
/// The folder of an edition. It is brought up to date file by file: a file that is the same is left alone, every other one is put in place
/// at once, those that are led to before those that lead to them, and what is gone is removed last. So a reader never meets half a page or
/// a broken link, and a run that was interrupted is taken up by the next one. Files that are not ours are never touched.
/// </summary>
internal sealed class EditionFolder(string folder)
{
    /// <summary>The list of our files and their hashes.</summary>
    public const string ListName = "edition.json";

    private const string Mark = "filature edition 1";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <returns>How many files were written and removed. Problems: <c>publish.not-ours</c>, <c>publish.unwritable</c>.</returns>
    public Outcome<(int Written, int Removed)> Replace(IReadOnlyList<EditionFile> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var before = Known();
            if (files.Select(file => file.Path).Append(ListName).FirstOrDefault(path => !before.ContainsKey(path) && Path.Exists(At(path)) && (path != ListName || before.Count == 0)) is { } foreign)
            {
                return new Problem(
                    "publish.not-ours", $"{At(foreign)} is there already and was not made by an earlier edition. Nothing was changed.", "Name a folder of its own, or move that file away.");
            }

            var after = files.ToDictionary(file => file.Path, file => Hash(file.Bytes), StringComparer.Ordinal);
            // First: should this run be interrupted, the next one knows which files are ours.
            Put(ListName, List(before.Keys.Union(after.Keys, StringComparer.Ordinal).ToDictionary(path => path, path => before.GetValueOrDefault(path, ""), StringComparer.Ordinal)));
            var written = 0;
            foreach (var file in files.Where(file => before.GetValueOrDefault(file.Path) != after[file.Path] || !File.Exists(At(file.Path))))
            {
                Put(file.Path, file.Bytes);
                written++;
            }

            var removed = 0;
            foreach (var path in before.Keys.Except(after.Keys, StringComparer.Ordinal))
            {
                if (File.Exists(At(path)))
                {
                    File.Delete(At(path));
                    removed++;
                }
            }

            Put(ListName, List(after));
            return (written, removed);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem("publish.unwritable", $"The edition cannot be written to {folder}: {refused.Message}", "Check the rights and the room on the disk, and run the command again: it goes on from there.");
        }
    }

    // A list that is not whole was not written by us: nothing in the folder is taken for ours then.
    private Dictionary<string, string> Known()
    {
        if (!File.Exists(At(ListName)))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<EditionList>(File.ReadAllBytes(At(ListName)), Options) is { Made: Mark, Files: { } files }
                ? files.Where(file => IsInside(file.Key)).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal)
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // Names of the list are removed later: one that leads out of the folder is none of ours.
    private static bool IsInside(string path) => !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");

    private void Put(string path, byte[] bytes)
    {
        var at = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        var fresh = at + ".new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, at, overwrite: true);
    }

    private string At(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static byte[] List(Dictionary<string, string> files) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new EditionList(Mark, new SortedDictionary<string, string>(files, StringComparer.Ordinal)), Options) + "\n");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));

    private sealed record EditionList(string Made, SortedDictionary<string, string> Files);
}
