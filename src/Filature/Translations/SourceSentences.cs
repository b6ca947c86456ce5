namespace Filature.Translations;

/// <summary>The sentences of an article as they are given to an engine: cut by our own analysis, so that each answer has its place.</summary>
public static class SourceSentences
{
    // Names of writers, agencies and outlets are no prose: an engine would translate them.
    private static readonly ValueList<PartRole> NotTranslated = [PartRole.Byline, PartRole.Credit, PartRole.Dateline, PartRole.Note];

    /// <returns>Ordered and disjoint; empty where the article has no such piece.</returns>
    public static ValueList<TextSpan> Of(Report report, Piece piece) => piece.Kind switch
    {
        PieceKind.Title => Title(report.Article) is { } title ? [title] : [],
        PieceKind.Statement => report.Record.Statements.FirstOrDefault(statement => statement.Ground.Id == piece.Finding) is { } said ? [said.Value.Content.Span] : [],
        _ => Text(report.Article),
    };

    /// <summary>The headline, as far as the article has one.</summary>
    public static TextSpan? Title(Article article)
    {
        var title = article.PartsOf(PartRole.Headline).Select(span => span.Trim(article.Text.Text)).FirstOrDefault();
        return title.IsEmpty ? null : title;
    }

    /// <summary>Headline, body and captions. A headline is one sentence, whatever stops stand in it.</summary>
    public static ValueList<TextSpan> Text(Article article)
    {
        var text = article.Text.Text;
        var title = Title(article);
        List<TextSpan> kept = [.. article.Parts.Where(part => NotTranslated.Contains(part.Role)).Select(part => part.Span)];
        var sentences = Analyzer.Segment(text, article.Language).Sentences
            .Select(sentence => sentence.Trim(text))
            .Where(sentence => !sentence.IsEmpty && !(title is { } head && head.Overlaps(sentence)) && !kept.Exists(part => part.Contains(sentence)));
        return (title is { } first ? sentences.Append(first) : sentences).Order().ToValueList();
    }
}
