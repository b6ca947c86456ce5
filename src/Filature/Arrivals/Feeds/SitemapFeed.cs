namespace Filature.Arrivals.Feeds;

/// <summary>
/// A sitemap as a feed (sitemaps.org, and Google's news extension): for outlets that have no other. An address without
/// <c>news:</c> elements is an item of a link and a date.
/// </summary>
internal static class SitemapFeed
{
    public static Feed Read(MarkupElement root, string encoding, Uri? address, FeedWarnings warnings)
    {
        var fields = new Fields(new FieldText(warnings), address);
        var urls = root.Elements.Where(element => element.Name == "url").ToList();
        if (urls.Count > FeedLimits.Items)
        {
            warnings.Add("feed.items", $"The sitemap has more than {FeedLimits.Items} addresses; the rest was left out.");
        }

        if (urls.Exists(url => url.IsCut))
        {
            warnings.Add("feed.cut", "The sitemap breaks off inside an item.");
        }

        var items = urls.Take(FeedLimits.Items).Select(url => Item(url, fields)).Where(item => item.Link is not null).ToValueList();
        return new(
            FeedFormat.Sitemap, "0.9", encoding, null, items.Select(item => item.Source?.Title).FirstOrDefault(title => title is not null), null, address?.AbsoluteUri, null, null, null, null,
            items.Select(item => item.Language).FirstOrDefault(language => language is not null), null, null, null, [], [], null, null, null, [], items, warnings.Freeze());
    }

    private static FeedItem Item(MarkupElement url, Fields fields)
    {
        var news = url.First(Vocabulary.News, "news");
        var publication = news?.First(Vocabulary.News, "publication");
        var date = news is null ? null : fields.Date(news, (Vocabulary.News, "publication_date"));
        var modified = url.Elements.FirstOrDefault(element => element.Name == "lastmod");
        var image = url.First(Vocabulary.SitemapImage, "image");
        var link = fields.Address(url.Elements.FirstOrDefault(element => element.Name == "loc" && element.Vocabulary != Vocabulary.SitemapImage));
        var outlet = publication is null ? null : fields.Words(publication, (Vocabulary.News, "name"));
        return new(
            link,
            news is null ? null : fields.Words(news, (Vocabulary.News, "title")),
            link,
            null,
            null,
            null,
            null,
            [],
            news is null ? [] : fields.Categories(news),
            date?.Date,
            fields.Text.Plain(modified) is { } written ? FeedDates.Parse(written) : null,
            date?.Written,
            outlet is null ? null : new(outlet, null, null, null, null, null, []),
            [],
            fields.Address(image?.First(Vocabulary.SitemapImage, "loc")),
            publication is null ? null : Fields.Tag(fields.Words(publication, (Vocabulary.News, "language"))),
            null,
            null,
            [],
            url.IsCut);
    }
}
