using System.Globalization;
using Filature.Contract;

namespace Filature.Cli.Output;

/// <summary>One hop of a chain of custody in words: how, whether it says so, how long it took, how much is its own, what became of quotations.</summary>
internal static class HopLines
{
    /// <summary>Who wrote a page as far as it says; the outlet is another fact and stands before it.</summary>
    public static string By(Report report)
    {
        var lineage = report.Lineage;
        var agency = lineage.Agency?.Value is { } named && named != lineage.Outlet?.Value ? named : null;
        var who = (lineage.Writer?.Value, agency) switch
        {
            ({ } writer, { } from) => $"written by {Words.Shown(writer)}, from {Words.Shown(from)}",
            ({ } writer, null) => $"written by {Words.Shown(writer)}",
            (null, { } from) => $"from {Words.Shown(from)}, writer not named",
            _ => "writer not named",
        };
        return lineage.MachineTranslated.Value ? $"{who}, translated by a machine" : who;
    }

    public static string Hop(TraceEdge edge, Func<string, Report?> reportOf)
    {
        var facts = new List<string> { $"[yellow]{StoryPages.How(edge)}[/]" };
        if (Days(edge, reportOf) is { } days)
        {
            facts.Add(days);
        }

        if (edge.Similarity > 0)
        {
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{edge.Similarity * 100:0} % taken and {100 - Math.Round(edge.Similarity * 100):0} % its own"));
        }

        var changed = edge.Changes.Count(change => change.InsideQuotation);
        if (edge.Changes.Count > 0)
        {
            facts.Add(changed == 0 ? "no quotation changed" : $"[red]{Words.Count(changed, "change", "changes")} inside quotations[/]");
        }

        return string.Join(", ", facts);
    }

    /// <summary>The whole chain in one sentence.</summary>
    public static string Summary(TraceDocument trace, Func<string, Report?> reportOf)
    {
        if (trace.Chain is not [var first, ..])
        {
            return trace.Descendants.Count == 0
                ? "No origin found, and nothing made from it: as far as this archive knows, the article stands by itself."
                : $"No origin found: as far as this archive knows, it was made from no other article. {Below(trace)}";
        }

        var silent = trace.Chain.Count(edge => !edge.Declared);
        var origin = first.External ?? (first.From is { } id ? reportOf(id)?.Lineage.Outlet?.Value : null) ?? "an outlet not named";
        var declared = silent == 0 ? "declared" : trace.Chain.Count == 1 ? "not declared" : $"{silent} of them not declared";
        return $"{Words.Count(trace.Chain.Count, "hop", "hops")} from {Words.Shown(origin)} to this article, {declared}. {Below(trace)}".TrimEnd();
    }

    private static string Below(TraceDocument trace) =>
        trace.Descendants.Count == 0 ? "" : $"{Words.Count(trace.Descendants.Count, "page was made from it", "pages were made from it")}.";

    private static string? Days(TraceEdge edge, Func<string, Report?> reportOf)
    {
        if (edge.From is not { } from || Day(reportOf(from)) is not { } before || Day(reportOf(edge.To)) is not { } after)
        {
            return null;
        }

        return (after.DayNumber - before.DayNumber) switch
        {
            0 => "on the same day",
            > 0 and var days => $"{Words.Count(days, "day", "days")} later",
            // A date can be put on a copy at will.
            var days => $"dated {Words.Count(-days, "day", "days")} before its origin",
        };
    }

    private static DateOnly? Day(Report? report) => (report?.Lineage.Published?.Value.Date ?? report?.Day)?.ToDay();
}
