namespace Filature.Arrivals.Polling;

/// <summary>A page behind a feed item that is asked again: until it comes, and then for what is changed in silence.</summary>
/// <param name="Link">As the feed gives it.</param>
/// <param name="Subscription">The id of the feed that led to it.</param>
/// <param name="Article">Null where nothing has come of the item yet.</param>
/// <param name="Said">What the feed says of the item: it goes with every version.</param>
/// <param name="Since">When it was first asked for.</param>
/// <param name="Fetched">When it first came; null while the teaser stands for it.</param>
/// <param name="ETag">The mark of the page as it is in the archive.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="Why">Why it did not come the last time, in words.</param>
public sealed record FollowedPage(
    string Link, string Subscription, string? Article, ValueList<Saying> Said, DateTimeOffset Since, DateTimeOffset? Fetched,
    string? ETag, string? LastModified, DateTimeOffset Due, int Failures, string? Why)
{
    /// <summary>The name of its host, with the port where it is not the usual one: what is capped and takes turns.</summary>
    public string Host => Uri.TryCreate(Link, UriKind.Absolute, out var at) ? HostTurns.NameOf(at) : Link;
}

/// <summary>What became of asking a page again.</summary>
public enum PageNews
{
    /// <summary>Nothing new: nothing was stored.</summary>
    Same,

    /// <summary>Its text is another one: a new version of the article.</summary>
    Changed,

    /// <summary>The page came, where a teaser stood for it or nothing.</summary>
    Came,

    /// <summary>It could not be had this time.</summary>
    Failed,

    /// <summary>It was taken down, or failed too often: it is not asked any more.</summary>
    GivenUp,
}

/// <summary>One page that was asked again.</summary>
/// <param name="Version">The number of the version that it made.</param>
/// <param name="Problem">Why it failed.</param>
/// <param name="IsLast">It is not asked any more.</param>
public sealed record PageAsked(FollowedPage Page, PageNews News, int? Version, Problem? Problem, bool IsLast);
