namespace Filature.Provenance;

/// <summary>What was changed between two versions of one page, apart by what it touches. A change is in the first list that it fits.</summary>
/// <param name="Headline">In the title.</param>
/// <param name="Quotations">Inside quotation marks: somebody's words were changed.</param>
/// <param name="Numbers">Figures, outside of both.</param>
/// <param name="Others">Everything else.</param>
public sealed record Revision(ValueList<Change> Headline, ValueList<Change> Quotations, ValueList<Change> Numbers, ValueList<Change> Others)
{
    public static Revision Between(Article before, Article after)
    {
        var (from, to) = (Alone(before), Alone(after));
        var headline = before.PartsOf(PartRole.Headline).FirstOrDefault();
        var lists = Changes.Of(from, to, Comparison.Of(from, to), DerivationKind.Copy).ToLookup(change =>
            !change.FromSpan.IsEmpty && headline.Contains(change.FromSpan) ? nameof(Headline)
            : change.InsideQuotation ? nameof(Quotations)
            : change.What == ChangeKind.Number ? nameof(Numbers)
            : nameof(Others));
        return new([.. lists[nameof(Headline)]], [.. lists[nameof(Quotations)]], [.. lists[nameof(Numbers)]], [.. lists[nameof(Others)]]);
    }

    private static TracedArticle Alone(Article article) =>
        Tracer.Trace(new(article, Analyzer.Analyze(article.Text.Text, article.Language)), NoNeighbours.Instance);
}
