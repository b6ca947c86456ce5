namespace Filature.Arrivals.Feeds;

/// <summary>The family of formats that a feed was written in; <see cref="Feed.Version"/> has the number.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91 to 2.0, with <c>rss</c> or a bare <c>channel</c> at the root.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, with <c>rdf:RDF</c> at the root.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1 and 1.1.</summary>
    Json,

    /// <summary>A sitemap, best with Google's <c>news:</c> elements.</summary>
    Sitemap,
}

/// <summary>
/// What a feed says, frozen: nothing in it is believed yet. Addresses are absolute where a base is known (xml:base, then the
/// feed's own address); titles and names are plain text; descriptions and contents are HTML as given, not sanitised.
/// </summary>
/// <param name="Version">As the format numbers itself: <c>0.91</c>, <c>2.0</c>, <c>1.1</c>; empty where it does not say.</param>
/// <param name="Encoding">The encoding that the bytes were read in, by its IANA name.</param>
/// <param name="Address">The site or page that the feed belongs to.</param>
/// <param name="SelfAddress">Where the feed says that it lives.</param>
/// <param name="HubAddress">A WebSub hub that pushes it, or null.</param>
/// <param name="NextAddress">The next page of a paged feed (RFC 5005, JSON Feed <c>next_url</c>), or null.</param>
/// <param name="Description">HTML as given.</param>
/// <param name="BaseAddress">What relative addresses inside <paramref name="Description"/> and <paramref name="Rights"/> are relative to.</param>
/// <param name="Language">BCP 47, an underscore mended, or null.</param>
/// <param name="Updated">When the feed last changed, by its own word.</param>
/// <param name="Published">When this issue of the feed was published, by its own word.</param>
/// <param name="RefreshEvery">How long the feed asks to be left alone (<c>ttl</c>, <c>sy:updatePeriod</c>), or null.</param>
/// <param name="Rights">The copyright line, as HTML as given.</param>
/// <param name="ImageAddress">The feed's logo or icon.</param>
/// <param name="Items">In the order of the feed.</param>
/// <param name="Warnings">What was broken, mended or cut; codes in <c>docs/feeds.md</c>.</param>
public sealed record Feed(
    FeedFormat Format,
    string Version,
    string Encoding,
    string? Id,
    string? Title,
    string? Address,
    string? SelfAddress,
    string? HubAddress,
    string? NextAddress,
    string? Description,
    string? BaseAddress,
    string? Language,
    DateTimeOffset? Updated,
    DateTimeOffset? Published,
    TimeSpan? RefreshEvery,
    ValueList<FeedPerson> Authors,
    ValueList<FeedCategory> Categories,
    string? Rights,
    string? Generator,
    string? ImageAddress,
    ValueList<FeedLink> Links,
    ValueList<FeedItem> Items,
    ValueList<Warning> Warnings);

/// <summary>One report as a feed announces it.</summary>
/// <param name="Id">The feed's own identifier (guid, atom:id, JSON id), as written.</param>
/// <param name="Link">The page of the report: the alternate link, or a guid that is a permalink.</param>
/// <param name="OriginalLink">Where a feed service says the link really leads (<c>feedburner:origLink</c>), or null.</param>
/// <param name="Summary">HTML as given: the description, the teaser.</param>
/// <param name="Content">HTML as given: the full text where the feed carries one.</param>
/// <param name="BaseAddress">What relative addresses inside <paramref name="Summary"/> and <paramref name="Content"/> are relative to.</param>
/// <param name="Published">When it was published, in the zone that was written; UTC where none was.</param>
/// <param name="PublishedAsWritten">The words behind <paramref name="Published"/>, kept even where they could not be read.</param>
/// <param name="Source">The feed it was taken from, where it says so (<c>source</c>, <c>atom:source</c>, <c>news:publication</c>).</param>
/// <param name="ImageAddress">Its picture: named as such, or else the first one in the content.</param>
/// <param name="Language">What the item says of its own language, or inherits by xml:lang; null where only the feed's header speaks.</param>
/// <param name="Links">All links with their relations: <c>via</c> and <c>related</c> lead to origins.</param>
/// <param name="IsCut">The feed broke off inside this item: what it has may be a half.</param>
public sealed record FeedItem(
    string? Id,
    string? Title,
    string? Link,
    string? OriginalLink,
    string? Summary,
    string? Content,
    string? BaseAddress,
    ValueList<FeedPerson> Authors,
    ValueList<FeedCategory> Categories,
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    string? PublishedAsWritten,
    FeedSource? Source,
    ValueList<Enclosure> Enclosures,
    string? ImageAddress,
    string? Language,
    string? CommentsAddress,
    string? Rights,
    ValueList<FeedLink> Links,
    bool IsCut);

/// <summary>An author as a feed names one; at least one part is there.</summary>
public sealed record FeedPerson(string? Name, string? Email, string? Address)
{
    public override string ToString() => Name ?? Email ?? Address ?? "";
}

/// <summary>A category with the words to show, and the vocabulary it comes from where it says so.</summary>
public sealed record FeedCategory(string Term, string? Label, string? Scheme)
{
    public override string ToString() => Label ?? Term;
}

/// <summary>A link with its relation (<c>alternate</c> where none is written).</summary>
public sealed record FeedLink(string Address, string Relation, string? MediaType, string? Title, string? Language, string? Length);

/// <summary>The feed or outlet that an item was taken from.</summary>
/// <param name="Address">Its page; for RSS the address of the feed.</param>
public sealed record FeedSource(
    string? Title, string? Address, string? SelfAddress, string? Id, string? Language, DateTimeOffset? Updated, ValueList<FeedPerson> Authors);

/// <summary>A file that comes with an item.</summary>
/// <param name="Length">In bytes, or null where it is not said or not a number.</param>
public sealed record Enclosure(string Address, string? MediaType, long? Length, string? Title);
