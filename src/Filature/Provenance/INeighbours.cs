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

    /// <summary>Articles of any language, of the days around, that share names, figures and words with this one, the most alike first.</summary>
    /// <param name="day">The article's own day; null where it is not known: then of any day.</param>
    IReadOnlyList<Alike> Alike(Article article, DateOnly? day, int daysAround, int limit) => [];

    /// <summary>One of the articles that were named.</summary>
    TracedArticle Traced(string article) => throw new InvalidOperationException($"Nothing is known of {article}.");
}

/// <summary>An article of the archive near another one.</summary>
/// <param name="Shared">The fingerprints in common; one that many articles have counts for less than one.</param>
public sealed record Neighbour(TracedArticle Article, double Shared)
{
    /// <summary>Whether a reader has said that neither was made from the other. Both may rest on the same source all the same.</summary>
    public bool IsKeptApart { get; init; }
}

/// <summary>An article of the archive that may tell what another one tells.</summary>
public sealed record Alike(string Article, string Language, Outline Outline);

/// <summary>No archive: every document by itself.</summary>
public sealed class NoNeighbours : INeighbours
{
    public static readonly NoNeighbours Instance = new();

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit) => [];
}
