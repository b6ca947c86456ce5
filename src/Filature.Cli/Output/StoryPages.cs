using Filature.Contract;
using Filature.Stories;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Stories for people.</summary>
internal static class StoryPages
{
    // More would hide the next copy; trace shows them all.
    private const int ChangesShown = 6;
    private const int DayWidth = 10;

    public static void WriteList(IAnsiConsole page, IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
        {
            page.MarkupLine($"{Day(story.Day),-DayWidth}  [bold]{Words.Shown(story.Title)}[/]");
            page.MarkupLine($"{"",-DayWidth}  {Basis(story.Independent, story.Articles.Count)} [grey]{story.Id} thread {story.Thread}[/]");
        }
    }

    /// <summary>All stories with their copies folded, and of the changes those inside quotations.</summary>
    public static void WriteDigest(IAnsiConsole page, IReadOnlyList<StoryDocument> stories)
    {
        foreach (var story in stories)
        {
            WriteHead(page, story);
            WriteReports(page, story, quotationsOnly: true);
        }
    }

    public static void Write(IAnsiConsole page, StoryDocument story)
    {
        WriteHead(page, story);
        WriteReports(page, story, quotationsOnly: false);
        WriteBasis(page, story.Basis);
        WriteSayings(page, story.Sayings);
        if (story.Timeline.Count > 0)
        {
            page.WriteLine();
            page.MarkupLine("[bold]By day[/]");
            WriteTimeline(page, story.Timeline);
        }

        if (story.Statements.Count > 0)
        {
            page.WriteLine();
            page.MarkupLine("[bold]Who said what[/]");
            foreach (var (article, statement) in story.Statements)
            {
                var speaker = statement.SpeakerEntity ?? statement.Speaker?.Text ?? "?";
                page.MarkupLine($"  [bold]{Words.Shown(speaker)}[/] ({Words.Value(statement.Act)}): {StatementTable.Content(statement.Kind, statement.Content.Text)} [grey]{article} {statement.Id}[/]");
            }
        }
    }

    private static void WriteBasis(IAnsiConsole page, Basis basis)
    {
        page.WriteLine();
        page.MarkupLine("[bold]Rests on[/]");
        foreach (var report in basis.Reports)
        {
            var copies = report.Copies.Count > 0 ? $", and {Words.Count(report.Copies.Count, "page", "pages")} made from it: {string.Join(' ', report.Copies)}" : "";
            page.MarkupLine($"  {(report.Source is { } source ? $"[bold]{Words.Shown(source)}[/] in " : "")}[grey]{string.Join(' ', report.Origins)}{copies}[/]");
        }

        foreach (var source in basis.PrimarySources)
        {
            page.MarkupLine($"  primary source: [bold]{Words.Shown(source.Name)}[/] [grey]{string.Join(' ', source.Articles)}[/]");
        }
    }

    // Only what somebody's words became; the JSON has every variant.
    private static void WriteSayings(IAnsiConsole page, ValueList<SharedStatement> sayings)
    {
        SharedStatement[] told = [.. sayings.Where(static saying => saying.Differences.Any(static difference => difference.InsideQuotation))];
        if (told.Length == 0)
        {
            return;
        }

        page.WriteLine();
        page.MarkupLine("[bold]Quoted otherwise[/]");
        foreach (var saying in told)
        {
            page.MarkupLine($"  [bold]{Words.Shown(saying.Speaker ?? "?")}[/]: {Words.Quoted(saying.Variants[0].Text)} [grey]{saying.Variants[0].Article}[/]");
            foreach (var difference in saying.Differences.Where(static difference => difference.InsideQuotation))
            {
                page.MarkupLine($"    {Said(difference.From)} is {Said(difference.To)} in [grey]{difference.Article} {difference.Statement}[/]");
            }
        }

        static string Said(string words) => words.Length == 0 ? "nothing" : Words.Quoted(words);
    }

    public static void WriteTimeline(IAnsiConsole page, IEnumerable<TimelineEntry> entries)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().PadRight(2)).AddColumn(new GridColumn().NoWrap());
        foreach (var entry in entries)
        {
            grid.AddRow(WhenWords.Of(entry), Words.Shown(Words.Short(entry.What, 200)), $"[grey]{Words.Count(entry.Independent, "report", "reports")}[/]");
            foreach (var disagreement in entry.Disagreements)
            {
                grid.AddRow("", $"[yellow]they disagree on the {disagreement.On}[/]: {Words.Shown(string.Join("; ", disagreement.Reports.Select(static report => $"{report.Value} ({report.Article})")))}", "");
            }
        }

        page.Write(grid);
    }

    public static string Basis(Independence independent, int pages)
    {
        var sources = independent.PrimarySources > 0 ? $", {Words.Count(independent.PrimarySources, "primary source", "primary sources")}" : "";
        return $"{Words.Count(independent.Reports, "independent report", "independent reports")} in {Words.Count(pages, "page", "pages")}{sources}";
    }

    private static void WriteHead(IAnsiConsole page, StoryDocument story)
    {
        page.WriteLine();
        page.MarkupLine($"[bold]{Words.Shown(story.Title)}[/]");
        page.MarkupLine($"{Day(story.Day)}  {Basis(story.Independent, story.Articles.Count)}  [grey]{story.Id}[/]");
    }

    private static void WriteReports(IAnsiConsole page, StoryDocument story, bool quotationsOnly)
    {
        foreach (var report in story.Reports)
        {
            var tree = new Tree(Label(report)) { Guide = TreeGuide.Line };
            Grow(tree, report, quotationsOnly);
            page.Write(tree);
        }
    }

    private static void Grow(IHasTreeNodes at, StoryReport report, bool quotationsOnly)
    {
        // What is outside the archive cannot be compared: its edge has no changes.
        foreach (var line in report.Edge is { } edge ? ChangeLines.Of(edge, ChangesShown, quotationsOnly) : [])
        {
            at.AddNode(line);
        }

        foreach (var copy in report.Copies)
        {
            Grow(at.AddNode(Label(copy)), copy, quotationsOnly);
        }
    }

    private static string Label(StoryReport report)
    {
        var by = new List<string>();
        if (report.Agency is { } agency && !string.Equals(agency, report.Outlet, StringComparison.Ordinal))
        {
            by.Add($"{Words.Shown(agency)} in");
        }

        by.Add($"[bold]{Words.Shown(report.Outlet ?? "an outlet not named")}[/]");
        by.Add($"{Day(report.Day)} {report.Language}");
        var how = report.Edge is { } edge ? $" · [yellow]{How(edge)}[/]" : "";
        return $"{string.Join(' ', by)}{how} · {Words.Quoted(report.Headline)} [grey]{report.Article}[/]";
    }

    internal static string How(TraceEdge edge)
    {
        var of = edge.External is { } external ? $" of {Words.Shown(external)}" : "";
        return $"{Words.Value(edge.Kind)}{of}, {(edge.Declared ? "declared" : "not declared")}";
    }

    private static string Day(PartialDate? day) => day?.ToString() ?? "no day";
}
