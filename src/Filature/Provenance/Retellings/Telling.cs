namespace Filature.Provenance.Retellings;

/// <summary>An article's sentences with what can be compared in them when the words are others: figures, days, denials, quotations.</summary>
internal sealed class Telling
{
    private readonly List<(TextSpan Span, decimal Value)> _figures = [];

    public Telling(TracedArticle article)
    {
        // A neighbour's words come from the archive without their tags.
        Article = article.Analysis.Words.Count > 0 ? article : article with { Analysis = Analyzer.Parse(article.Article.Text.Text, article.Article.Language) };
        article = Article;
        Sentences = [.. OutlineReader.InBody(article.Article, article.Analysis)];
        var times = article.Analysis.Times.Where(static time => time.Type is TimeType.Date or TimeType.Time).ToArray();
        foreach (var word in article.Analysis.Words)
        {
            if (word.Upos is Upos.Num && !times.Any(time => time.Span.Overlaps(word.Span)) && Numerals.Read(article.Analysis.Language, word.Form) is { } value)
            {
                _figures.Add((word.Span, value));
            }
        }
    }

    public TracedArticle Article { get; }

    public string Text => Article.Article.Text.Text;

    public List<TextSpan> Sentences { get; }

    public IEnumerable<(TextSpan Span, decimal Value)> FiguresIn(TextSpan span) => _figures.Where(figure => span.Contains(figure.Span));

    public IEnumerable<TimeExpression> DaysIn(TextSpan span) =>
        Article.Analysis.Times.Where(time => time.Type is TimeType.Date && span.Contains(time.Span));

    /// <summary>What stands between outermost marks inside a stretch, as far as it stands there.</summary>
    public IEnumerable<TextSpan> QuotationsIn(TextSpan span) =>
        Article.Analysis.Quotations
            .Where(quotation => quotation.Depth == 0 && quotation.Content.Overlaps(span))
            .Select(quotation => new TextSpan(Math.Max(quotation.Content.Start, span.Start), Math.Min(quotation.Content.End, span.End)).Trim(Text))
            .Where(static quotation => !quotation.IsEmpty);

    public bool Denies(TextSpan span) => ChangeWords.Denies(Text, FoldedWords.Of(Text, [span]).Spans);

    /// <summary>A word with some words of its sentence around it.</summary>
    public TextSpan Around(TextSpan words, TextSpan sentence, int context)
    {
        var spans = FoldedWords.Of(Text, [sentence]).Spans;
        var (first, last) = (Array.FindIndex(spans, span => span.End > words.Start), Array.FindLastIndex(spans, span => span.Start < words.End));
        return first < 0 || last < first ? words : spans[Math.Max(0, first - context)].Union(spans[Math.Min(spans.Length - 1, last + context)]);
    }
}
