using System.Globalization;

namespace Filature.Arrivals.Feeds;

/// <summary>JSON Feed 1 and 1.1 (jsonfeed.org).</summary>
internal sealed class JsonFeed(FieldText text, Uri? address)
{
    public static Outcome<Feed> Read(string json, string encoding, Uri? address, FeedWarnings warnings)
    {
        if (JsonTree.Read(json, warnings) is not Dictionary<string, object?> root || !(root.ContainsKey("items") || root.ContainsKey("version")))
        {
            return new Problem("feed.unknown", "This is JSON, but no JSON Feed: it has neither items nor a version.", "Check the address of the feed.");
        }

        return new JsonFeed(new FieldText(warnings), address).Feed(root, encoding, warnings);
    }

    private Feed Feed(Dictionary<string, object?> root, string encoding, FeedWarnings warnings)
    {
        var items = Objects(root, "items").ToList();
        if (items.Count > FeedLimits.Items)
        {
            warnings.Add("feed.items", $"The feed has more than {FeedLimits.Items} items; the rest was left out.");
        }

        var version = Text(root, "version") ?? "";
        return new(
            FeedFormat.Json,
            version[(version.LastIndexOf('/') + 1)..],
            encoding,
            null,
            Words(root, "title"),
            Address(root, "home_page_url"),
            Address(root, "feed_url"),
            Objects(root, "hubs").Select(hub => Address(hub, "url")).FirstOrDefault(),
            Address(root, "next_url"),
            Plain(root, "description"),
            address?.AbsoluteUri,
            Fields.Tag(Text(root, "language")),
            null,
            null,
            null,
            Authors(root),
            [],
            null,
            null,
            Address(root, "icon") ?? Address(root, "favicon"),
            Links(root),
            items.Take(FeedLimits.Items).Select(Item).ToValueList(),
            warnings.Freeze());
    }

    private ValueList<FeedLink> Links(Dictionary<string, object?> root) => new[] { ("home_page_url", "alternate"), ("feed_url", "self"), ("next_url", "next") }
        .Select(named => (Address: Address(root, named.Item1), Relation: named.Item2))
        .Where(link => link.Address is not null)
        .Select(link => new FeedLink(link.Address!, link.Relation, null, null, null, null))
        .ToValueList();

    private FeedItem Item(Dictionary<string, object?> item)
    {
        var published = Text(item, "date_published");
        var link = Address(item, "url");
        var outside = Address(item, "external_url");
        var content = Html(item, "content_html") ?? Plain(item, "content_text");
        var links = new List<FeedLink>();
        if (link is not null)
        {
            links.Add(new(link, "alternate", null, null, null, null));
        }

        if (outside is not null)
        {
            // The page that the item is about (JSON Feed: a linkblog's target).
            links.Add(new(outside, "related", null, null, null, null));
        }

        var id = Text(item, "id");
        return new(
            id,
            Words(item, "title"),
            link ?? (Addresses.IsWeb(id) ? id : null),
            null,
            Plain(item, "summary"),
            content,
            address?.AbsoluteUri,
            Authors(item),
            List(item, "tags").OfType<string>().Select(tag => PlainText.OneLine(tag)).Where(tag => tag.Length > 0).Distinct().Select(tag => new FeedCategory(tag, null, null)).ToValueList(),
            published is null ? null : FeedDates.Parse(published),
            Text(item, "date_modified") is { } modified ? FeedDates.Parse(modified) : null,
            published,
            null,
            Objects(item, "attachments").Select(Enclosure).OfType<Enclosure>().ToValueList(),
            Address(item, "image") ?? Address(item, "banner_image"),
            Fields.Tag(Text(item, "language")),
            null,
            null,
            links.ToValueList(),
            item.ContainsKey(JsonTree.Cut));
    }

    private Enclosure? Enclosure(Dictionary<string, object?> file) => Address(file, "url") is { } at
        ? new(at, Text(file, "mime_type"), file.GetValueOrDefault("size_in_bytes") switch { long bytes => bytes, double bytes and > 0 and < 1e15 => (long)bytes, _ => null }, Words(file, "title"))
        : null;

    private ValueList<FeedPerson> Authors(Dictionary<string, object?> place)
    {
        var authors = Objects(place, "authors").ToList();
        if (place.GetValueOrDefault("author") is Dictionary<string, object?> author)
        {
            authors.Add(author);
        }

        return People.Distinct(authors.Select(person => (Name: Words(person, "name"), At: Address(person, "url")))
            .Where(person => (person.Name ?? person.At) is not null)
            .Select(person => new FeedPerson(person.Name, null, person.At)));
    }

    private string? Address(Dictionary<string, object?> place, string name) => Addresses.Resolve(Text(place, name), address);

    private string? Words(Dictionary<string, object?> place, string name) => Text(place, name) is { } words && PlainText.OneLine(words) is { Length: > 0 } line ? line : null;

    private string? Html(Dictionary<string, object?> place, string name) => Text(place, name);

    // JSON Feed says which fields are plain; our field is HTML.
    private string? Plain(Dictionary<string, object?> place, string name) => Text(place, name) is { } plain ? MarkupWriter.Escape(plain) : null;

    private string? Text(Dictionary<string, object?> place, string name) => place.GetValueOrDefault(name) switch
    {
        string { Length: > 0 } value when value.AsSpan().Trim() is { IsEmpty: false } trimmed => text.Cut(WholeCharacters.Of(trimmed.ToString())),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static List<object?> List(Dictionary<string, object?> place, string name) => place.GetValueOrDefault(name) as List<object?> ?? [];

    private static IEnumerable<Dictionary<string, object?>> Objects(Dictionary<string, object?> place, string name) => List(place, name).OfType<Dictionary<string, object?>>();
}
