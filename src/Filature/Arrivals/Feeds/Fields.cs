namespace Filature.Arrivals.Feeds;

/// <summary>The fields that a feed and its items have in common: which elements say them, the first that says something holds.</summary>
internal sealed class Fields(FieldText text, Uri? address)
{
    public FieldText Text => text;

    public string? Words(MarkupElement place, params ReadOnlySpan<(Vocabulary Vocabulary, string Name)> names)
    {
        foreach (var (vocabulary, name) in names)
        {
            foreach (var part in place.Content)
            {
                if (part is MarkupElement field && field.Is(vocabulary, name) && text.Words(field) is { } words)
                {
                    return words;
                }
            }
        }

        return null;
    }

    public string? Html(MarkupElement place, params ReadOnlySpan<(Vocabulary Vocabulary, string Name)> names)
    {
        foreach (var (vocabulary, name) in names)
        {
            foreach (var part in place.Content)
            {
                if (part is MarkupElement field && field.Is(vocabulary, name) && text.Html(field) is { } html)
                {
                    return html;
                }
            }
        }

        return null;
    }

    public string? Id(MarkupElement place) =>
        text.Plain(place.First(Vocabulary.Rss, "guid")) ?? text.Plain(place.First(Vocabulary.Atom, "id")) ?? text.Plain(place.First(Vocabulary.Rss, "id"))
        ?? text.Plain(place.First(Vocabulary.Atom, "guid")) ?? (place.Vocabulary == Vocabulary.Rss ? place.AnyAttribute("about") : null)
        ?? text.Plain(place.First(Vocabulary.Dc, "identifier"));

    public string? Title(MarkupElement place) => Words(
        place, (Vocabulary.Rss, "title"), (Vocabulary.Atom, "title"), (Vocabulary.Dc, "title"), (Vocabulary.DcTerms, "title"),
        (Vocabulary.Media, "title"), (Vocabulary.Itunes, "title"));

    public string? Description(MarkupElement place) => Html(
        place, (Vocabulary.Rss, "description"), (Vocabulary.Atom, "subtitle"), (Vocabulary.Atom, "tagline"), (Vocabulary.Atom, "description"),
        (Vocabulary.Rss, "tagline"), (Vocabulary.Rss, "subtitle"), (Vocabulary.Dc, "description"), (Vocabulary.Itunes, "summary"), (Vocabulary.Itunes, "subtitle"));

    public string? Rights(MarkupElement place) => Html(
        place, (Vocabulary.Rss, "copyright"), (Vocabulary.Atom, "rights"), (Vocabulary.Atom, "copyright"), (Vocabulary.Rss, "rights"),
        (Vocabulary.Dc, "rights"), (Vocabulary.DcTerms, "rights"), (Vocabulary.Media, "copyright"));

    public string? Generator(MarkupElement place) =>
        Words(place, (Vocabulary.Rss, "generator"), (Vocabulary.Atom, "generator")) ?? Line(place.First(Vocabulary.Atom, "generator")?.Attribute("url"));

    public string? Address(MarkupElement? field) => field is null ? null : Addresses.Resolve(text.Plain(field), Addresses.BaseAt(field, address));

    public string? AddressAttribute(MarkupElement? field, string name) =>
        field is null ? null : Addresses.Resolve(field.Attribute(name), Addresses.BaseAt(field, address));

    public Uri? BaseAt(MarkupElement place) => Addresses.BaseAt(place, address);

    /// <summary>The language that an element inherits by xml:lang; null where none, or an empty one, is said.</summary>
    public static string? InheritedLanguage(MarkupElement place) => place.Inherited("lang") is { Length: > 0 } tag ? Tag(tag) : null;

    /// <summary>A language tag with its hyphen.</summary>
    public static string? Tag(string? written) => Line(written)?.Replace('_', '-');

    // ---- dates

    public (string Written, DateTimeOffset? Date)? Date(MarkupElement place, params ReadOnlySpan<(Vocabulary Vocabulary, string Name)> names)
    {
        (string, DateTimeOffset?)? unread = null;
        foreach (var (vocabulary, name) in names)
        {
            foreach (var part in place.Content)
            {
                if (part is MarkupElement field && field.Is(vocabulary, name) && text.Plain(field) is { } written)
                {
                    if (FeedDates.Parse(written) is { } date)
                    {
                        return (written, date);
                    }

                    unread ??= (written, null);
                }
            }
        }

        return unread;
    }

    public (string Written, DateTimeOffset? Date)? PublishedAsWritten(MarkupElement place) => Date(
        place, (Vocabulary.Rss, "pubdate"), (Vocabulary.Atom, "published"), (Vocabulary.Atom, "issued"), (Vocabulary.Atom, "pubdate"), (Vocabulary.Rss, "published"),
        (Vocabulary.DcTerms, "issued"), (Vocabulary.Prism, "publicationdate"), (Vocabulary.Dc, "date"), (Vocabulary.Atom, "created"), (Vocabulary.DcTerms, "created"));

    public DateTimeOffset? Published(MarkupElement place) => PublishedAsWritten(place)?.Date;

    public DateTimeOffset? Updated(MarkupElement place) => Date(
        place, (Vocabulary.Rss, "lastbuilddate"), (Vocabulary.Atom, "updated"), (Vocabulary.Atom, "modified"), (Vocabulary.Rss, "updated"),
        (Vocabulary.Rss, "modified"), (Vocabulary.DcTerms, "modified"), (Vocabulary.Prism, "modificationdate"), (Vocabulary.Dc, "date"))?.Date;

    // ---- persons and categories

    public ValueList<FeedPerson> Authors(MarkupElement place) => People.Distinct(
        place.All(Vocabulary.Rss, "author").Select(Person)
            .Concat(place.All(Vocabulary.Atom, "author").Select(Person))
            .Concat(Said(place, (Vocabulary.Rss, "managingeditor"), (Vocabulary.Dc, "author"), (Vocabulary.Dc, "creator"), (Vocabulary.DcTerms, "creator"), (Vocabulary.Itunes, "author"))))
        is { Count: > 0 } authors ? authors : People.Distinct(Said(place, (Vocabulary.Rss, "webmaster")));

    // Media RSS 1.5.1: a category without a scheme is of this one.
    private const string MediaScheme = "http://search.yahoo.com/mrss/category_schema";

    public ValueList<FeedCategory> Categories(MarkupElement place)
    {
        var found = new List<FeedCategory>();
        var known = new HashSet<FeedCategory>();
        foreach (var field in place.Elements)
        {
            switch (field.Vocabulary, field.Name)
            {
                case (Vocabulary.Itunes or Vocabulary.Media or Vocabulary.News or Vocabulary.Rss, "keywords") or (Vocabulary.Rss, "tags"):
                    foreach (var word in text.Words(field)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
                    {
                        Add(new(word, null, null));
                    }

                    break;
                case (Vocabulary.Itunes, "category"):
                    for (var category = field; category is not null; category = category.First(Vocabulary.Itunes, "category"))
                    {
                        Add(Line(category.Attribute("text")) is { } named ? new(named, null, null) : null);
                    }

                    break;
                case (Vocabulary.Rss or Vocabulary.Atom, "category") or (Vocabulary.Dc or Vocabulary.DcTerms, "subject") or (Vocabulary.Media, "category"):
                    Add((Line(field.Attribute("term")) ?? text.Words(field)) is { } term
                        ? new(term, Line(field.Attribute("label")), field.Attribute("scheme") ?? field.Attribute("domain") ?? (field.Vocabulary is Vocabulary.Media ? MediaScheme : null)) : null);
                    break;
            }
        }

        return found.ToValueList();

        void Add(FeedCategory? category)
        {
            if (category is not null && known.Add(category))
            {
                found.Add(category);
            }
        }
    }

    // Attributes are words too, and may be folded over lines.
    private static string? Line(string? attribute) => attribute is null ? null : PlainText.OneLine(attribute) is { Length: > 0 } line ? line : null;

    private FeedPerson? Person(MarkupElement field)
    {
        if (!field.HasElements)
        {
            return People.Parse(text.Words(field));
        }

        var name = Part("name");
        var mail = Part("email");
        var page = Part("uri") ?? Part("url") ?? Part("homepage");
        var read = name is null && mail is null && page is null ? People.Parse(text.Words(field)) : People.Parse(name);
        return read is null && mail is null && page is null ? null
            : new(read?.Name, mail ?? read?.Email, page is null ? null : Addresses.Resolve(page, Addresses.BaseAt(field, address)));

        string? Part(string part) => text.Words(field.Elements.FirstOrDefault(element => element.Name == part));
    }

    private List<FeedPerson?> Said(MarkupElement place, params ReadOnlySpan<(Vocabulary Vocabulary, string Name)> names)
    {
        var said = new List<FeedPerson?>();
        foreach (var (vocabulary, name) in names)
        {
            foreach (var part in place.Content)
            {
                if (part is MarkupElement field && field.Is(vocabulary, name))
                {
                    said.Add(People.Parse(text.Words(field)));
                }
            }
        }

        return said;
    }

    // ---- links and images

    public ValueList<FeedLink> Links(MarkupElement place)
    {
        var links = new List<FeedLink>();
        foreach (var field in place.Elements)
        {
            if (field.Name != "link" || field.Vocabulary is not (Vocabulary.Rss or Vocabulary.Atom))
            {
                continue;
            }

            // An empty address is the document itself (RFC 3986, 4.4).
            var at = Addresses.BaseAt(field, address);
            var found = field.AnyAttribute("href") is "" ? at?.AbsoluteUri : Addresses.Resolve(field.Attribute("href") ?? text.Plain(field), at);
            if (found is not null)
            {
                links.Add(new(
                    found, Relation(field.Attribute("rel")), field.Attribute("type"), field.Attribute("title"), field.Attribute("hreflang"), field.Attribute("length")));
            }
        }

        return links.ToValueList();
    }

    /// <summary>The page itself: the alternate link, in HTML where the feed offers several.</summary>
    public static string? Main(ValueList<FeedLink> links) =>
        (links.FirstOrDefault(link => link.Relation == "alternate" && link.MediaType is null or "text/html" or "application/xhtml+xml")
            ?? links.FirstOrDefault(link => link.Relation == "alternate"))?.Address;

    public static string? Of(ValueList<FeedLink> links, string relation) => links.FirstOrDefault(link => link.Relation == relation)?.Address;

    /// <summary>A picture that is named as one: by Media RSS, in itself or in a group, or by iTunes.</summary>
    public string? NamedImage(MarkupElement place)
    {
        string? thumbnail = null;
        var groups = place.All(Vocabulary.Media, "group").Concat(place.All(Vocabulary.Media, "content"));
        foreach (var media in place.Elements.Concat(groups.SelectMany(group => group.Elements)))
        {
            if (media.Is(Vocabulary.Media, "content") && IsImage(media) && AddressAttribute(media, "url") is { } image)
            {
                return image;
            }

            if (media.Is(Vocabulary.Media, "thumbnail"))
            {
                thumbnail ??= AddressAttribute(media, "url") ?? Address(media);
            }
        }

        var cover = place.First(Vocabulary.Itunes, "image") ?? place.All(Vocabulary.Itunes, "link").FirstOrDefault(link => link.Attribute("rel") is "image");
        return thumbnail ?? AddressAttribute(cover, "href") ?? AddressAttribute(cover, "url") ?? Address(cover);
    }

    private static bool IsImage(MarkupElement media) =>
        media.Attribute("medium") is "image" || (media.Attribute("type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false);

    // RFC 4287: the relation of the registry by its name, or by the registry's address.
    private static string Relation(string? written) =>
        written is null ? "alternate"
        : written.StartsWith("http://www.iana.org/assignments/relation/", StringComparison.Ordinal) ? written[41..] : written.ToLowerInvariant();
}
