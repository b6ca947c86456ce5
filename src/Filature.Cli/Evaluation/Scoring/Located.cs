using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>A gold document beside what was read of it, with places of both expressed in one text: the folded visible document.</summary>
internal sealed class Located
{
    private readonly FoldedText _document;
    private readonly ArticleAlignment _alignment;

    public Located(GoldItem item, Contract.ReadDocument read)
    {
        (Gold, Visible, Read) = (item.Gold, item.Visible, read);
        _document = new(item.Visible);
        _alignment = new(_document, new(read.Article.Text));
    }

    public GoldDocument Gold { get; }

    public string Visible { get; }

    public Contract.ReadDocument Read { get; }

    public string Id => Gold.Id;

    /// <summary>The share of the article's letters that stand in the document.</summary>
    public double Coverage => _alignment.Coverage;

    /// <exception cref="InvalidDataException">The gold text does not stand in the document: the set is broken.</exception>
    public TextSpan Place(string text, int occurrence) =>
        _document.Find(text, occurrence) ?? throw new InvalidDataException($"{Id}: «{text}» (occurrence {occurrence}) is not in the visible text.");

    public TextSpan? Place(GoldWords? words) => words is null ? null : Place(words.Text, words.Occurrence);

    public TextSpan? Place(TextSpan? ofArticle) => ofArticle is { } span ? _alignment.ToDocument(span) : null;

    /// <summary>Intersection over union.</summary>
    public static double Overlap(TextSpan? left, TextSpan? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return 0;
        }

        var common = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return common <= 0 ? 0 : (double)common / a.Union(b).Length;
    }
}
