namespace Filature.Stories;

/// <summary>What Stories asks of the archive.</summary>
public interface IStoryNeighbours
{
    /// <summary>How many articles the archive holds.</summary>
    int Articles { get; }

    /// <summary>In how many articles each term stands; a term in none is left out.</summary>
    IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms);

    /// <summary>Articles that share terms with this set and whose day lies in the window (an article without a day always does), the most shared first.</summary>
    /// <param name="from">First day, inclusive; null: open.</param>
    /// <param name="until">Last day, inclusive; null: open.</param>
    IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit);
}

/// <summary>An article already placed in a story.</summary>
/// <param name="Terms">See <see cref="Signature"/>.</param>
public sealed record StoryNeighbour(string Article, string Story, string Thread, PartialDate? Day, string Language, ValueList<long> Terms);

/// <summary>Where an article goes: a story and a thread that are there, or new ones (then the id is made from the article's).</summary>
/// <param name="Because">Article ids whose likeness decided.</param>
public sealed record Placement(string Story, string Thread, double Score, ValueList<string> Because);
