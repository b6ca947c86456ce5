using System.Collections.Frozen;

namespace Filature.Provenance;

/// <summary>What Provenance asks of the archive: a snapshot of the articles near this one.</summary>
public interface INeighbours
{
    /// <summary>Articles that share fingerprints with a text, the most shared first.</summary>
    /// <param name="fingerprints">See <see cref="Fingerprints"/>.</param>
    /// <param name="exceptArticle">The article that asks.</param>
    IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit);

    /// <summary>Those of the fingerprints that stand in so many articles that they say nothing of where a text comes from.</summary>
    IReadOnlySet<long> Boilerplate(Fingerprints fingerprints) => FrozenSet<long>.Empty;
}

/// <summary>An article of the archive near another one.</summary>
/// <param name="Shared">The fingerprints in common; one that many articles have counts for less than one.</param>
public sealed record Neighbour(TracedArticle Article, double Shared);

/// <summary>No archive: every document by itself.</summary>
public sealed class NoNeighbours : INeighbours
{
    public static readonly NoNeighbours Instance = new();

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit) => [];
}
