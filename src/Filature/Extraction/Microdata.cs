namespace Filature.Extraction;

/// <summary>What a property of a microdata item (schema.org) claims of the article.</summary>
internal static class Microdata
{
    /// <param name="type">The item's type; null outside of any item, "" where it has none.</param>
    /// <param name="role">What the item itself is to the item around it: author, publisher …</param>
    public static ClaimKind? KindOf(string property, string? type, string? role) => role switch
    {
        null or "" or "mainEntity" or "mainEntityOfPage" or "mainContentOfPage" or "blogPost" or "blogPosts" =>
            type is null or "" || JsonLd.IsArticleType(type) || type.EndsWith("Page", StringComparison.Ordinal) ? OfArticle(property) : null,
        "author" or "creator" => property == "name" ? ClaimKind.Author : null,
        "publisher" => property == "name" ? ClaimKind.Outlet : null,
        "image" => property switch
        {
            "url" or "contentUrl" => ClaimKind.Image,
            "caption" => ClaimKind.ImageCaption,
            "creditText" or "copyrightHolder" => ClaimKind.ImageCredit,
            _ => null,
        },
        _ => null,
    };

    public static bool IsAddress(ClaimKind kind) => kind is ClaimKind.Image or ClaimKind.Origin;

    public static IEnumerable<MarkupClaim> Claims(ClaimKind kind, string value, string where) => kind switch
    {
        ClaimKind.Author => AuthorNames.In(value).Select(name => new MarkupClaim(kind, name, where)),
        ClaimKind.Paywall => MetaNames.IsFalse(value) ? [new(kind, "isAccessibleForFree: false", where)] : [],
        _ => [new(kind, MarkupClaim.Clean(value), where)],
    };

    private static ClaimKind? OfArticle(string property) => property switch
    {
        "headline" => ClaimKind.Headline,
        "author" or "creator" => ClaimKind.Author,
        "datePublished" or "dateCreated" => ClaimKind.Published,
        "dateModified" => ClaimKind.Modified,
        "articleSection" => ClaimKind.Section,
        "inLanguage" => ClaimKind.Language,
        "publisher" => ClaimKind.Outlet,
        "isBasedOn" or "isBasedOnUrl" => ClaimKind.Origin,
        "image" => ClaimKind.Image,
        "isAccessibleForFree" => ClaimKind.Paywall,
        _ => null,
    };
}
