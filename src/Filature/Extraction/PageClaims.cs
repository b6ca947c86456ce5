namespace Filature.Extraction;

/// <summary>What a page's markup says of the article, before the text has an id.</summary>
internal sealed record MarkupClaim(ClaimKind Kind, string Value, string Where);

/// <summary>Reads meta elements, links, time elements, the language attribute and JSON-LD as claims.</summary>
internal static class PageClaims
{
    public static (List<MarkupClaim> Claims, string? Title) Read(string html, string? address)
    {
        var claims = new List<MarkupClaim>();
        var addresses = new List<(string Value, string Where)>();
        string? title = null;
        foreach (var token in HtmlTokens.Read(html))
        {
            if (token.Kind != HtmlTokenKind.Start)
            {
                continue;
            }

            string? Attribute(string name) => HtmlTokens.Attribute(html, token.Span, name)?.Trim();
            switch (token.Name)
            {
                case "html" when Attribute("lang") is { Length: > 0 } language:
                    claims.Add(new(ClaimKind.Language, language, "html lang"));
                    break;
                case "title" when title is null:
                    title = Clean(System.Net.WebUtility.HtmlDecode(token.Content.Of(html)));
                    break;
                case "meta":
                    Meta(Attribute("property") ?? Attribute("name") ?? Attribute("itemprop"), Attribute("content"));
                    break;
                case "link" when Attribute("rel") is "canonical" && Attribute("href") is { Length: > 0 } href:
                    addresses.Add((href, "link canonical"));
                    break;
                case "time" when Attribute("datetime") is { Length: > 0 } date:
                    claims.Add(new(ClaimKind.Published, date, "time datetime"));
                    break;
                case "script" when Attribute("type") is { } type && type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase):
                    claims.AddRange(JsonLd.Read(token.Content.Of(html)));
                    break;
            }
        }

        // An address on another host than the page's own is where the text comes from.
        var host = Host(address) ?? addresses.Where(pair => pair.Where == "meta og:url").Select(pair => Host(pair.Value)).FirstOrDefault();
        foreach (var (value, where) in addresses)
        {
            claims.Add(new(host is not null && Host(value) is { } other && other != host ? ClaimKind.Origin : ClaimKind.Address, value, where));
        }

        return (claims.DistinctBy(claim => (claim.Kind, claim.Value, claim.Where)).ToList(), title);

        void Meta(string? name, string? content)
        {
            if (string.IsNullOrWhiteSpace(content))
            {
                return;
            }

            var key = name?.ToLowerInvariant();
            if (key is "og:url")
            {
                addresses.Add((content, "meta og:url"));
                return;
            }

            ClaimKind? kind = key switch
            {
                "og:title" or "twitter:title" => ClaimKind.Headline,
                "og:site_name" or "application-name" or "publisher" or "dc.publisher" => ClaimKind.Outlet,
                "author" or "article:author" or "dc.creator" or "parsely-author" or "byl" => ClaimKind.Author,
                "article:published_time" or "datepublished" or "date" or "dc.date" or "pubdate" or "parsely-pub-date" or "dc.date.issued" => ClaimKind.Published,
                "article:modified_time" or "datemodified" or "og:updated_time" or "last-modified" => ClaimKind.Modified,
                "og:locale" or "content-language" or "dc.language" => ClaimKind.Language,
                "original-source" or "syndication-source" => ClaimKind.Origin,
                "news_agency" or "agency" or "source" => ClaimKind.Agency,
                _ => null,
            };
            if (kind is { } known && !(known == ClaimKind.Agency && !Agencies.In(content).Any()) && !(known == ClaimKind.Author && Host(content) is not null))
            {
                claims.Add(new(known, Clean(content), "meta " + name));
            }
        }
    }

    internal static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? (uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host).ToLowerInvariant()
            : null;

    private static string Clean(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
