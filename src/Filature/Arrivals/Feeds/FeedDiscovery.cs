namespace Filature.Arrivals.Feeds;

/// <summary>A feed that a page offers.</summary>
/// <param name="IsDeclared">By a link of the page's head; otherwise by a visible link that looks like one.</param>
public sealed record FeedCandidate(string Address, string? Title, string? MediaType, bool IsDeclared);

/// <summary>
/// Feeds of a page: what its head declares (RSS autodiscovery), then links whose address looks like a feed. The tags are
/// read by the same scanner as broken feeds: no tree, so no page is too deep or too large.
/// </summary>
public static class FeedDiscovery
{
    private const int MostFound = 50;

    private static readonly string[] Types =
        ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json", "application/rdf+xml", "application/xml", "text/xml", "text/rss+xml", "text/atom+xml"];

    private static readonly string[] Endings = ["/feed", "/rss", "/atom", "/feeds", ".rss", ".atom", ".rdf", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json"];

    /// <summary>The declared ones first, each address once, otherwise in the page's order.</summary>
    public static ValueList<FeedCandidate> Find(string html, Uri? address)
    {
        var at = address;
        var declared = new List<FeedCandidate>();
        var visible = new List<FeedCandidate>();
        foreach (var tag in Tags(html))
        {
            var href = Value(tag, "href");
            if (href is null)
            {
                continue;
            }

            switch (tag.Name.ToLowerInvariant())
            {
                case "base" when Addresses.Resolve(href, address) is { } said && Uri.TryCreate(said, UriKind.Absolute, out var absolute) && Addresses.IsWeb(said):
                    at = absolute;
                    break;
                case "link" when Declared(tag) is var (type, isFeed) && isFeed:
                    Add(declared, tag, href, type, true, at);
                    break;
                case "a" when LooksLikeFeed(href):
                    Add(visible, tag, href, null, false, at);
                    break;
            }
        }

        return declared.Concat(visible).DistinctBy(candidate => candidate.Address).Take(MostFound).ToValueList();
    }

    private static IEnumerable<ScannedTag> Tags(string html)
    {
        var scanner = new TagScanner(html);
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
            }
            else if (!char.IsAsciiLetter(html[at + 1]))
            {
                at++;
            }
            else if (scanner.Read(at + 1) is not { } tag)
            {
                yield break;
            }
            else
            {
                yield return tag;
                at = tag.End;
                if (tag.Name.Equals("script", StringComparison.OrdinalIgnoreCase))
                {
                    var end = html.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase);
                    at = end < 0 ? html.Length : end;
                }
            }
        }
    }

    private static (string? Type, bool IsFeed) Declared(ScannedTag tag)
    {
        var type = Value(tag, "type")?.Split(';')[0].Trim().ToLowerInvariant();
        var relations = Value(tag, "rel")?.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return (type, relations.Contains("feed") || (relations.Contains("alternate") && !relations.Contains("stylesheet") && type is not null && Types.Contains(type)));
    }

    private static bool LooksLikeFeed(string href)
    {
        var path = href.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = (end < 0 ? path : path[..end]).TrimEnd('/');
        foreach (var ending in Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<FeedCandidate> found, ScannedTag tag, string href, string? type, bool isDeclared, Uri? at)
    {
        href = href.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? href[5..] : href;
        if (found.Count < MostFound && Addresses.Resolve(href, at) is { } target && (at is null || Addresses.IsWeb(target)))
        {
            found.Add(new(target, Value(tag, "title") is { } title ? PlainText.OneLine(title) : null, type, isDeclared));
        }
    }

    private static string? Value(ScannedTag tag, string name)
    {
        foreach (var (written, value) in tag.Attributes)
        {
            if (written.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
            }
        }

        return null;
    }
}
