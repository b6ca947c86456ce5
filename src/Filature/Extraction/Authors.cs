namespace Filature.Extraction;

/// <summary>Whom an article's claims name as its authors, taken together.</summary>
public static class Authors
{
    // By how often each place was right on the even half of extraction/wcxb: markup made for machines (.83–.96), a link that says what it
    // is (.87), the visible byline (.78), an element by its class (.72). JSON-LD first: it alone gives several names as several.
    private static readonly string[] Places =
        ["json-ld author", "json-ld page author", "meta twitter:data", "microdata", "meta", "link author", "text byline", "json-ld", "link path", "element author"];

    // Further down the page, bylines sign other articles.
    private const int SameByline = 200;

    /// <summary>The names that the most trusted place gives. A place that only repeats the outlet's name is asked last.</summary>
    public static ValueList<string> Of(Article article)
    {
        var outlets = article.ClaimsOf(ClaimKind.Outlet).Select(claim => Folding.Fold(claim.Value)).ToHashSet(StringComparer.Ordinal);
        var places = article.ClaimsOf(ClaimKind.Author)
            .GroupBy(Rank)
            .OrderBy(place => place.Key)
            .Select(place => place.Where(claim => IsClose(claim, place.First())).Select(claim => claim.Value).DistinctBy(name => Folding.Fold(name)).ToArray())
            .ToArray();
        return (places.FirstOrDefault(names => names.Any(name => !outlets.Contains(Folding.Fold(name)))) ?? places.FirstOrDefault() ?? []).ToValueList();
    }

    private static bool IsClose(Claim claim, Claim first) => claim.Span is not { } span || first.Span is not { } at || Math.Abs(span.Start - at.Start) <= SameByline;

    private static int Rank(Claim claim)
    {
        // «Newsroom», «La rédaction»: a line of one word may be a menu's.
        var rank = claim.Where == "text byline" && !claim.Value.Contains(' ', StringComparison.Ordinal)
            ? -1 : Array.FindIndex(Places, place => claim.Where.StartsWith(place, StringComparison.Ordinal));
        return rank < 0 ? Places.Length : rank;
    }
}
