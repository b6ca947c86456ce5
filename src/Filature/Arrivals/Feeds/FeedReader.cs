namespace Filature.Arrivals.Feeds;

/// <summary>
/// The tolerant feed reader: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed, news sitemaps. Broken feeds are read as far as a
/// reader would still see their items; no DOCTYPE is followed and no entity of one expands; time and memory are linear in
/// the bytes. What is kept and what is not: <c>docs/feeds.md</c>.
/// </summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="contentType">The transport's Content-Type, for its charset; null for a bare file.</param>
    /// <param name="address">Where the feed was fetched: what its relative addresses are relative to.</param>
    /// <returns>
    /// The feed, or <c>feed.empty</c>, <c>feed.html</c> (its advice names the feeds that the page offers; <see cref="FeedDiscovery"/>
    /// has them as values), <c>feed.sitemap-index</c> (its advice names the sitemaps) or <c>feed.unknown</c>.
    /// </returns>
    public static Outcome<Feed> Read(ReadOnlyMemory<byte> bytes, string? contentType, Uri? address)
    {
        var warnings = new FeedWarnings();
        var span = bytes.Span;
        if (span.Length > FeedLimits.Bytes)
        {
            warnings.Add("feed.size", $"The feed is larger than {FeedLimits.Bytes} bytes; the rest was left out.");
            span = span[..FeedLimits.Bytes];
        }

        var (decoded, encoding) = FeedEncoding.Decode(span, contentType, warnings);
        var text = decoded.AsSpan().TrimStart(" \t\r\n\0\uFEFF");
        if (text.IsEmpty)
        {
            return new Problem("feed.empty", "There is nothing in this feed.", "Try again later, or check the address.");
        }

        if (text[0] == '{')
        {
            return JsonFeed.Read(text.ToString(), encoding, address, warnings);
        }

        var markup = text.Length == decoded.Length ? decoded : text.ToString();
        var document = Tree(markup, warnings);
        return RootOf(document) switch
        {
            null => Refused(document, markup, address),
            { Name: "urlset" } root => SitemapFeed.Read(root, encoding, address, warnings),
            { Name: "sitemapindex" } root => Index(root, address),
            { } root => MarkupFeed.Read(document, root, encoding, address, warnings),
        };
    }

    // First as XML, strictly; then as anything.
    private static MarkupElement Tree(string text, FeedWarnings warnings)
    {
        if (StrictMarkup.Read(text, warnings) is { } strict)
        {
            return strict;
        }

        warnings.Add("feed.broken", "The feed is not well-formed XML; it was mended.");
        return TolerantMarkup.Read(text, warnings);
    }

    // A page may quote a feed's element, and a feed may follow an error page: the root is what holds items, or else what is named like one.
    private static MarkupElement? RootOf(MarkupElement document)
    {
        MarkupElement? named = null, page = null, item = null;
        var open = new Queue<MarkupElement>(document.Elements);
        while (open.TryDequeue(out var element))
        {
            switch (element.Name)
            {
                case "rss" or "rdf" or "urlset" or "sitemapindex":
                case "feed" or "channel" when element.Vocabulary is Vocabulary.Rss or Vocabulary.Atom:
                    named ??= element;
                    continue;
                case "item" or "entry" when FieldNames.IsItem(element.Vocabulary, element.Name):
                    item ??= element;
                    continue;
                case "html":
                    page ??= element;
                    break;
            }

            foreach (var inner in element.Elements)
            {
                open.Enqueue(inner);
            }
        }

        return named ?? (page is null ? item : null);
    }

    private static Problem Refused(MarkupElement document, string text, Uri? address)
    {
        if (!document.Elements.Any(element => element.Name is "html" or "head" or "body" or "div" or "p" or "script" or "title" or "center" or "h1"))
        {
            return new("feed.unknown", "This is no feed: no RSS, Atom, JSON Feed or sitemap.", "Check the address of the feed.");
        }

        var found = FeedDiscovery.Find(text, address);
        return new(
            "feed.html", "This is a page, not a feed.",
            found.Count == 0 ? "It offers no feed; check the address." : "It offers: " + string.Join(", ", found.Take(10).Select(feed => feed.Address)));
    }

    private static Problem Index(MarkupElement root, Uri? address)
    {
        var sitemaps = root.Elements.Select(sitemap => sitemap.Elements.FirstOrDefault(element => element.Name == "loc")?.Text)
            .Select(written => Addresses.Resolve(written, address)).OfType<string>().Take(10);
        return new("feed.sitemap-index", "This is an index of sitemaps, not a sitemap.", "It names: " + string.Join(", ", sitemaps));
    }
}
