using System.Globalization;

namespace Filature.Arrivals;

/// <summary>What a list, or the site that sent it, says of a document: where it was published and the day it came in.</summary>
/// <param name="ContentType">The site's own word for what it sent.</param>
internal readonly record struct ListedFacts(string? Address, DateOnly? Retrieved, string? ContentType = null);

/// <summary>
/// Reads <c>arrivals.tsv</c>: a header line (<c>file</c>, and where they are known <c>address</c> and <c>retrieved</c>), then a document a line,
/// in the order of arrival. Lines that start with # are left out.
/// </summary>
internal static class ArrivalsList
{
    public const string FileName = "arrivals.tsv";

    public static Outcome<ValueList<(string File, ListedFacts Facts)>> Read(string path)
    {
        try
        {
            return Parse(path, File.ReadAllLines(path));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return new Problem("arrival.bad-list", $"«{path}» cannot be read: {e.Message}", "Give yourself the right to read it, or move it out of the folder.");
        }
    }

    internal static Outcome<ValueList<(string File, ListedFacts Facts)>> Parse(string path, IReadOnlyList<string> lines)
    {
        string[]? header = null;
        var rows = new List<(string File, ListedFacts Facts)>();
        var seen = new HashSet<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (header is null)
            {
                header = cells;
                if (!header.Contains("file"))
                {
                    return Bad(i, "the header has no column «file»");
                }

                continue;
            }

            var file = Cell("file");
            if (file is null)
            {
                return Bad(i, "no file is named");
            }

            if (Path.IsPathRooted(file) || file.Split('/', '\\').Contains(".."))
            {
                return Bad(i, $"«{file}» is outside the folder");
            }

            if (!seen.Add(file))
            {
                return Bad(i, $"«{file}» is listed twice");
            }

            var address = Cell("address");
            if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            {
                return Bad(i, $"«{address}» is not an http or https address");
            }

            DateOnly? retrieved = null;
            if (Cell("retrieved") is { } written)
            {
                if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return Bad(i, $"«{written}» is not a day: it is written 2031-01-14");
                }

                retrieved = day;
            }

            rows.Add((file, new(address, retrieved)));

            string? Cell(string column)
            {
                var at = Array.IndexOf(header, column);
                return at >= 0 && at < cells.Length && cells[at].Trim() is { Length: > 0 } cell ? cell : null;
            }
        }

        return header is null ? Bad(0, "the list is empty") : rows.ToValueList();

        Problem Bad(int line, string what) => new(
            "arrival.bad-list",
            $"{path}, line {line + 1}: {what}.",
            "Mend the line (columns file, address, retrieved, with tabs between them), or take the list out of the folder. Nothing of the folder was read.");
    }
}
