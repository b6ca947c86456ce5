using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Filature.SystemTests.Soak;

/// <summary>A feed in one of four formats.</summary>
internal static class FeedText
{
    public static readonly string[] Formats = ["rss", "atom", "rdf", "json"];

    // Longer than what the desk takes for a teaser, and shorter.
    private const int Whole = 1300;
    private const int Teaser = 150;

    public static string MediaType(string format) => format switch
    {
        "atom" => "application/atom+xml",
        "json" => "application/feed+json",
        _ => "application/rss+xml",
    };

    public static string Write(OfferedFeed feed) => feed.Format switch
    {
        "atom" => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{feed.Language}\"><title>{Title(feed)}</title><id>{feed.Address}</id>{All(feed, Entry)}</feed>",
        "rdf" => "<?xml version=\"1.0\" encoding=\"utf-8\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<channel rdf:about=\"{feed.Address}\"><title>{Title(feed)}</title><dc:language>{feed.Language}</dc:language></channel>{All(feed, RdfItem)}</rdf:RDF>",
        "json" => JsonSerializer.Serialize(new { version = "https://jsonfeed.org/version/1.1", title = Title(feed), language = feed.Language, items = feed.Offers.Select(offer => JsonItem(feed, offer)) }),
        _ => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{Title(feed)}</title><language>{feed.Language}</language>{All(feed, Item)}</channel></rss>",
    };

    public static string Page(Offer offer) =>
        $"<!doctype html><html lang=\"{offer.Language}\"><head><meta charset=\"utf-8\"><title>{offer.Headline}</title></head><body><nav><a href=\"/\">Accueil</a> <a href=\"/météo\">Météo</a></nav>"
        + $"<article><h1>{offer.Headline}</h1><p>{Words(offer, 300)}</p><p>{Words(offer, 500)}</p></article></body></html>";

    private static string All(OfferedFeed feed, Func<OfferedFeed, Offer, string> write)
    {
        var all = new StringBuilder();
        foreach (var offer in feed.Offers)
        {
            all.Append(write(feed, offer)).Append('\n');
        }

        return all.ToString();
    }

    private static string Item(OfferedFeed feed, Offer offer) =>
        $"<item><title>{offer.Headline}</title>{(Link(feed, offer) is { } link ? $"<link>{link}</link>" : "")}<description>{Html(offer)}</description>"
        + $"<pubDate>{offer.Published.ToString("r", CultureInfo.InvariantCulture)}</pubDate>{(offer.HasId ? $"<guid isPermaLink=\"false\">{offer.Number}</guid>" : "")}</item>";

    private static string Entry(OfferedFeed feed, Offer offer) =>
        $"<entry>{(offer.HasId ? $"<id>tag:{offer.Number}</id>" : "")}<title>{offer.Headline}</title>{(Link(feed, offer) is { } link ? $"<link href=\"{link}\"/>" : "")}"
        + $"<updated>{Time(offer)}</updated><content type=\"html\">{Html(offer)}</content></entry>";

    private static string RdfItem(OfferedFeed feed, Offer offer) =>
        $"<item{(offer.HasId ? $" rdf:about=\"{feed.Root}{offer.Number}\"" : "")}><title>{offer.Headline}</title>{(Link(feed, offer) is { } link ? $"<link>{link}</link>" : "")}"
        + $"<description>{Html(offer)}</description><dc:date>{Time(offer)}</dc:date></item>";

    private static Dictionary<string, string> JsonItem(OfferedFeed feed, Offer offer)
    {
        var item = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = offer.Headline,
            ["content_html"] = WebUtility.HtmlDecode(Html(offer)),
            ["date_published"] = Time(offer),
        };
        if (offer.HasId)
        {
            item["id"] = $"n{offer.Number}";
        }

        if (Link(feed, offer) is { } link)
        {
            item["url"] = link;
        }

        return item;
    }

    private static string? Link(OfferedFeed feed, Offer offer) => offer.HasLink ? new Uri(feed.Root, offer.PagePath).AbsoluteUri : null;

    private static string Title(OfferedFeed feed) => $"Fil {feed.Number} ({feed.Manner.Name})";

    private static string Html(Offer offer) => WebUtility.HtmlEncode($"<p>{Words(offer, offer.Kind == ItemKind.Whole ? Whole : Teaser)}</p>");

    private static string Words(Offer offer, int length) => Invented.Text(offer.Language, offer.Name, length);

    private static string Time(Offer offer) => offer.Published.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
