using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary><c>read</c> for people: one card a document, every fact beside the words that prove it.</summary>
internal static class ReadCard
{
    private const int BodyLines = 4;

    public static void Write(IAnsiConsole page, string path, Report report)
    {
        var (article, lineage, record) = report;
        page.WriteLine();
        page.MarkupLine($"[bold]{Words.Shown(article.Headline)}[/]");
        page.MarkupLine($"[grey]{Words.Shown(path)}  {article.Id}  {article.Language}[/]");
        page.Write(Facts(lineage));
        WriteBody(page, article);
        if (record.Statements.Count > 0)
        {
            page.WriteLine();
            page.Write(StatementTable.Of(record.Statements));
        }

        foreach (var warning in article.Warnings)
        {
            page.MarkupLine($"[yellow]note[/] {Words.Shown(warning.Message)} [grey]{Words.Shown(warning.Code)}[/]");
        }
    }

    private static Grid Facts(Lineage lineage)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(2)).AddColumn();
        Fact(grid, "outlet", lineage.Outlet);
        Fact(grid, "agency", lineage.Agency);
        Fact(grid, "writer", lineage.Writer);
        Day(grid, "published", lineage.Published);
        Day(grid, "counts from", lineage.ReferenceDay);
        if (lineage.Dateline is { } dateline)
        {
            Row(grid, "dateline", string.Join(", ", new[] { dateline.Value.Place, dateline.Value.Date?.ToString(), dateline.Value.Agency }.OfType<string>()), dateline.Ground);
        }

        foreach (var byline in lineage.Bylines)
        {
            Row(grid, "byline", byline.Value, byline.Ground);
        }

        foreach (var credit in lineage.Credits)
        {
            Row(grid, "credit", $"{credit.Value.Agency} ({Words.Value(credit.Value.Kind)})", credit.Ground);
        }

        Row(grid, "machine translation", lineage.MachineTranslated switch { { Value: true } => "yes", { Ground.Evidence.Count: > 0 } => "signs, no proof", _ => "no sign of it" }, lineage.MachineTranslated.Ground);
        foreach (var edge in lineage.DerivedFrom)
        {
            Row(
                grid, "made from", $"{edge.Value.From ?? edge.Value.External} ({Words.Value(edge.Value.Kind)}, {(edge.Value.Declared ? "says so" : "does not say so")})",
                edge.Ground);
        }

        return grid;
    }

    private static void Fact(Grid grid, string name, Finding<string>? finding)
    {
        if (finding is null)
        {
            grid.AddRow($"[grey]{name}[/]", "[grey]not said[/]", "");
        }
        else
        {
            Row(grid, name, finding.Value, finding.Ground);
        }
    }

    private static void Day(Grid grid, string name, Finding<DatedBy>? finding)
    {
        if (finding is null)
        {
            grid.AddRow($"[grey]{name}[/]", "[grey]not said[/]", "");
        }
        else
        {
            Row(grid, name, $"{finding.Value.Date} (by {finding.Value.Basis})", finding.Ground);
        }
    }

    private static void Row(Grid grid, string name, string value, Ground ground) =>
        grid.AddRow($"[grey]{name}[/]", $"[bold]{Words.Shown(value)}[/]", Proof(ground));

    /// <summary>The proving words, the rule, the id to ask <c>why</c> about.</summary>
    private static string Proof(Ground ground)
    {
        var words = string.Join(" ", ground.Evidence.Take(3).Select(evidence => Words.Quoted(evidence.Text, 60)));
        var score = ground.Score < 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {ground.Score:0.00}") : "";
        return $"{words}{(words.Length > 0 ? " " : "")}[grey]{Words.Shown(ground.Rule)}{score} {ground.Id}[/]";
    }

    private static void WriteBody(IAnsiConsole page, Article article)
    {
        var words = article.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        page.MarkupLine($"[grey]text[/]  {Words.Count(words, "word", "words")}");
        var paragraphs = article.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var paragraph in paragraphs.Take(BodyLines))
        {
            page.WriteLine(Words.Short(paragraph, 260));
        }

        if (paragraphs.Length > BodyLines)
        {
            page.MarkupLine($"[grey]… {Words.Count(paragraphs.Length - BodyLines, "paragraph", "paragraphs")} more[/]");
        }
    }
}
