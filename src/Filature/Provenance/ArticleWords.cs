namespace Filature.Provenance;

/// <summary>An article's words in order (dateline, byline, body, credit), and which of them are body, quoted, and names or figures.</summary>
/// <param name="QuotationOf">The number of the outermost quotation that each word stands in, from 1; 0 outside of all.</param>
internal sealed record ArticleWords(FoldedWords Words, bool[] IsBody, int[] QuotationOf, bool[] IsFact, int BodyCount)
{
    // The share of a text that has to be left when its boilerplate is put aside.
    private const double LeastOwn = 0.2;

    public bool IsQuoted(int word) => QuotationOf[word] > 0;

    public static ArticleWords Of(TracedArticle article) => Of(article.Article, article.Analysis);

    public static ArticleWords Of(Article article, Analysis analysis)
    {
        var parts = article.Parts.Where(part => part.Role is PartRole.Dateline or PartRole.Byline or PartRole.Body or PartRole.Credit).ToArray();
        var words = FoldedWords.Of(article.Text.Text, parts.Select(part => part.Span));
        var isBody = new bool[words.Count];
        var quotationOf = new int[words.Count];
        var bodies = parts.Where(part => part.Role == PartRole.Body).Select(part => part.Span).ToArray();
        Mark(words, bodies, (word, _) => isBody[word] = true);
        Mark(words, [.. analysis.Quotations.Where(quotation => quotation.Depth == 0).Select(quotation => quotation.Outer)], (word, quotation) => quotationOf[word] = quotation + 1);
        return new(words, isBody, quotationOf, Facts(article.Text.Text, words), isBody.AsSpan().Count(true));
    }

    /// <summary>Which words are figures, or names by their capital: one that opens a sentence says nothing.</summary>
    public static bool[] Facts(string text, FoldedWords words)
    {
        var facts = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var start = words.Spans[i].Start;
            facts[i] = char.IsDigit(text[start]) || (char.IsUpper(text[start]) && !ChangeWords.StartsSentence(text, start));
        }

        return facts;
    }

    /// <summary>
    /// The same with no boilerplate in the body: a formula that hundreds of articles have is nobody's text. Where hardly anything else is
    /// left, all of it stays: then the text itself was run by hundreds.
    /// </summary>
    public ArticleWords Without(IReadOnlySet<long> boilerplate)
    {
        if (boilerplate.Count == 0)
        {
            return this;
        }

        var isBody = (bool[])IsBody.Clone();
        for (var i = 0; i + Fingerprints.ShingleWords <= Words.Count; i++)
        {
            if (boilerplate.Contains(Fingerprints.Shingle(Words.Ids.AsSpan(i, Fingerprints.ShingleWords))))
            {
                isBody.AsSpan(i, Fingerprints.ShingleWords).Clear();
            }
        }

        var left = isBody.AsSpan().Count(true);
        return left < BodyCount * LeastOwn ? this : this with { IsBody = isBody, BodyCount = left };
    }

    // Both lists are in order.
    private static void Mark(FoldedWords words, TextSpan[] spans, Action<int, int> mark)
    {
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            while (next < spans.Length && spans[next].End <= words.Spans[i].Start)
            {
                next++;
            }

            if (next < spans.Length && spans[next].Contains(words.Spans[i].Start))
            {
                mark(i, next);
            }
        }
    }
}
