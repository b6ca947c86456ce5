using System.Collections.Frozen;
using System.Globalization;
using Filature.Arrivals.Feeds;

namespace Filature.Cli.Evaluation.Feeds;

/// <summary>Our feed under the names of feedparser.</summary>
internal static class FeedparserNames
{
    /// <summary>The fields that both keep. docs/feeds.md says what is left out, and why.</summary>
    public static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "version", "encoding",
        "feed.title", "feed.title_detail.value", "feed.description", "feed.subtitle", "feed.tagline", "feed.subtitle_detail.value", "feed.tagline_detail.value",
        "feed.link", "feed.links[].href", "feed.links[].rel", "feed.links[].type", "feed.links[].title", "feed.links[].hreflang", "feed.links[].length", "len(feed.links)",
        "feed.id", "feed.guid", "feed.language", "feed.author", "feed.author_detail.name", "feed.author_detail.email", "feed.author_detail.url", "feed.authors[].name",
        "feed.authors[].email", "feed.authors[].url", "feed.updated_parsed", "feed.published_parsed", "feed.rights", "feed.copyright", "feed.rights_detail.value",
        "feed.copyright_detail.value", "feed.generator", "feed.generator_detail.name", "feed.image.href", "feed.image.url", "feed.logo", "feed.icon", "feed.category",
        "feed.tags[].term", "feed.tags[].label", "feed.tags[].scheme", "len(feed.tags)", "feed.ttl",
        "entries[].title", "entries[].title_detail.value", "entries[].description", "entries[].summary", "entries[].summary_detail.value", "entries[].content[].value",
        "entries[].content[].base", "entries[].content[].language", "entries[].language", "entries[].link", "entries[].links[].href", "entries[].links[].rel",
        "entries[].links[].type", "entries[].links[].title", "entries[].links[].hreflang", "entries[].links[].length", "len(entries[].links)", "entries[].id", "entries[].guid",
        "entries[].author", "entries[].author_detail.name", "entries[].author_detail.email", "entries[].author_detail.url", "entries[].authors[].name", "entries[].authors[].email",
        "entries[].authors[].url", "entries[].published", "entries[].published_parsed", "entries[].updated_parsed", "entries[].rights", "entries[].copyright",
        "entries[].rights_detail.value", "entries[].image.href", "entries[].media_thumbnail[].url", "entries[].category", "entries[].tags[].term", "entries[].tags[].label",
        "entries[].tags[].scheme", "len(entries[].tags)", "entries[].comments", "entries[].enclosures[].href", "entries[].enclosures[].url", "entries[].enclosures[].type",
        "entries[].enclosures[].length", "entries[].feedburner_origlink", "entries[].source.title", "entries[].source.title_detail.value", "entries[].source.link",
        "entries[].source.href", "entries[].source.id", "entries[].source.updated_parsed", "entries[].source.author", "entries[].source.author_detail.name",
        "entries[].source.author_detail.email", "entries[].source.author_detail.url", "entries[].source.authors[].name", "entries[].source.authors[].email",
        "entries[].source.authors[].url");

    public static FeedNames Of(Feed feed)
    {
        var names = new FeedNames
        {
            ["version"] = FeedAnswer.Exact(Version(feed)),
            ["encoding"] = FeedAnswer.Exact(feed.Encoding),
            ["feed.title"] = FeedAnswer.Words(feed.Title),
            ["feed.title_detail.value"] = FeedAnswer.Words(feed.Title),
            ["feed.link"] = FeedAnswer.Exact(feed.Address),
            ["feed.id"] = FeedAnswer.Exact(feed.Id),
            ["feed.guid"] = FeedAnswer.Exact(feed.Id),
            ["feed.language"] = FeedAnswer.Exact(feed.Language),
            ["feed.updated_parsed"] = FeedAnswer.At(feed.Updated),
            ["feed.published_parsed"] = FeedAnswer.At(feed.Published),
            ["feed.generator"] = FeedAnswer.Words(feed.Generator),
            ["feed.generator_detail.name"] = FeedAnswer.Words(feed.Generator),
            ["feed.image.href"] = FeedAnswer.Exact(feed.ImageAddress),
            ["feed.image.url"] = FeedAnswer.Exact(feed.ImageAddress),
            ["feed.logo"] = FeedAnswer.Exact(feed.ImageAddress),
            ["feed.icon"] = FeedAnswer.Exact(feed.ImageAddress),
            ["feed.ttl"] = FeedAnswer.Exact(feed.RefreshEvery?.TotalMinutes.ToString(CultureInfo.InvariantCulture)),
        };
        foreach (var name in new[] { "description", "subtitle", "tagline", "subtitle_detail.value", "tagline_detail.value" })
        {
            names["feed." + name] = FeedAnswer.Html(feed.Description, feed.BaseAddress);
        }

        foreach (var name in new[] { "rights", "copyright", "rights_detail.value", "copyright_detail.value" })
        {
            names["feed." + name] = FeedAnswer.Html(feed.Rights, feed.BaseAddress);
        }

        Shared(names, "feed", feed.Authors, feed.Links, feed.Categories);
        for (var i = 0; i < feed.Items.Count; i++)
        {
            Entry(names, $"entries[{i}]", feed.Items[i]);
        }

        return names;
    }

    private static void Entry(FeedNames names, string at, FeedItem item)
    {
        Shared(names, at, item.Authors, item.Links, item.Categories);
        names[at + ".title"] = FeedAnswer.Words(item.Title);
        names[at + ".title_detail.value"] = FeedAnswer.Words(item.Title);
        foreach (var name in new[] { "description", "summary", "summary_detail.value" })
        {
            names[$"{at}.{name}"] = FeedAnswer.Html(item.Summary ?? item.Content, item.BaseAddress);
        }

        names[at + ".content[0].value"] = FeedAnswer.Html(item.Content, item.BaseAddress);
        names[at + ".content[0].base"] = FeedAnswer.Exact(item.BaseAddress);
        names[at + ".content[0].language"] = FeedAnswer.Exact(item.Language);
        names[at + ".language"] = FeedAnswer.Exact(item.Language);
        names[at + ".link"] = FeedAnswer.Exact(item.Link);
        names[at + ".id"] = FeedAnswer.Exact(item.Id);
        names[at + ".guid"] = FeedAnswer.Exact(item.Id);
        names[at + ".published"] = FeedAnswer.Exact(item.PublishedAsWritten);
        names[at + ".published_parsed"] = FeedAnswer.At(item.Published);
        names[at + ".updated_parsed"] = FeedAnswer.At(item.Updated);
        foreach (var name in new[] { "rights", "copyright", "rights_detail.value" })
        {
            names[$"{at}.{name}"] = FeedAnswer.Html(item.Rights, null);
        }

        names[at + ".image.href"] = FeedAnswer.Exact(item.ImageAddress);
        names[at + ".media_thumbnail[0].url"] = FeedAnswer.Exact(item.ImageAddress);
        names[at + ".comments"] = FeedAnswer.Exact(item.CommentsAddress);
        names[at + ".feedburner_origlink"] = FeedAnswer.Exact(item.OriginalLink);
        names.Enclosures(at + ".enclosures", item.Enclosures, "href", "url");
        names[at + ".source.title"] = FeedAnswer.Words(item.Source?.Title);
        names[at + ".source.title_detail.value"] = FeedAnswer.Words(item.Source?.Title);
        names[at + ".source.link"] = FeedAnswer.Exact(item.Source?.Address);
        names[at + ".source.href"] = FeedAnswer.Exact(item.Source?.Address);
        names[at + ".source.id"] = FeedAnswer.Exact(item.Source?.Id);
        names[at + ".source.updated_parsed"] = FeedAnswer.At(item.Source?.Updated);
        Persons(names, at + ".source", item.Source?.Authors ?? []);
    }

    private static void Shared(FeedNames names, string at, ValueList<FeedPerson> authors, ValueList<FeedLink> links, ValueList<FeedCategory> categories)
    {
        Persons(names, at, authors);
        names.Links(at + ".links", links, "href");
        names[$"len({at}.links)"] = FeedAnswer.Exact(links.Count.ToString(CultureInfo.InvariantCulture));
        names.Categories(at + ".tags", categories, "term", "scheme");
        names[$"len({at}.tags)"] = FeedAnswer.Exact(categories.Count.ToString(CultureInfo.InvariantCulture));
        names[at + ".category"] = FeedAnswer.Words(categories.FirstOrDefault()?.Term);
    }

    private static void Persons(FeedNames names, string at, ValueList<FeedPerson> people)
    {
        var first = people.FirstOrDefault();
        names[at + ".author"] = FeedAnswer.Words(first is { Name: not null, Email: not null } ? $"{first.Name} ({first.Email})" : first?.Name ?? first?.Email);
        names.Person(at + ".author_detail", first, "url");
        names.People(at + ".authors", people, "url");
    }

    // The two dialects of 0.91 differ in their DOCTYPE alone, which nobody needs.
    private static string Version(Feed feed) => feed.Format switch
    {
        FeedFormat.Atom => "atom" + feed.Version.Replace(".", "", StringComparison.Ordinal),
        FeedFormat.Json => "json1",
        _ => "rss" + feed.Version switch { "2.0" or "2.0.1" or "2.1" or "2.01" => "20", var version => version.Replace(".", "", StringComparison.Ordinal) },
    };
}
