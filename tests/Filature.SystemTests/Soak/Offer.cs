namespace Filature.SystemTests.Soak;

/// <summary>How an item comes: what the feed says of it, and what its page does.</summary>
internal enum ItemKind
{
    /// <summary>The whole text in the feed, and a link.</summary>
    Whole,

    /// <summary>Some words, and no link at all.</summary>
    Linkless,

    /// <summary>A teaser, and a page behind it.</summary>
    Teaser,

    /// <summary>A teaser, and a page behind a redirect.</summary>
    TeaserRedirected,

    /// <summary>A teaser whose page is not there.</summary>
    TeaserWithoutPage,

    /// <summary>A teaser whose page fails half of the time, in one way or another.</summary>
    TeaserFlaky,

    /// <summary>A teaser that links to a picture.</summary>
    TeaserPicture,

    /// <summary>A teaser whose page never ends.</summary>
    TeaserEndless,
}

/// <summary>An item that a feed offers.</summary>
/// <param name="Name">What its headline holds, and no other's.</param>
/// <param name="HasId">Whether the feed gives it an id of its own.</param>
internal sealed record Offer(int Number, string Name, string Language, ItemKind Kind, bool HasId, DateTimeOffset Published)
{
    public string Headline => Invented.Headline(Language, Name);

    public bool HasLink => Kind != ItemKind.Linkless;

    public string PagePath => $"/item/{Name}";
}

/// <summary>A feed of the site: it is served in one manner, and gets new items while it is listened to.</summary>
internal sealed class OfferedFeed(int number, Manner manner, string format, string language, ItemKind kind)
{
    private readonly Lock _gate = new();
    private readonly List<Offer> _offers = [];
    private int _asked;

    public int Number => number;

    public Manner Manner => manner;

    public string Format => format;

    public string Language => language;

    public ItemKind Kind => kind;

    public string Path => $"/feed/{number}";

    /// <summary>Where it is subscribed to; after <see cref="FaultySite.StartAsync"/>.</summary>
    public string Address { get; set; } = "";

    public Uri Root => new(new Uri(Address), "/");

    /// <summary>All that it offers, the newest first.</summary>
    public IReadOnlyList<Offer> Offers
    {
        get
        {
            lock (_gate)
            {
                return [.. _offers.AsEnumerable().Reverse()];
            }
        }
    }

    public int Asked => Volatile.Read(ref _asked);

    public void WasAsked() => Interlocked.Increment(ref _asked);

    public void Add(Offer offer)
    {
        lock (_gate)
        {
            _offers.Add(offer);
        }
    }
}
