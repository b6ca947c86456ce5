using System.Collections.Frozen;
using System.Globalization;
using Filature.Arrivals.Feeds;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>Our feed under the names of gofeed's expected JSON: one scheme for its universal feed, one each for RSS, Atom and JSON Feed.</summary>
internal static class GofeedNames
{
    /// <summary>The fields that both keep. Left out are extensions, contributors, what a podcast or a browser needs, dates as written where only the time is kept, and media types of content.</summary>
    public static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "title", "description", "subtitle", "link", "feedLink", "links[]", "links[].href", "links[].rel", "links[].type", "links[].title", "links[].hreflang",
        "links[].length", "id", "language", "copyright", "rights", "generator", "generator.value", "image.url", "logo", "icon", "version", "feedVersion", "feedType",
        "updatedParsed", "publishedParsed", "pubDateParsed", "lastBuildDateParsed", "ttl", "author.name", "author.email", "author.url", "authors[].name",
        "authors[].email", "authors[].url", "authors[].uri", "categories[]", "categories[].value", "categories[].domain", "categories[].term", "categories[].label",
        "categories[].scheme", "home_page_url", "feed_url", "next_url",
        "items[].title", "items[].description", "items[].summary", "items[].content", "items[].content_html", "items[].link", "items[].links[]", "items[].guid",
        "items[].guid.value", "items[].id", "items[].url", "items[].published", "items[].pubDate", "items[].publishedParsed", "items[].pubDateParsed", "items[].updatedParsed",
        "items[].date_published", "items[].date_modified", "items[].author", "items[].author.name", "items[].author.email", "items[].author.url", "items[].authors[].name",
        "items[].authors[].email", "items[].authors[].url", "items[].image.url", "items[].image", "items[].categories[]", "items[].categories[].value", "items[].categories[].domain",
        "items[].tags[]", "items[].comments", "items[].source.title", "items[].source.url", "items[].enclosures[].url", "items[].enclosures[].type", "items[].enclosures[].length",
        "items[].enclosure.url", "items[].enclosure.type", "items[].enclosure.length", "items[].attachments[].url", "items[].attachments[].mime_type", "items[].attachments[].title",
        "items[].attachments[].size_in_bytes",
        "entries[].title", "entries[].summary", "entries[].content.value", "entries[].id", "entries[].links[].href", "entries[].links[].rel", "entries[].links[].type",
        "entries[].links[].title", "entries[].links[].hreflang", "entries[].links[].length", "entries[].published", "entries[].publishedParsed", "entries[].updatedParsed",
        "entries[].rights", "entries[].authors[].name", "entries[].authors[].email", "entries[].authors[].uri", "entries[].categories[].term", "entries[].categories[].label",
        "entries[].categories[].scheme", "entries[].source.title", "entries[].source.id", "entries[].source.updatedParsed", "entries[].source.authors[].name",
        "entries[].source.authors[].email", "entries[].source.authors[].uri");

    public static FeedNames Of(Feed feed)
    {
        var names = new FeedNames
        {
            ["title"] = FeedAnswer.Words(feed.Title),
            ["description"] = FeedAnswer.Html(feed.Description, feed.BaseAddress),
            ["subtitle"] = FeedAnswer.Html(feed.Description, feed.BaseAddress),
            ["link"] = FeedAnswer.Exact(feed.Address),
            ["home_page_url"] = FeedAnswer.Exact(feed.Address),
            ["feedLink"] = FeedAnswer.Exact(feed.SelfAddress),
            ["feed_url"] = FeedAnswer.Exact(feed.SelfAddress),
            ["next_url"] = FeedAnswer.Exact(feed.NextAddress),
            ["id"] = FeedAnswer.Exact(feed.Id),
            ["language"] = FeedAnswer.Exact(feed.Language),
            ["copyright"] = FeedAnswer.Html(feed.Rights, feed.BaseAddress),
            ["rights"] = FeedAnswer.Html(feed.Rights, feed.BaseAddress),
            ["generator"] = FeedAnswer.Words(feed.Generator),
            ["generator.value"] = FeedAnswer.Words(feed.Generator),
            ["image.url"] = FeedAnswer.Exact(feed.ImageAddress),
            ["logo"] = FeedAnswer.Exact(feed.ImageAddress),
            ["icon"] = FeedAnswer.Exact(feed.ImageAddress),
            ["version"] = FeedAnswer.Exact(Version(feed)),
            ["feedVersion"] = FeedAnswer.Exact(Version(feed)),
            ["feedType"] = FeedAnswer.Exact(feed.Format switch { FeedFormat.Atom => "atom", FeedFormat.Json => "json", _ => "rss" }),
            ["updatedParsed"] = FeedAnswer.At(feed.Updated),
            ["lastBuildDateParsed"] = FeedAnswer.At(feed.Updated),
            ["publishedParsed"] = FeedAnswer.At(feed.Published),
            ["pubDateParsed"] = FeedAnswer.At(feed.Published),
            ["ttl"] = FeedAnswer.Exact(feed.RefreshEvery?.TotalMinutes.ToString(CultureInfo.InvariantCulture)),
        };
        names.Person("author", feed.Authors.FirstOrDefault(), "url");
        names.People("authors", feed.Authors, "url", "uri");
        Plain(names, "links", feed.Links.Where(link => link.Relation is "alternate" or "self").Select(link => link.Address));
        names.Links("links", feed.Links, "href");
        Plain(names, "categories", feed.Categories.Select(category => category.ToString()));
        names.Categories("categories", feed.Categories, "term", "scheme");
        names.Categories("categories", feed.Categories, "value", "domain");
        for (var i = 0; i < feed.Items.Count; i++)
        {
            Item(names, $"items[{i}]", feed.Items[i]);
            Entry(names, $"entries[{i}]", feed.Items[i]);
        }

        return names;
    }

    private static void Item(FeedNames names, string at, FeedItem item)
    {
        names[at + ".title"] = FeedAnswer.Words(item.Title);
        names[at + ".description"] = FeedAnswer.Html(item.Summary, item.BaseAddress);
        names[at + ".summary"] = FeedAnswer.Html(item.Summary, item.BaseAddress);
        names[at + ".content"] = FeedAnswer.Html(item.Content, item.BaseAddress);
        names[at + ".content_html"] = FeedAnswer.Html(item.Content, item.BaseAddress);
        names[at + ".link"] = FeedAnswer.Exact(item.Link);
        names[at + ".url"] = FeedAnswer.Exact(item.Link);
        names[at + ".guid"] = FeedAnswer.Exact(item.Id);
        names[at + ".guid.value"] = FeedAnswer.Exact(item.Id);
        names[at + ".id"] = FeedAnswer.Exact(item.Id);
        names[at + ".published"] = FeedAnswer.Exact(item.PublishedAsWritten);
        names[at + ".pubDate"] = FeedAnswer.Exact(item.PublishedAsWritten);
        names[at + ".publishedParsed"] = FeedAnswer.At(item.Published);
        names[at + ".pubDateParsed"] = FeedAnswer.At(item.Published);
        names[at + ".date_published"] = FeedAnswer.At(item.Published);
        names[at + ".updatedParsed"] = FeedAnswer.At(item.Updated);
        names[at + ".date_modified"] = FeedAnswer.At(item.Updated);
        names[at + ".author"] = FeedAnswer.Words(item.Authors.FirstOrDefault()?.ToString());
        names.Person(at + ".author", item.Authors.FirstOrDefault(), "url");
        names.People(at + ".authors", item.Authors, "url");
        names[at + ".image"] = FeedAnswer.Exact(item.ImageAddress);
        names[at + ".image.url"] = FeedAnswer.Exact(item.ImageAddress);
        names[at + ".comments"] = FeedAnswer.Exact(item.CommentsAddress);
        names[at + ".source.title"] = FeedAnswer.Words(item.Source?.Title);
        names[at + ".source.url"] = FeedAnswer.Exact(item.Source?.Address);
        Plain(names, at + ".links", item.Links.Where(link => link.Relation is "alternate" or "related").Select(link => link.Address));
        Plain(names, at + ".categories", item.Categories.Select(category => category.ToString()));
        Plain(names, at + ".tags", item.Categories.Select(category => category.ToString()));
        names.Categories(at + ".categories", item.Categories, "value", "domain");
        names.Enclosures(at + ".enclosures", item.Enclosures, "url");
        for (var i = 0; i < item.Enclosures.Count; i++)
        {
            var file = item.Enclosures[i];
            names[$"{at}.attachments[{i}].url"] = FeedAnswer.Exact(file.Address);
            names[$"{at}.attachments[{i}].mime_type"] = FeedAnswer.Exact(file.MediaType);
            names[$"{at}.attachments[{i}].title"] = FeedAnswer.Words(file.Title);
            names[$"{at}.attachments[{i}].size_in_bytes"] = FeedAnswer.Exact(file.Length?.ToString(CultureInfo.InvariantCulture));
        }

        names[at + ".enclosure.url"] = FeedAnswer.Exact(item.Enclosures.LastOrDefault()?.Address);
        names[at + ".enclosure.type"] = FeedAnswer.Exact(item.Enclosures.LastOrDefault()?.MediaType);
        names[at + ".enclosure.length"] = FeedAnswer.Exact(item.Enclosures.LastOrDefault()?.Length?.ToString(CultureInfo.InvariantCulture));
    }

    private static void Entry(FeedNames names, string at, FeedItem item)
    {
        names[at + ".title"] = FeedAnswer.Words(item.Title);
        names[at + ".summary"] = FeedAnswer.Html(item.Summary, item.BaseAddress);
        names[at + ".content.value"] = FeedAnswer.Html(item.Content, item.BaseAddress);
        names[at + ".id"] = FeedAnswer.Exact(item.Id);
        names[at + ".published"] = FeedAnswer.Exact(item.PublishedAsWritten);
        names[at + ".publishedParsed"] = FeedAnswer.At(item.Published);
        names[at + ".updatedParsed"] = FeedAnswer.At(item.Updated);
        names[at + ".rights"] = FeedAnswer.Html(item.Rights, null);
        names.People(at + ".authors", item.Authors, "uri");
        names.Categories(at + ".categories", item.Categories, "term", "scheme");
        names.Links(at + ".links", item.Links, "href");
        names[at + ".source.title"] = FeedAnswer.Words(item.Source?.Title);
        names[at + ".source.id"] = FeedAnswer.Exact(item.Source?.Id);
        names[at + ".source.updatedParsed"] = FeedAnswer.At(item.Source?.Updated);
        names.People(at + ".source.authors", item.Source?.Authors ?? [], "uri");
    }

    private static void Plain(FeedNames names, string path, IEnumerable<string> values)
    {
        foreach (var (i, value) in values.Index())
        {
            names[$"{path}[{i}]"] = FeedAnswer.Words(value);
        }
    }

    // gofeed reads 0.90 as a number.
    private static string Version(Feed feed) => feed.Version == "0.90" ? "0.9" : feed.Version;
}
