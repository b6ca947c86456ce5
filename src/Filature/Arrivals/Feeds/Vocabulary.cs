namespace Filature.Arrivals.Feeds;

/// <summary>The vocabularies that the reader knows. An element is known by its vocabulary and its local name in lower case.</summary>
internal enum Vocabulary
{
    /// <summary>No namespace, any of the namespaces of RSS, or a default namespace that nobody knows.</summary>
    Rss,
    Atom,
    Content,
    Dc,
    DcTerms,
    Media,
    Itunes,
    News,
    SitemapImage,
    Sitemap,
    Rdf,
    Xhtml,
    Syndication,
    FeedBurner,
    Pheedo,
    Prism,
    Xml,
    Other,
}

/// <summary>Namespaces and customary prefixes to vocabularies. Spelling of a namespace is forgiven: case, space, a final slash.</summary>
internal static class Vocabularies
{
    private static readonly Dictionary<string, Vocabulary> Namespaces = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Rss,
        ["http://backend.userland.com/rss"] = Vocabulary.Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabulary.Rss,
        ["http://purl.org/rss/1.0"] = Vocabulary.Rss,
        ["http://my.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss,
        ["http://example.com/newformat#"] = Vocabulary.Rss,
        ["http://backend.userland.com/rss2"] = Vocabulary.Rss,
        ["http://cyber.law.harvard.edu/rss/rss.html"] = Vocabulary.Rss,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss,
        ["http://www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["http://purl.org/atom/ns#"] = Vocabulary.Atom,
        ["http://purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["http://purl.org/dc/elements/1.1"] = Vocabulary.Dc,
        ["http://purl.org/dc/elements/1.0"] = Vocabulary.Dc,
        ["http://purl.org/dc/terms"] = Vocabulary.DcTerms,
        ["http://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://www.rssboard.org/media-rss"] = Vocabulary.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["http://www.google.com/schemas/sitemap-news/0.9"] = Vocabulary.News,
        ["http://www.google.com/schemas/sitemap-image/1.1"] = Vocabulary.SitemapImage,
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Vocabulary.Sitemap,
        ["http://www.google.com/schemas/sitemap/0.84"] = Vocabulary.Sitemap,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Rdf,
        ["http://www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["http://purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.FeedBurner,
        ["http://www.pheedo.com/namespace/pheedo"] = Vocabulary.Pheedo,
        ["http://prismstandard.org/namespaces/basic/2.0"] = Vocabulary.Prism,
        ["http://prismstandard.org/namespaces/1.2/basic"] = Vocabulary.Prism,
        ["http://www.w3.org/xml/1998/namespace"] = Vocabulary.Xml,
    };

    private static readonly Dictionary<string, Vocabulary> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Rss,
        ["rss"] = Vocabulary.Rss,
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["a10"] = Vocabulary.Atom,
        ["content"] = Vocabulary.Content,
        ["dc"] = Vocabulary.Dc,
        ["dcterms"] = Vocabulary.DcTerms,
        ["media"] = Vocabulary.Media,
        ["itunes"] = Vocabulary.Itunes,
        ["news"] = Vocabulary.News,
        ["image"] = Vocabulary.SitemapImage,
        ["rdf"] = Vocabulary.Rdf,
        ["xhtml"] = Vocabulary.Xhtml,
        ["sy"] = Vocabulary.Syndication,
        ["feedburner"] = Vocabulary.FeedBurner,
        ["pheedo"] = Vocabulary.Pheedo,
        ["prism"] = Vocabulary.Prism,
        ["xml"] = Vocabulary.Xml,
    };

    public static Vocabulary OfNamespace(string name, string prefix)
    {
        var trimmed = name.AsSpan().Trim();
        trimmed = trimmed is [.., '/'] ? trimmed[..^1] : trimmed;
        return Namespaces.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out var known) ? known
            : prefix.Length == 0 ? Vocabulary.Rss : Vocabulary.Other;
    }

    /// <summary>What a prefix customarily means: for the many feeds that use one without declaring it.</summary>
    public static Vocabulary OfPrefix(string prefix) => Prefixes.TryGetValue(prefix, out var known) ? known : Vocabulary.Other;
}
