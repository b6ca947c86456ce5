using System.Globalization;

namespace Filature.Arrivals.Feeds;

/// <summary>A tree of RSS, RDF or Atom to a feed. One reading for all: real feeds mix their elements freely.</summary>
internal sealed class MarkupFeed
{
    private readonly MarkupElement _root;
    private readonly MarkupElement _head;
    private readonly Uri? _address;
    private readonly FeedWarnings _warnings;
    private readonly Fields _fields;

    private MarkupFeed(MarkupElement root, Uri? address, FeedWarnings warnings)
    {
        _root = root;
        _head = root.Name is "channel" or "feed" ? root : root.Elements.FirstOrDefault(element => element.Name is "channel" or "feed") ?? root;
        _address = address;
        _warnings = warnings;
        _fields = new(new FieldText(warnings), address);
    }

    public static Feed Read(MarkupElement document, MarkupElement root, string encoding, Uri? address, FeedWarnings warnings) =>
        new MarkupFeed(root, address, warnings).Read(document, encoding);

    private Feed Read(MarkupElement document, string encoding)
    {
        var language = Language();
        var items = Items(document);
        var links = _fields.Links(_head);
        return new(
            Format(),
            Version(),
            encoding,
            _fields.Id(_head),
            _fields.Title(_head),
            Fields.Main(links) ?? Addresses.Resolve(_head.First(Vocabulary.Rss, "link") is null ? _head.AnyAttribute("about") : null, _address),
            Fields.Of(links, "self"),
            Fields.Of(links, "hub"),
            Fields.Of(links, "next"),
            _fields.Description(_head),
            Base()?.AbsoluteUri,
            language,
            _fields.Updated(_head),
            _fields.Published(_head),
            RefreshEvery(),
            _fields.Authors(_head),
            _fields.Categories(_head),
            _fields.Rights(_head),
            _fields.Generator(_head),
            Image(),
            links,
            items,
            _warnings.Freeze());
    }

    // Wherever they stand: beside the channel (RDF), after its end, outside of any root.
    private ValueList<FeedItem> Items(MarkupElement document)
    {
        var items = new List<FeedItem>();
        var reader = new ItemReader(_fields);
        var open = new Stack<(MarkupElement Element, int Next)>();
        open.Push((document, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Element.Content.Count)
            {
                continue;
            }

            open.Push((place.Element, place.Next + 1));
            if (place.Element.Content[place.Next] is not MarkupElement element)
            {
                continue;
            }

            if (!FieldNames.IsItem(element.Vocabulary, element.Name))
            {
                open.Push((element, 0));
            }
            else if (items.Count == FeedLimits.Items)
            {
                _warnings.Add("feed.items", $"The feed has more than {FeedLimits.Items} items; the rest was left out.");
                break;
            }
            else
            {
                if (element.IsCut)
                {
                    _warnings.Add("feed.cut", "The feed breaks off inside an item.");
                }

                items.Add(reader.Read(element));
            }
        }

        return items.ToValueList();
    }

    private FeedFormat Format() => _root.Name switch
    {
        "rdf" => FeedFormat.Rdf,
        "feed" or "entry" => FeedFormat.Atom,
        _ => FeedFormat.Rss,
    };

    private string Version()
    {
        var spaces = _root.Attributes.Where(attribute => attribute.Prefix == "xmlns" || attribute.Written == "xmlns").Select(attribute => attribute.Value).ToList();
        return Format() switch
        {
            FeedFormat.Rdf => spaces.Exists(space => space.Contains("simple/0.9", StringComparison.OrdinalIgnoreCase)) ? "0.90" : "1.0",
            FeedFormat.Atom => _root.Attribute("version") ?? (spaces.Exists(space => space.Contains("purl.org/atom", StringComparison.OrdinalIgnoreCase)) ? "0.3" : "1.0"),
            _ => _root.Attribute("version") ?? "",
        };
    }

    private string? Language() =>
        Fields.Tag(_fields.Words(_head, (Vocabulary.Rss, "language"), (Vocabulary.Dc, "language"), (Vocabulary.DcTerms, "language")))
        ?? Fields.InheritedLanguage(_head);

    private Uri? Base() => _fields.BaseAt(
        _head.Elements.FirstOrDefault(element => element.Name is "description" or "subtitle" or "tagline" or "rights" or "copyright") ?? _head);

    private string? Image()
    {
        foreach (var place in new[] { _head, _root })
        {
            if (place.First(Vocabulary.Rss, "image") is { } image
                && (image.First(Vocabulary.Rss, "url") is { } url ? _fields.Address(url) : _fields.AddressAttribute(image, "href") ?? _fields.Address(image)) is { } found)
            {
                return found;
            }
        }

        return _fields.Address(_head.First(Vocabulary.Atom, "logo")) ?? _fields.NamedImage(_head) ?? _fields.Address(_head.First(Vocabulary.Atom, "icon"));
    }

    private TimeSpan? RefreshEvery()
    {
        if (Number(_head.First(Vocabulary.Rss, "ttl")) is > 0 and < 1_000_000 and var minutes)
        {
            return TimeSpan.FromMinutes(minutes);
        }

        TimeSpan? period = _head.First(Vocabulary.Syndication, "updateperiod")?.Text.Trim().ToUpperInvariant() switch
        {
            "HOURLY" => TimeSpan.FromHours(1),
            "DAILY" => TimeSpan.FromDays(1),
            "WEEKLY" => TimeSpan.FromDays(7),
            "MONTHLY" => TimeSpan.FromDays(30),
            "YEARLY" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Number(_head.First(Vocabulary.Syndication, "updatefrequency")) is > 0 and var times ? times : 1);
    }

    private static int? Number(MarkupElement? field) =>
        int.TryParse(field?.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
