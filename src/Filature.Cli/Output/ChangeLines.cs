using Filature.Contract;

namespace Filature.Cli.Output;

/// <summary>What was changed between an origin and what was made from it: inside quotations first.</summary>
internal static class ChangeLines
{
    /// <param name="most">So many at most; the rest is counted.</param>
    public static IEnumerable<string> Of(TraceEdge edge, int most, bool quotationsOnly = false)
    {
        var derivation = new Derivation(edge.From, edge.External, edge.To, edge.Kind, edge.Declared, edge.Similarity, edge.Passages, edge.Changes);
        var telling = edge.Changes.Count(derivation.IsTelling);
        Change[] changes = [.. edge.Changes.Where(change => derivation.IsTelling(change) && (!quotationsOnly || change.InsideQuotation)).OrderByDescending(change => change.InsideQuotation)];
        foreach (var change in changes.Take(most))
        {
            yield return Line(change);
        }

        if (changes.Length > most)
        {
            yield return $"[grey]… {Words.Count(changes.Length - most, "change", "changes")} more[/]";
        }

        if (quotationsOnly && telling > changes.Length)
        {
            yield return $"[grey]{Words.Count(telling - changes.Length, "change", "changes")} outside quotations[/]";
        }

        if (edge.Changes.Count > telling)
        {
            yield return $"[grey]{Words.Count(edge.Changes.Count - telling, "sentence", "sentences")} in other words[/]";
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
