namespace Filature.Arrivals.Polling;

/// <summary>What polling asks of the store. Each call is whole: a kill between two of them loses and doubles nothing.</summary>
public interface IFeedStates : IPageStates, IRobotsStates
{
    IReadOnlyList<Subscription> All();

    Outcome<bool> Save(string subscription, FeedState state);

    /// <summary>Whether an item of a feed was taken in, or refused for good.</summary>
    bool IsSeen(string subscription, string item);

    /// <summary>The article of the same item at the same address in another feed; or null.</summary>
    string? TakenElsewhere(string subscription, string item, string link);

    /// <param name="article">Null where the item was refused, or where its page has still to come.</param>
    /// <param name="follow">The page behind it, where it is to be asked again; one that is followed already is left as it is.</param>
    Outcome<bool> MarkSeen(string subscription, string item, string? link, string? article, FollowedPage? follow = null);
}

/// <summary>The pages that are asked again.</summary>
public interface IPageStates
{
    /// <summary>The hosts that have pages due, the one that has waited longest first.</summary>
    IReadOnlyList<string> HostsWithPagesDue(DateTimeOffset now);

    /// <summary>Pages of a host that are due, the longest due first.</summary>
    IReadOnlyList<FollowedPage> PagesDue(string host, DateTimeOffset now, int most);

    /// <summary>Changes nothing where the page is not followed any more.</summary>
    Outcome<bool> Save(FollowedPage page);

    Outcome<bool> EndFollowing(string link);
}

/// <summary>The robots.txt files read lately.</summary>
public interface IRobotsStates
{
    KeptRobots? RobotsOf(string origin);

    Outcome<bool> Keep(string origin, KeptRobots robots);
}

/// <param name="Until">When it is to be asked for again.</param>
/// <param name="Rules">The bytes of the file; null where there is none.</param>
public sealed record KeptRobots(DateTimeOffset Until, ReadOnlyMemory<byte>? Rules);
