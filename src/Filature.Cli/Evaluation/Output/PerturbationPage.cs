using System.Globalization;
using System.Text;
using Filature.Cli.Evaluation.Sets;
using Filature.Cli.Output;
using Spectre.Console;

namespace Filature.Cli.Evaluation.Output;

/// <summary>Scores beside those of the perturbed set, on the terminal and as <c>docs/perturbation.md</c>.</summary>
internal static class PerturbationPage
{
    private const string Preface = """
        # Perturbation

        What the desk reads in an annotated set, and what it still reads where the set is told of others: persons, places, organisations and agencies
        are replaced by others of their kind (of the same gender, the same sound at the beginning, in the same language), all days are moved, so
        that other weekdays and dates stand in the text, and the verbs that announce a saying give their place to others of their class. One
        choice holds for the whole set, and what is true of the documents is rewritten with them. What falls was memorised; what stays was
        understood. Written by `filature eval gold/dev --perturb 1 2 3 --scores docs/perturbation.md`; the tables of replacements are in
        `gold/perturb`.

        A replacement that would part an annotated text, or words from their markup, is not made. Points are lost (or, with a minus, gained) of
        a hundred, in the mean of the seeds. The promise: at most 4 points, aimed at 2.

        """;

    public static string Markdown(PerturbationResult result, DateOnly today)
    {
        var text = new StringBuilder(Preface);
        text.Append(CultureInfo.InvariantCulture, $"\n## {result.Name}\n\n{result.Documents} documents, corpus `{result.Corpus}`, measured {today:yyyy-MM-dd}\n\n");
        var kinds = Kinds(result);
        Row(text, ["seed", .. kinds.Select(Words.Value)]);
        Rule(text, kinds.Length + 1);
        foreach (var run in result.Perturbed)
        {
            Row(text, [$"{run.Seed}", .. kinds.Select(kind => Count(run, kind))]);
        }

        text.Append('\n');
        var headers = Headers(result);
        Row(text, headers);
        Rule(text, headers.Length);
        foreach (var drop in result.Drops)
        {
            Row(text, Cells(drop));
        }

        return text.ToString();
    }

    public static void Write(IAnsiConsole page, PerturbationResult result)
    {
        page.MarkupLineInterpolated($"[bold]{result.Name}[/]  {result.Documents} documents, corpus {result.Corpus}");
        foreach (var run in result.Perturbed)
        {
            page.MarkupLineInterpolated($"seed {run.Seed} replaced: {string.Join(", ", Kinds(result).Select(kind => $"{Words.Value(kind)} {Count(run, kind)}"))}");
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var (index, header) in Headers(result).Index())
        {
            table.AddColumn(index == 0 ? new TableColumn(header) : new TableColumn(header).RightAligned());
        }

        foreach (var drop in result.Drops)
        {
            table.AddRow([.. Cells(drop).Select(Markup.Escape)]);
        }

        page.Write(table);
    }

    private static Perturbing.Replaced[] Kinds(PerturbationResult result) => [.. result.Perturbed.SelectMany(run => run.Replacements.Keys).Distinct().Order()];

    private static string Count(PerturbedScores run, Perturbing.Replaced kind) =>
        run.Replacements.TryGetValue(kind, out var count) ? count.ToString(CultureInfo.InvariantCulture) : "0";

    private static string[] Headers(PerturbationResult result) => ["measure", "of", "as it is", .. result.Perturbed.Select(run => $"seed {run.Seed}"), "points lost"];

    private static string[] Cells(MeasureDrop drop) =>
    [
        drop.Measure + (drop.IsLeak ? " (less is better)" : ""), drop.Cases.ToString("0.#", CultureInfo.InvariantCulture), Figures.Share(drop.Unperturbed),
        .. drop.Perturbed.Select(value => Figures.Share(value)), drop.Points.ToString("0.0", CultureInfo.InvariantCulture),
    ];

    private static void Row(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Rule(StringBuilder text, int columns) => text.Append("|---|").Insert(text.Length, "--:|", columns - 1).Append('\n');
}
