using System.Globalization;

namespace Filature.Arrivals.Feeds;

/// <summary>One <c>item</c> or <c>entry</c> to a <see cref="FeedItem"/>.</summary>
internal sealed class ItemReader(Fields fields)
{
    public FeedItem Read(MarkupElement item)
    {
        var links = fields.Links(item);
        var id = fields.Id(item);
        var (summary, content) = Texts(item);
        var published = fields.PublishedAsWritten(item);
        var enclosures = Enclosures(item, links);
        return new(
            id,
            fields.Title(item),
            Fields.Main(links) ?? Permalink(item, id),
            fields.Address(item.First(Vocabulary.FeedBurner, "origlink")) ?? fields.Address(item.First(Vocabulary.Pheedo, "origlink")),
            summary,
            content,
            (fields.BaseAt(ContentElement(item) ?? item))?.AbsoluteUri,
            fields.Authors(item),
            fields.Categories(item),
            published?.Date,
            fields.Updated(item),
            published?.Written,
            Source(item),
            enclosures,
            Image(item, enclosures, content ?? summary),
            Language(item),
            fields.Address(item.First(Vocabulary.Rss, "comments")) ?? fields.Address(item.First(Vocabulary.Atom, "comments")) ?? Fields.Of(links, "replies"),
            fields.Rights(item),
            links,
            item.IsCut);
    }

    // RSS 2.0: a guid is a permalink unless it says no.
    private static string? Permalink(MarkupElement item, string? id)
    {
        var guid = item.First(Vocabulary.Rss, "guid");
        var isPermalink = guid is not null ? guid.Attribute("ispermalink") is not { } said || said.Equals("true", StringComparison.OrdinalIgnoreCase)
            : item.AnyAttribute("about") is not null;
        return isPermalink && Addresses.IsWeb(id) ? Addresses.Resolve(id, null) : null;
    }

    private (string? Summary, string? Content) Texts(MarkupElement item)
    {
        var summary = fields.Html(item, (Vocabulary.Rss, "summary"), (Vocabulary.Atom, "summary"));
        var description = fields.Html(item, (Vocabulary.Rss, "description"), (Vocabulary.Atom, "description"));
        var content = fields.Html(
            item, (Vocabulary.Content, "encoded"), (Vocabulary.Rss, "encoded"), (Vocabulary.Atom, "content"), (Vocabulary.Rss, "content"), (Vocabulary.Xhtml, "body"),
            (Vocabulary.Rss, "body"), (Vocabulary.Rss, "fullitem"));
        if (summary is not null && description is not null && content is null)
        {
            return (summary, description);
        }

        return (
            description ?? summary ?? fields.Html(
                item, (Vocabulary.Dc, "description"), (Vocabulary.DcTerms, "abstract"), (Vocabulary.Media, "description"), (Vocabulary.Itunes, "summary"), (Vocabulary.Itunes, "subtitle")),
            content);
    }

    private static MarkupElement? ContentElement(MarkupElement item) =>
        item.First(Vocabulary.Content, "encoded") ?? item.First(Vocabulary.Atom, "content") ?? item.First(Vocabulary.Xhtml, "body")
        ?? item.First(Vocabulary.Rss, "body") ?? item.First(Vocabulary.Rss, "fullitem") ?? item.First(Vocabulary.Rss, "description") ?? item.First(Vocabulary.Atom, "summary");

    private string? Language(MarkupElement item) =>
        Fields.Tag(fields.Words(item, (Vocabulary.Dc, "language"), (Vocabulary.DcTerms, "language"), (Vocabulary.Rss, "language")))
        ?? Fields.InheritedLanguage(ContentElement(item) ?? item);

    private FeedSource? Source(MarkupElement item)
    {
        if ((item.First(Vocabulary.Atom, "source") ?? item.First(Vocabulary.Rss, "source")) is not { } source)
        {
            return fields.Words(item, (Vocabulary.Dc, "source"), (Vocabulary.DcTerms, "source")) is { } said
                ? new(Addresses.IsWeb(said) ? null : said, Addresses.IsWeb(said) ? said : null, null, null, null, null, []) : null;
        }

        if (!source.HasElements)
        {
            var address = fields.AddressAttribute(source, "url") ?? fields.AddressAttribute(source, "href");
            var title = fields.Text.Words(source);
            return address is null && title is null ? null : new(title, address, null, null, null, null, []);
        }

        var links = fields.Links(source);
        return new(
            fields.Title(source), Fields.Main(links) ?? fields.Address(source.First(source.Vocabulary, "url")), Fields.Of(links, "self"), fields.Id(source),
            Fields.InheritedLanguage(source), fields.Updated(source), fields.Authors(source));
    }

    private ValueList<Enclosure> Enclosures(MarkupElement item, ValueList<FeedLink> links)
    {
        var found = new List<Enclosure>();
        foreach (var field in item.Elements.Concat(item.All(Vocabulary.Media, "group").SelectMany(group => group.Elements)))
        {
            if ((field.Name == "enclosure" && field.Vocabulary is Vocabulary.Rss or Vocabulary.Atom) || (field.Is(Vocabulary.Media, "content") && IsSoundOrFilm(field)))
            {
                Add(fields.AddressAttribute(field, "url") ?? fields.AddressAttribute(field, "href"), field.Attribute("type"), field.Attribute("length") ?? field.Attribute("filesize"), field.Attribute("title"));
            }
        }

        foreach (var link in links.Where(link => link.Relation == "enclosure"))
        {
            Add(link.Address, link.MediaType, link.Length, link.Title);
        }

        return found.ToValueList();

        void Add(string? address, string? type, string? length, string? title)
        {
            if (address is not null)
            {
                var file = new Enclosure(address, type, long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null, title);
                if (!found.Contains(file))
                {
                    found.Add(file);
                }
            }
        }
    }

    private static bool IsSoundOrFilm(MarkupElement media) =>
        media.Attribute("medium") is "audio" or "video"
        || (media.Attribute("type") is { } type
            && (type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)));

    private string? Image(MarkupElement item, ValueList<Enclosure> enclosures, string? html)
    {
        var own = item.First(Vocabulary.Rss, "image");
        return fields.NamedImage(item)
            ?? (own is null ? null : fields.Address(own.First(Vocabulary.Rss, "url")) ?? fields.AddressAttribute(own, "href") ?? fields.AddressAttribute(own, "url") ?? (own.HasElements ? null : fields.Address(own)))
            ?? enclosures.FirstOrDefault(file => file.MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false)?.Address
            ?? (html is not null && FirstImage(html) is { } first
                ? Addresses.Resolve(first, fields.BaseAt(ContentElement(item) ?? item)) : null);
    }

    // The first picture of the text with an address.
    private static string? FirstImage(string html)
    {
        var tags = new TagScanner(html);
        var at = html.IndexOf("<img", StringComparison.OrdinalIgnoreCase);
        for (var looked = 0; at >= 0 && looked < 20; looked++)
        {
            if (tags.Read(at + 1) is not { } tag)
            {
                return null;
            }

            var source = tag.Attributes.Find(attribute => attribute.Name.Equals("src", StringComparison.OrdinalIgnoreCase)).Value;
            if (!string.IsNullOrWhiteSpace(source))
            {
                return source;
            }

            at = html.IndexOf("<img", tag.End, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }
}
