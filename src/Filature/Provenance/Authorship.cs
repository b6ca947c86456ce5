namespace Filature.Provenance;

/// <summary>Writer, agency and outlet: three facts, each from its own marks, none inferred from another.</summary>
internal sealed record Authorship(Finding<string>? Outlet, Finding<string>? Agency, Finding<string>? Writer)
{
    // How far each place where an outlet names itself is believed; set by reading the development set: markup made for
    // machines is right oftener than a line at the top, a copyright line names the owner rather than the outlet.
    private static readonly (string Where, double Trust)[] OutletPlaces =
    [
        ("json-ld", 0.95), ("meta og:site_name", 0.95), ("text station name", 0.9), ("text masthead", 0.85), ("title suffix", 0.8), ("meta", 0.75), ("text copyright", 0.7), ("feed", 0.65),
    ];

    public static Authorship Find(Article article, Marks marks, FindingMaker maker) =>
        new(FindOutlet(article, marks, maker), FindAgency(article, marks, maker), FindWriter(article, maker));

    private static Finding<string>? FindOutlet(Article article, Marks marks, FindingMaker maker)
    {
        var claims = article.ClaimsOf(ClaimKind.Outlet).OrderByDescending(claim => Trust(claim.Where)).ToArray();
        if (claims.Length == 0)
        {
            return OutletOfAddress(article, maker);
        }

        var best = claims[0];
        var folded = Folding.Fold(best.Value);
        var agreeing = claims.Where(claim => Folding.Fold(claim.Value) == folded).ToArray();
        var evidence = agreeing.Select(claim => claim.Span).OfType<TextSpan>().ToList();
        // «(RHC)» in the dateline of a page of Radio Habana Cuba is the outlet's own mark, not an agency.
        if (marks.Dateline is { Value.Agency: { } mark } dateline && mark == Initials(best.Value))
        {
            evidence.Add(dateline.Ground.Evidence[0].Span);
        }

        var score = Trust(best.Where) - (agreeing.Length < claims.Length ? 0.15 : 0);
        var spans = evidence.Distinct().Order().ToArray();
        return maker.Find(
            best.Value, "outlet", agreeing.Length < claims.Length ? "outlet.best-claim" : "outlet.claim", score,
            spans, [.. agreeing.Select(claim => claim.Id)]);
    }

    private static Finding<string>? OutletOfAddress(Article article, FindingMaker maker) =>
        article.ClaimsOf(ClaimKind.Address).FirstOrDefault() is { } address && Uri.TryCreate(address.Value, UriKind.Absolute, out var uri)
            ? maker.Find(
                uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host,
                "outlet", "outlet.host", 0.4, address.Span is { } span ? [span] : [], [address.Id])
            : null;

    private static Finding<string>? FindAgency(Article article, Marks marks, FindingMaker maker)
    {
        // A named credit is believed by its kind; at equal kinds an agency of the table before any other name.
        var named = marks.Credits
            .Where(credit => credit.Value.Agency is not null)
            .OrderBy(credit => credit.Value.Kind is CreditKind.With ? 1 : 0)
            .ThenBy(credit => Agencies.Named(credit.Value.Agency) is null ? 1 : 0)
            .ToArray();
        if (named.Length > 0)
        {
            var name = named[0].Value.Agency!;
            var same = named.Where(credit => credit.Value.Agency == name).ToArray();
            return maker.Find(
                name, "agency", $"agency.credit-{Hyphens(named[0].Value.Kind)}", named[0].Value.Kind == CreditKind.With ? 0.75 : 0.95,
                [.. same.Select(credit => credit.Ground.Evidence[0].Span).Distinct().Order()], [.. same.Select(credit => credit.Ground.Id)]);
        }

        // A title's suffix or the name of a feed: «— RT Russie et ex-Union soviétique», «RT All Fr2Fr».
        var claims = article.ClaimsOf(ClaimKind.Agency)
            .Select(claim => (Claim: claim, Agency: Agencies.In(claim.Value).Select(found => found.Agency).FirstOrDefault()))
            .Where(pair => pair.Agency is not null)
            .ToArray();
        if (claims.Length == 0)
        {
            return null;
        }

        var agency = claims[0].Agency!;
        var agreeing = claims.Where(pair => pair.Agency == agency).Select(pair => pair.Claim).ToArray();
        return maker.Find(
            agency.Name, "agency", "agency.claim", agreeing.Length > 1 ? 0.9 : 0.75,
            [.. agreeing.Select(claim => claim.Span).OfType<TextSpan>().Distinct().Order()], [.. agreeing.Select(claim => claim.Id)]);
    }

    private static Finding<string>? FindWriter(Article article, FindingMaker maker)
    {
        foreach (var span in article.PartsOf(PartRole.Byline))
        {
            var text = span.Of(article.Text.Text);
            if (Knowledge.RulesOfAll("bylines", article.Language).First(text) is { } match && match.Group("name") is { } name && IsPerson(name.Of(text)))
            {
                return maker.Find(name.Of(text), "writer", "writer.byline", 0.9, [new(span.Start + name.Start, span.Start + name.End)]);
            }
        }

        // Authors in the markup that no byline shows: believed less, they are often the site's account.
        var authors = article.ClaimsOf(ClaimKind.Author).Where(claim => IsPerson(claim.Value)).ToArray();
        return authors.Length == 0 ? null : maker.Find(
            authors[0].Value, "writer", "writer.claim", 0.6, authors[0].Span is { } at ? [at] : [], [authors[0].Id]);
    }

    // At least two words that begin with a capital: neither «admin» nor «la rédaction».
    private static bool IsPerson(string name) =>
        name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Count(word => char.IsUpper(word[0])) >= 2
        && Agencies.Named(name) is null;

    private static double Trust(string where)
    {
        foreach (var (place, trust) in OutletPlaces)
        {
            if (where.StartsWith(place, StringComparison.Ordinal))
            {
                return trust;
            }
        }

        return 0.5;
    }

    private static string Initials(string name) =>
        new([.. name.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0])]);

    private static string Hyphens(CreditKind kind) => kind == CreditKind.PressRelease ? "press-release" : kind.ToString().ToLowerInvariant();
}
