using System.Net;
using System.Text;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>A page made of what a feed says of one item: the same fields always give the same bytes.</summary>
internal static class ItemPage
{
    // A teaser is one to three sentences, seldom 600 characters; a short wire report has some two hundred words. Coupled to nothing else.
    private const int LeastWhole = 1200;

    private static readonly string[] CutEndings = ["…", "...", "[…]", "[...]", "(…)", "…]", "»…"];

    /// <summary>Whether the item carries its report, and not only a teaser of it.</summary>
    public static bool IsWhole(FeedItem item)
    {
        var text = PlainText.OfHtml(Longest(item)).TrimEnd();
        return !item.IsCut && text.Length >= LeastWhole && !CutEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <param name="address">The address that names the article; null where the item has none.</param>
    /// <param name="key">Names the item in its feed: two reports in the same words stay two.</param>
    public static Arrival Of(Feed feed, FeedItem item, string key, string path, string? address, DateOnly retrieved)
    {
        var page = new StringBuilder("<!doctype html>\n<html");
        Attribute("lang", item.Language ?? feed.Language);
        // What else the feed says goes beside the page, as the feed's own claims.
        page.Append(">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Encoded(item.Title ?? "")).Append("</title>\n");
        Meta("property", "og:title", item.Title);
        Meta("name", "feed-item", key);
        Link("canonical", item.OriginalLink ?? item.Link);
        if (item.BaseAddress is { } home)
        {
            page.Append("<base href=\"").Append(Encoded(home)).Append("\">\n");
        }

        page.Append("</head>\n<body>\n<article>\n");
        if (item.Title is { } title)
        {
            page.Append("<h1>").Append(Encoded(title)).Append("</h1>\n");
        }

        page.Append("<div>").Append(Longest(item)).Append("</div>\n</article>\n</body>\n</html>\n");
        return new(path, Encoding.UTF8.GetBytes(page.ToString()), MediaTypes.Html, "utf-8", address, retrieved) { Said = FeedClaims.Of(feed, item) };

        void Attribute(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                page.Append(' ').Append(name).Append("=\"").Append(Encoded(value)).Append('"');
            }
        }

        void Meta(string kind, string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                page.Append("<meta ").Append(kind).Append("=\"").Append(name).Append("\" content=\"").Append(Encoded(value)).Append("\">\n");
            }
        }

        void Link(string relation, string? target)
        {
            if (target is not null)
            {
                page.Append("<link rel=\"").Append(relation).Append("\" href=\"").Append(Encoded(target)).Append("\">\n");
            }
        }
    }

    private static string Longest(FeedItem item) =>
        (item.Content, item.Summary) switch
        {
            ({ } content, { } summary) => PlainText.OfHtml(content).Length >= PlainText.OfHtml(summary).Length ? content : summary,
            var (content, summary) => content ?? summary ?? "",
        };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
