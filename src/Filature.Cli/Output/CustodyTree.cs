using Filature.Contract;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary><c>trace</c> for people: a tree from the origin down to the last copy, with what was changed at every step.</summary>
internal static class CustodyTree
{
    private const int ChangesShown = 40;

    public static void Write(IAnsiConsole page, TraceDocument trace, Func<string, Report?> reportOf)
    {
        var first = trace.Chain is [var outermost, ..] ? outermost : null;
        var tree = new Tree(
            first is null ? Label(trace.Article, trace.Article, reportOf)
            : first.From is { } origin ? Label(origin, trace.Article, reportOf)
            : $"[bold]{Words.Shown(first.External ?? "?")}[/]{(trace.Origin?.Date is { } day ? $" {day}" : "")} [grey]not in the archive[/]");
        IHasTreeNodes at = tree;
        var nodes = new Dictionary<string, IHasTreeNodes>(StringComparer.Ordinal);
        foreach (var edge in trace.Chain)
        {
            at = Grow(at, edge, trace.Article, reportOf);
        }

        nodes[trace.Article] = at;
        foreach (var edge in trace.Descendants)
        {
            nodes[edge.To] = Grow(edge.From is { } from && nodes.TryGetValue(from, out var above) ? above : at, edge, trace.Article, reportOf);
        }

        page.MarkupLine($"[grey]{HopLines.Summary(trace, reportOf)}[/]");
        page.Write(tree);
        foreach (var sibling in trace.SamePrimarySource)
        {
            page.MarkupLine($"[grey]same primary source:[/] {Label(sibling.Article, trace.Article, reportOf).Replace("\n", ", ", StringComparison.Ordinal)}");
        }

        if (trace.Independent is { } independent)
        {
            page.MarkupLine($"[grey]its story rests on[/] {Words.Count(independent.Reports, "independent report", "independent reports")}[grey], primary sources named:[/] {independent.PrimarySources}");
        }
    }

    private static TreeNode Grow(IHasTreeNodes at, TraceEdge edge, string asked, Func<string, Report?> reportOf)
    {
        var node = at.AddNode($"{Label(edge.To, asked, reportOf)}\n{HopLines.Hop(edge, reportOf)} [grey]{Words.Shown(edge.Rule)} {edge.Id}[/]");
        foreach (var line in ChangeLines.Of(edge, ChangesShown))
        {
            node.AddNode(line);
        }

        return node;
    }

    private static string Label(string article, string asked, Func<string, Report?> reportOf)
    {
        var mark = article == asked ? "[green]▶[/] " : "";
        if (reportOf(article) is not { } report)
        {
            return $"{mark}[grey]{article}[/]";
        }

        var day = report.Lineage.Published?.Value.Date ?? report.Day;
        return $"{mark}[bold]{Words.Shown(report.Lineage.Outlet?.Value ?? "an outlet not named")}[/] {day?.ToString() ?? "no day"} {report.Article.Language} · {Words.Quoted(report.Article.Headline)} [grey]{article}[/]\n{HopLines.By(report)}";
    }
}
