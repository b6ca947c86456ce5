using Filature.Provenance;

namespace Filature.Contract;

/// <summary>A chain of custody in the words of the contract.</summary>
public static class Tracing
{
    /// <param name="sameSource">Edges between the article and those that rest on the same source, in either direction.</param>
    /// <param name="reportOf">Reports of the archive by article id.</param>
    /// <param name="independent">Of the article's story.</param>
    public static TraceDocument Of(string article, ICustody edges, IReadOnlyList<Finding<Derivation>> sameSource, Func<string, Report?> reportOf, Independence? independent)
    {
        var custody = Custody.Of(article, edges);
        ValueList<Finding<Derivation>> chain = [.. custody.Chain.Where(IsDescent)];
        return new(
            article,
            chain is [var outermost, ..] ? Origin(outermost.Value, reportOf) : null,
            [.. chain.Select(Edge)],
            [.. custody.Descendants.Where(IsDescent).Select(Edge)],
            [.. sameSource.Select(edge => Sibling(article, edge.Value)).OfType<TraceSibling>()],
            independent);
    }

    public static TraceEdge Edge(Finding<Derivation> finding)
    {
        var (ground, edge) = (finding.Ground, finding.Value);
        return new(
            ground.Id, edge.From, edge.To, edge.Kind, edge.Declared, ground.Score, ground.Rule, edge.Passages, edge.Changes, edge.External, edge.Similarity);
    }

    /// <summary>The ids of all articles of a trace: those of the chain, itself, what was made from it, those that rest on the same source.</summary>
    public static IEnumerable<string> Articles(TraceDocument trace) => trace.Chain.Select(edge => edge.From)
        .Append(trace.Article)
        .Concat(trace.Descendants.Select(edge => edge.To))
        .Concat(trace.SamePrimarySource.Select(sibling => sibling.Article))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether one was made from the other; two reports of one communiqué were not.</summary>
    internal static bool IsDescent(Finding<Derivation> edge) => edge.Value.Kind != DerivationKind.SamePrimarySource;

    // What is outside the archive has no day of its own here; the article taken from it knows the day it counts from.
    private static TraceOrigin Origin(Derivation outermost, Func<string, Report?> reportOf) => outermost.From is { } id
        ? new(id, null, null)
        : new(null, outermost.External, reportOf(outermost.To)?.Lineage.ReferenceDay?.Value.Date);

    private static TraceSibling? Sibling(string article, Derivation edge) =>
        (edge.To == article ? edge.From : edge.To) is { } other
            ? new(other, [.. edge.Passages.Select(passage => edge.To == article
                ? new SharedQuotation(passage.To, passage.From)
                : new SharedQuotation(passage.From, passage.To))])
            : null;
}
