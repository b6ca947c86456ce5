using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Exports;

/// <summary>Which article was made from which, a line an edge.</summary>
internal static class EdgeColumns
{
    public static readonly ValueList<string> Names =
        ["id", "from", "external", "to", "kind", "declared", "similarity", "passages", "changes", "changesInsideQuotations", "rule", "score"];

    public static string?[] Row(TraceEdge edge) =>
    [
        edge.Id, edge.From, edge.External, edge.To, Words.Value(edge.Kind), edge.Declared ? "true" : "false", Csv.Score(edge.Similarity),
        Csv.Number(edge.Passages.Count), Csv.Number(edge.Changes.Count), Csv.Number(edge.Changes.Count(change => change.InsideQuotation)), edge.Rule,
        Csv.Score(edge.Score),
    ];
}
