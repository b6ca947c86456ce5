namespace Filature.Arrivals.Polling;

/// <summary>Where articles go.</summary>
public interface IIntake
{
    /// <summary>Takes a document in, whole or not at all; given twice, it is there once.</summary>
    /// <returns>Problems <c>archive.*</c> mean the archive, all others the document.</returns>
    Outcome<TakenIn> Take(Arrival arrival);

    /// <summary>The article taken in from an address or a path; or null.</summary>
    string? ArticleAt(string addressOrPath);
}

/// <summary>What became of a document.</summary>
/// <param name="Version">The number of the version that it made; null where it brought no new text.</param>
public sealed record TakenIn(string Article, int? Version);
