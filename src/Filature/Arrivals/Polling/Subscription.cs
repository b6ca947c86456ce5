namespace Filature.Arrivals.Polling;

/// <summary>What may leave the desk of a feed's articles, beside short attributed quotations and a link.</summary>
public enum Right
{
    Headline,
    Excerpt,
    Full,
}

/// <summary>A feed that the desk listens to.</summary>
/// <param name="Id"><c>u</c> and the hash of the address: subscribed again, it is the same feed.</param>
/// <param name="Address">As subscribed; <see cref="FeedState.MovedTo"/> is where it lives now.</param>
/// <param name="Folder">Names joined by «/», or null.</param>
public sealed record Subscription(string Id, string Address, string? Title, string? Folder, Right Right, DateTimeOffset Added, FeedState State)
{
    /// <summary>Where it is asked for.</summary>
    public string At => State.MovedTo ?? Address;

    public static string IdOf(string address) => "u" + Hash.Of(address);
}

/// <summary>How it stands with a feed.</summary>
/// <param name="MovedTo">Where a permanent redirect led, once the feed was read there.</param>
/// <param name="ETag">The mark that came with what was last read whole, to be handed back.</param>
/// <param name="Due">When it is asked again.</param>
/// <param name="Interval">What it is polled at while all is well; null before the first reading.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="Why">Why it fails, or why it was retired, in words.</param>
/// <param name="RetiredAt">When the site said that it is gone for good (410); it is not asked any more.</param>
public sealed record FeedState(
    string? MovedTo, string? ETag, string? LastModified, DateTimeOffset Due, TimeSpan? Interval, DateTimeOffset? LastSuccess,
    DateTimeOffset? FailingSince, int Failures, string? Why, DateTimeOffset? RetiredAt)
{
    public static FeedState Fresh(DateTimeOffset now) => new(null, null, null, now, null, null, null, 0, null, null);
}
