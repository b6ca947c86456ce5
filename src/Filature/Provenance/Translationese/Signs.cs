namespace Filature.Provenance.Translationese;

/// <summary>The marks that a translation program leaves in a text, weighed against the text's length.</summary>
internal static class Signs
{
    // What a longer text may hold of slips by hand is more; what a shorter one holds weighs no more than in one of this length.
    private const double UsualWords = 300;

    // A person's slips are of one kind; a program's are of several.
    private const int FewestKinds = 2;
    private const int FewestSigns = 3;

    /// <summary>From here on the signs are taken for proof: no article of gold/dev and gold/custody that a person wrote comes near.</summary>
    public const double Proof = 0.6;

    /// <summary>All signs in headline and body, in their order.</summary>
    public static ValueList<Sign> Find(Article article, Analysis analysis)
    {
        TextSpan[] places = [.. article.PartsOf(PartRole.Headline), .. article.PartsOf(PartRole.Body)];
        return
        [
            .. Agreement.Find(article, analysis).Concat(Calques.Find(article, places)).Concat(Fragments.Find(article, analysis)).Concat(Marks(article, analysis))
                .Where(sign => places.Any(place => place.Start <= sign.Span.Start && sign.Span.End <= place.End))
                .OrderBy(sign => sign.Span.Start).ThenBy(sign => sign.Span.End),
        ];
    }

    /// <summary>How likely a program translated the text, by its signs alone, in [0, 1).</summary>
    public static double Score(ValueList<Sign> signs, int words) =>
        1 - Math.Exp(-signs.Sum(sign => sign.Weight) * UsualWords / Math.Max(UsualWords, words));

    public static bool IsProof(ValueList<Sign> signs, double score) =>
        score >= Proof && signs.Count >= FewestSigns && signs.Select(sign => sign.Kind).Distinct(StringComparer.Ordinal).Count() >= FewestKinds;

    // «…" and "…»: a program that replaced one mark and not the other. A quotation left open is a usual thing over several paragraphs.
    private static IEnumerable<Sign> Marks(Article article, Analysis analysis)
    {
        var text = article.Text.Text;
        foreach (var quotation in analysis.Quotations)
        {
            var (open, close) = (text[quotation.Outer.Start], text[quotation.Outer.End - 1]);
            if (quotation.Closed && (open, close) is ('«', not '»') or (not '«', '»') or ('“', '"') or ('"', '”'))
            {
                yield return new("quotes", quotation.Outer, 0.15);
            }
        }
    }
}
