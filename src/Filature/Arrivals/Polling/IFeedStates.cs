namespace Filature.Arrivals.Polling;

/// <summary>What polling asks of the store. Each call is whole: a kill between two of them loses and doubles nothing.</summary>
public interface IFeedStates
{
    IReadOnlyList<Subscription> All();

    Outcome<bool> Save(string subscription, FeedState state);

    /// <summary>Whether an item of a feed was taken in, or refused for good.</summary>
    bool IsSeen(string subscription, string item);

    /// <summary>The article of the same item at the same address in another feed; or null.</summary>
    string? TakenElsewhere(string subscription, string item, string link);

    /// <param name="article">Null where the item was refused.</param>
    Outcome<bool> MarkSeen(string subscription, string item, string? link, string? article);
}

/// <summary>Where articles go.</summary>
public interface IIntake
{
    /// <summary>Takes a document in, whole or not at all; given twice, it is there once.</summary>
    /// <returns>The article's id. Problems <c>archive.*</c> mean the archive, all others the document.</returns>
    Outcome<string> Take(Arrival arrival);

    /// <summary>The article taken in from an address or a path; or null.</summary>
    string? ArticleAt(string addressOrPath);
}
