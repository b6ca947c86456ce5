namespace Filature.Provenance;

/// <summary>Whether an article says that it comes from another one.</summary>
internal static class Declaration
{
    private const int ShortestHost = 6;

    /// <summary>Whether the derived article names the other's outlet in a credit, or gives its address as origin.</summary>
    public static bool Names(TracedArticle derived, TracedArticle origin) =>
        NamesOutlet(derived, origin) || NamesAddress(derived.Article, origin.Article);

    /// <summary>
    /// Whether the page says where it comes from: it names the other's outlet, or the agency both come from, or that it was translated,
    /// or agencies without their names.
    /// </summary>
    public static bool IsMade(TracedArticle derived, TracedArticle origin, DerivationKind kind) =>
        Names(derived, origin)
        || derived.Lineage.Credits.Any(credit => credit.Value switch
        {
            { Agency: { } named } => named == origin.Lineage.Agency?.Value || IsHost(origin.Article, named),
            { Kind: CreditKind.Translated } => kind is DerivationKind.Translation,
            { Kind: CreditKind.With } => true,
            _ => false,
        })
        || (kind is DerivationKind.Translation && MachineTranslation.IsDeclared(derived.Lineage.MachineTranslated));

    // «Le Quai des Flandres» is quai-des-flandres.example.
    private static bool IsHost(Article origin, string named)
    {
        var name = Folding.Fold(named);
        return origin.ClaimsOf(ClaimKind.Address).Any(address =>
            Uri.TryCreate(address.Value, UriKind.Absolute, out var uri)
            && Folding.Fold(uri.Host.Replace("www.", "", StringComparison.Ordinal).Split('.')[0]) is { Length: >= ShortestHost } host
            && (name.Contains(host, StringComparison.Ordinal) || (name.Length >= ShortestHost && host.Contains(name, StringComparison.Ordinal))));
    }

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
