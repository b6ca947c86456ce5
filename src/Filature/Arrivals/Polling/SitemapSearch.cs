using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>
/// Looks for the news sitemaps of an outlet that has no feed: those that its robots.txt names, then the usual addresses. Only sitemaps with
/// <c>news:</c> elements count: others list a site's whole past, without titles.
/// </summary>
internal sealed class SitemapSearch(PoliteWeb web)
{
    // A site is asked so often at most.
    private const int MostAsked = 12;
    private const int MostOfAnIndex = 4;
    private const int MostFound = 3;
    private const int Deepest = 2;

    private static readonly string[] Usual = ["/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/googlenews.xml", "/sitemap.xml", "/sitemap_index.xml"];

    private static readonly string[] NewsWords = ["news", "actu", "noticia"];

    /// <summary>The news sitemaps of a site, the best first.</summary>
    public async Task<ValueList<(Feed Feed, string Address)>> Of(Uri page, CancellationToken cancel)
    {
        var named = (await web.RobotsOf(page, cancel)).Sitemaps.Select(written => Addresses.Resolve(written, page)).OfType<string>();
        var found = await Among(NewsFirst(named), cancel);
        return found.Count > 0 ? found : await Among(Usual.Select(path => new Uri(page, path).AbsoluteUri), cancel);
    }

    /// <summary>The news sitemaps that an index names.</summary>
    public Task<ValueList<(Feed Feed, string Address)>> Of(PoliteAnswer index, CancellationToken cancel) => Among(Named(index), cancel);

    private async Task<ValueList<(Feed Feed, string Address)>> Among(IEnumerable<string> addresses, CancellationToken cancel)
    {
        var found = new List<(Feed, string)>();
        var open = new LinkedList<(string Address, int Depth)>(addresses.Select(address => (address, 0)));
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (open.First is { Value: var (address, depth) } first && asked.Count < MostAsked && found.Count < MostFound)
        {
            open.Remove(first);
            if (!asked.Add(address))
            {
                continue;
            }

            var inside = new List<string>();
            var probed = await FeedAddress.Probe(web, address, index => inside.AddRange(Named(index)), cancel);
            if (probed is { IsOk: true, Value: { Feed: var sitemap } value } && IsNews(sitemap))
            {
                found.Add(value);
            }

            // The inside of an index comes before what else there is: it is what the site itself names.
            for (var i = inside.Count - 1; i >= 0 && depth < Deepest; i--)
            {
                open.AddFirst((inside[i], depth + 1));
            }
        }

        return found.ToValueList();
    }

    private static bool IsNews(Feed feed) => feed.Format == FeedFormat.Sitemap && feed.Items.Any(item => item.Source is not null || item.PublishedAsWritten is not null);

    private static IEnumerable<string> Named(PoliteAnswer index)
    {
        var warnings = new FeedWarnings();
        var (text, _) = FeedEncoding.Decode(FeedAddress.Unzipped(index.Answer!.Bytes).Span, FeedAddress.ContentType(index.Answer), warnings);
        var document = StrictMarkup.Read(text, warnings) ?? TolerantMarkup.Read(text, warnings);
        var root = document.Elements.FirstOrDefault(element => element.Name == "sitemapindex");
        var sitemaps = root?.Elements.Where(element => element.Name == "sitemap").Select(sitemap => (
            Address: Addresses.Resolve(sitemap.Elements.FirstOrDefault(element => element.Name == "loc")?.Text, index.At),
            Changed: sitemap.Elements.FirstOrDefault(element => element.Name == "lastmod")?.Text is { } written ? FeedDates.Parse(written) : null));
        return NewsFirst((sitemaps ?? []).OrderByDescending(sitemap => sitemap.Changed).Select(sitemap => sitemap.Address).OfType<string>()).Take(MostOfAnIndex);
    }

    private static IEnumerable<string> NewsFirst(IEnumerable<string> addresses) =>
        addresses.OrderBy(address => NewsWords.Any(word => address.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 0 : 1);
}
