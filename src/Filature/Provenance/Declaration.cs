namespace Filature.Provenance;

/// <summary>Whether an article says that it comes from another one.</summary>
internal static class Declaration
{
    /// <summary>Whether the derived article names the other's outlet in a credit, or gives its address as origin.</summary>
    public static bool Names(TracedArticle derived, TracedArticle origin) =>
        NamesOutlet(derived, origin) || NamesAddress(derived.Article, origin.Article);

    /// <summary>Whether the page says where it comes from: it names the other's outlet, or the agency both come from.</summary>
    public static bool IsMade(TracedArticle derived, TracedArticle origin) =>
        Names(derived, origin)
        || (origin.Lineage.Agency is { } agency && derived.Lineage.Credits.Any(credit => credit.Value.Agency == agency.Value));

    private static bool NamesOutlet(TracedArticle derived, TracedArticle origin)
    {
        if (origin.Lineage.Outlet is not { } outlet)
        {
            return false;
        }

        var name = Folding.FoldWords(outlet.Value);
        return name.Length > 2 && derived.Article.Parts.Any(part =>
            part.Role is PartRole.Credit or PartRole.Byline or PartRole.Note
            && !IsOwnMark(derived, part.Span)
            && $" {Folding.FoldWords(part.Span.Of(derived.Article.Text.Text.AsSpan()))} ".Contains($" {name} ", StringComparison.Ordinal));
    }

    // Two pages of one outlet both carry its name.
    private static bool IsOwnMark(TracedArticle article, TextSpan part) =>
        article.Lineage.Outlet is { } own && own.Ground.Evidence.Any(evidence => evidence.Span.Overlaps(part));

    private static bool NamesAddress(Article derived, Article origin) =>
        origin.ClaimsOf(ClaimKind.Address).Any(address => derived.ClaimsOf(ClaimKind.Origin).Any(claim => SamePlace(claim.Value, address.Value)));

    private static bool SamePlace(string left, string right) =>
        Uri.TryCreate(left, UriKind.Absolute, out var a) && Uri.TryCreate(right, UriKind.Absolute, out var b)
        && a.Host.Equals(b.Host, StringComparison.OrdinalIgnoreCase)
        && (a.AbsolutePath.TrimEnd('/') == b.AbsolutePath.TrimEnd('/') || a.AbsolutePath == "/");
}
