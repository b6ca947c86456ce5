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
/// <param name="Marks">As many as terms; none where they were not kept: then each stands once, as a name or as a word.</param>
/// <param name="MadeFrom">The article that it was made from, or null: what was copied says nothing twice.</param>
public sealed record StoryNeighbour(
    string Article, string Story, string Thread, PartialDate? Day, string Language, ValueList<long> Terms, ValueList<byte> Marks, string? MadeFrom);

/// <summary>Where an article goes: a story and a thread that are there, or new ones (then the id is made from the article's).</summary>
/// <param name="Because">Article ids whose likeness decided.</param>
public sealed record Placement(string Story, string Thread, double Score, ValueList<string> Because)
{
    /// <summary>How it was decided: see <see cref="PlacementRule"/>.</summary>
    public string Rule { get; init; } = PlacementRule.Alone;

    /// <summary>The words of the article that it shares with those, the most telling first.</summary>
    public ValueList<TextSpan> Shared { get; init; } = [];
}

/// <summary>How it was decided where an article goes.</summary>
public static class PlacementRule
{
    /// <summary>It was made from another one.</summary>
    public const string Copy = "copy";

    /// <summary>It shares so much with a story that it tells the same development.</summary>
    public const string SharedTerms = "shared-terms";

    /// <summary>It shares enough with an article to be of its affair, not enough to tell its development.</summary>
    public const string OneAffair = "one-affair";

    /// <summary>It is like nothing that is there.</summary>
    public const string Alone = "alone";

    /// <summary>A reader said so.</summary>
    public const string Reader = "reader";

    /// <summary>Its story fell apart into two.</summary>
    public const string Divided = "divided";
}
