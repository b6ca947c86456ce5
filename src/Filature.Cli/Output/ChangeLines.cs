using Filature.Contract;

namespace Filature.Cli.Output;

/// <summary>What was changed between an origin and what was made from it: inside quotations first.</summary>
internal static class ChangeLines
{
    /// <param name="most">So many at most; the rest is counted.</param>
    public static IEnumerable<string> Of(TraceEdge edge, int most, bool quotationsOnly = false)
    {
        Change[] changes = [.. edge.Changes.Where(change => !quotationsOnly || change.InsideQuotation).OrderByDescending(change => change.InsideQuotation)];
        foreach (var change in changes.Take(most))
        {
            yield return Line(change);
        }

        if (changes.Length > most)
        {
            yield return $"[grey]… {Words.Count(changes.Length - most, "change", "changes")} more[/]";
        }

        if (quotationsOnly && edge.Changes.Count > changes.Length)
        {
            yield return $"[grey]{Words.Count(edge.Changes.Count - changes.Length, "change", "changes")} outside quotations[/]";
        }
    }

    private static string Line(Change change)
    {
        var where = change.InsideQuotation ? "[red]inside a quotation[/]" : $"[yellow]{Words.Value(change.What)}[/]";
        return (change.From.Length, change.To.Length) switch
        {
            (_, 0) => $"{where}: {Words.Quoted(change.From)} left out",
            (0, _) => $"{where}: {Words.Quoted(change.To)} added",
            _ => $"{where}: {Words.Quoted(change.From)} became {Words.Quoted(change.To)}",
        };
    }
}
