namespace Filature.Extraction;

/// <summary>Reads what a page says of its article outside of the article's words: meta elements, links, JSON-LD, microdata, named elements.</summary>
internal sealed class PageClaims(string html)
{
    // Of each kind a page has a few; more is a list of other articles, or harm.
    private const int MostOfAKind = 40;

    // Names that stand further apart sign different articles.
    internal const int SameByline = 600;
    private const int MostWallNotices = 3;

    private readonly HeadClaims _head = new(html);
    private readonly ElementClaims _elements = new(html);
    private readonly List<MarkupClaim> _walls = [];

    /// <summary>The title element's words, or null.</summary>
    public string? Title => _head.Title;

    /// <summary>Takes the page's next token.</summary>
    public void Take(HtmlToken token)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Start:
                _head.Start(token);
                _elements.Start(token);
                break;
            case HtmlTokenKind.End:
                _elements.End(token.Name);
                break;
            default:
                _elements.Text(token.Span);
                if (_walls.Count < MostWallNotices && Walls.In(html, token.Span) is { } wall)
                {
                    _walls.Add(wall);
                }

                break;
        }
    }

    /// <summary>All that the page claims.</summary>
    /// <param name="address">Where it was had from, if that is known.</param>
    public List<MarkupClaim> All(string? address)
    {
        var titles = new Titles(_head.Title, _head.Claims);
        var claims = new List<MarkupClaim>(JsonLd.Read(_head.JsonLd, titles.Holds));
        claims.AddRange(OfElements(_elements.All, titles));
        claims.AddRange(_head.Claims);
        claims.AddRange(_walls);
        claims.AddRange(Addresses(_head.Addresses, address));
        return
        [
            .. claims.Where(claim => claim.IsSound).DistinctBy(claim => (claim.Kind, claim.Value, claim.Where))
                .GroupBy(claim => claim.Kind).SelectMany(kind => kind.Take(MostOfAKind)),
        ];
    }

    internal static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? (uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host).ToLowerInvariant()
            : null;

    // An address on another host than the page's own is where the text comes from.
    private static IEnumerable<MarkupClaim> Addresses(List<(string Value, string Where)> addresses, string? address)
    {
        var host = Host(address) ?? addresses.Where(pair => pair.Where == "meta og:url").Select(pair => Host(pair.Value)).FirstOrDefault();
        return addresses.Select(pair => new MarkupClaim(
            host is not null && Host(pair.Value) is { } other && other != host ? ClaimKind.Origin : ClaimKind.Address, pair.Value, pair.Where));
    }

    // A page may hold teasers of other articles as items: the item with the page's title is meant, or else the first. Of times, dates and
    // names outside of items the first counts, and what stands close to it.
    private static IEnumerable<MarkupClaim> OfElements(IReadOnlyList<ElementClaims.Seen> seen, Titles titles)
    {
        var items = seen.Where(one => one.Scope > 0).GroupBy(one => one.Scope).ToList();
        var item = items.Find(item => item.Any(one => one.Claim.Kind == ClaimKind.Headline && titles.Holds(one.Claim.Value))) ?? items.FirstOrDefault();
        foreach (var one in seen.Where(one => one.Scope == 0 && one.Claim.Where.StartsWith("microdata", StringComparison.Ordinal)).Concat(item ?? Enumerable.Empty<ElementClaims.Seen>()))
        {
            yield return one.Claim;
        }

        foreach (var place in seen.Where(one => one.Scope == 0 && !one.Claim.Where.StartsWith("microdata", StringComparison.Ordinal)).GroupBy(one => (one.Claim.Kind, one.Claim.Where)))
        {
            var first = place.First().At;
            // What encloses the first closes after it, and repeats it among other words.
            foreach (var one in place.Where(one => one.At == first || (one.Claim.Kind == ClaimKind.Author && one.At > first && one.At - first < SameByline)))
            {
                yield return one.Claim;
            }
        }
    }

    /// <summary>The titles that the head gives, to know the page's own article among others.</summary>
    private sealed class Titles(string? title, List<MarkupClaim> claims)
    {
        // Shorter headlines stand in too many titles.
        private const int Shortest = 12;

        private readonly List<string> _titles =
            [.. claims.Where(claim => claim.Kind == ClaimKind.Headline).Select(claim => claim.Value).Append(title ?? "").Select(text => Folding.Fold(text)).Where(text => text.Length > 0)];

        public bool Holds(string headline) =>
            Folding.Fold(headline) is { Length: > 0 } folded
            && _titles.Exists(known => known == folded || (folded.Length >= Shortest && known.Contains(folded, StringComparison.Ordinal)) || (known.Length >= Shortest && folded.Contains(known, StringComparison.Ordinal)));
    }
}
