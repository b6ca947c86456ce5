namespace Filature.Provenance;

/// <summary>What Provenance asks of the archive: a snapshot of the articles near this one.</summary>
public interface INeighbours
{
    /// <summary>Articles that share fingerprints with a text, the most shared first.</summary>
    /// <param name="fingerprints">See <see cref="Fingerprints"/>.</param>
    /// <param name="exceptArticle">The article that asks.</param>
    IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit);
}

/// <summary>An article of the archive near another one. <paramref name="Shared"/> counts the fingerprints in common.</summary>
public sealed record Neighbour(TracedArticle Article, int Shared);

/// <summary>No archive: every document by itself.</summary>
public sealed class NoNeighbours : INeighbours
{
    public static readonly NoNeighbours Instance = new();

    public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit) => [];
}
