using System.Globalization;
using System.Text;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Cli.Evaluation.Output;

/// <summary>
/// <c>docs/scores.md</c>: one section a set, each with the day it was measured. A set that was skipped keeps its section, and a
/// section whose numbers did not change keeps its day.
/// </summary>
internal static class ScoresPage
{
    private const string Measured = "measured ";

    private const string Preface = """
        # Scores

        How good each kind of finding is on annotated data. Written by `filature eval --scores docs/scores.md`; do not edit by hand.
        `filature eval` prints the same table, `filature eval --errors` every mistake behind it. How things are scored is said in
        `gold/SCHEMA.md`, where the sets come from in `docs/data.md`; the floors that `check` defends are in `gold/floors.json`.

        Shares are between 0 and 1. Under 50 cases a share comes with a 95 % interval: 1,000 bootstrap draws of whole documents, fixed seed.
        A measure without any prediction is one that the desk does not find yet.

        **`gold/dev`, `gold/custody/seen`, `gold/custody/independent` and `samples` are development sets.** Rules were written while looking at their mistakes, and example lines of the rule
        files are taken from them: their scores say that what was understood stays understood, not how well the desk reads a document it has
        never seen. **`gold/custody/held` is held out:** who writes the rules reads neither its documents nor its mistakes.

        """;

    /// <summary>The page with the sections of these results renewed.</summary>
    public static string Renew(string? page, IReadOnlyList<SetResult> results, DateOnly today)
    {
        var sections = Sections(page ?? "");
        foreach (var result in results.Where(result => result.Status == SetStatus.Scored))
        {
            var section = Section(result, today);
            if (!sections.TryGetValue(result.Name, out var old) || WithoutDay(old) != WithoutDay(section))
            {
                sections[result.Name] = section;
            }
        }

        var order = KnownSets.Names.ToList();
        return Preface + string.Concat(sections.OrderBy(section => order.IndexOf(section.Key)).Select(section => "\n" + section.Value));
    }

    /// <summary>The sections of a page by the name of their set.</summary>
    public static Dictionary<string, string> Sections(string page)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in page.ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            sections[end < 0 ? section : section[..end]] = "## " + section.TrimEnd() + "\n";
        }

        return sections;
    }

    public static string Section(SetResult result, DateOnly today)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {result.Name}\n\n{result.Documents} documents, corpus `{result.Corpus}`, {Measured}{today:yyyy-MM-dd}\n");
        foreach (var group in result.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {group.Name}\n\n{group.Protocol}\n\n");
            text.Append("| ").AppendJoin(" | ", Figures.Headers).Append(" |\n|---|").Insert(text.Length, "--:|", Figures.Headers.Count - 1).Append('\n');
            foreach (var score in group.Scores)
            {
                text.Append("| ").AppendJoin(" | ", Figures.Row(score)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A section as it would read on any day: what tells whether its numbers changed.</summary>
    public static string WithoutDay(string section)
    {
        var at = section.IndexOf(Measured, StringComparison.Ordinal);
        return at < 0 ? section : section.Remove(at, Measured.Length + "yyyy-MM-dd".Length);
    }
}
