namespace Filature.Extraction;

/// <summary>What the head of a page claims, wherever its elements stand: title, meta, link, and the blocks of JSON-LD.</summary>
internal sealed class HeadClaims(string html)
{
    private const int MostMeta = 500;

    private string? _authorField;
    private int _metas;

    public string? Title { get; private set; }

    public List<MarkupClaim> Claims { get; } = [];

    public List<(string Value, string Where)> Addresses { get; } = [];

    public List<string> JsonLd { get; } = [];

    public void Start(HtmlToken token)
    {
        string? Attribute(string name) => HtmlTokens.Attribute(html, token.Span, name)?.Trim();
        switch (token.Name)
        {
            case "html" when (Attribute("lang") ?? Attribute("xml:lang")) is { Length: > 0 } language:
                Claims.Add(new(ClaimKind.Language, language, "html lang"));
                break;
            case "title" when Title is null:
                Title = MarkupClaim.Clean(token.Content.Of(html));
                break;
            case "meta" when ++_metas <= MostMeta && Attribute("content") is { Length: > 0 } content:
                foreach (var name in new[] { Attribute("property"), Attribute("name"), Attribute("itemprop"), Attribute("http-equiv") }.OfType<string>().Where(name => name.Length > 0).Take(1))
                {
                    Meta(name, content);
                }

                break;
            case "link" when Attribute("href") is { Length: > 0 } href:
                Link(Attribute("rel") ?? "", href, Attribute("hreflang"));
                break;
            case "script" when Attribute("type") is { } type && type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase):
                JsonLd.Add(token.Content.Of(html));
                break;
        }
    }

    private void Link(string rel, string href, string? language)
    {
        switch (rel.ToLowerInvariant())
        {
            case "canonical":
                Addresses.Add((href, "link canonical"));
                break;
            case "alternate" when language is { Length: > 0 }:
                Claims.Add(new(ClaimKind.Alternate, href, $"link alternate {language}"));
                break;
            case "image_src":
                Claims.Add(new(ClaimKind.Image, href, "link image_src"));
                break;
            case "original-source" or "syndication-source":
                Claims.Add(new(ClaimKind.Origin, href, "link " + rel.ToLowerInvariant()));
                break;
        }
    }

    private void Meta(string name, string content)
    {
        var place = "meta " + name;
        if (name.Equals("og:url", StringComparison.OrdinalIgnoreCase))
        {
            Addresses.Add((content, "meta og:url"));
        }
        else if (name.StartsWith("twitter:label", StringComparison.OrdinalIgnoreCase))
        {
            _authorField = MetaNames.IsAuthorLabel(content) ? "twitter:data" + name["twitter:label".Length..] : _authorField;
        }
        else if (name.Equals(_authorField, StringComparison.OrdinalIgnoreCase))
        {
            Claims.AddRange(AuthorNames.In(content).Select(author => new MarkupClaim(ClaimKind.Author, author, place)));
        }
        else if (MetaNames.IsClosed(name, content))
        {
            Claims.Add(new(ClaimKind.Paywall, $"{name}: {content}", place));
        }
        else if (MetaNames.KindOf(name) is { } kind)
        {
            Claims.AddRange(kind switch
            {
                ClaimKind.Author => AuthorNames.In(content).Select(author => new MarkupClaim(kind, author, place)),
                ClaimKind.Agency => Agencies.In(content).Any() ? [new(kind, MarkupClaim.Clean(content), place)] : [],
                _ => [new(kind, MarkupClaim.Clean(content), place)],
            });
        }
    }
}
