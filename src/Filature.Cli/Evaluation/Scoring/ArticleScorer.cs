using Filature.Cli.Evaluation.Gold;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>The article out of its document: language, headline, body, chrome, bylines.</summary>
internal static class ArticleScorer
{
    public static void Score(Scoreboard board, Located located)
    {
        var (gold, article, id) = (located.Gold, located.Read.Article, located.Id);
        board.Right("language", id, gold.Language == article.Language, gold.Language, article.Language);
        board.Right("headline", id, Folding.Fold(gold.Headline) == Folding.Fold(article.Headline), gold.Headline, article.Headline);
        board.F1("headline words", id, MeanOf(Wording.Bags(Wording.Words(article.Headline), Wording.Words(gold.Headline))));

        var (goldWords, words) = (Wording.Words(GoldBody.Of(gold, located.Visible)).ToArray(), Wording.Words(article.Body).ToArray());
        var body = Wording.Bags(words, goldWords);
        board.F1("body words", id, MeanOf(body));
        if (body.F1 < 0.999)
        {
            board.Missed("body words", id, Sample(Difference(goldWords, words)), Sample(Difference(words, goldWords)));
        }

        Chrome(board, located);
        board.Sets("bylines", id, Folded(article.Bylines.Select(byline => byline.Text)), Folded(gold.Bylines));
    }

    // Each document counts the same, however long it is: precision and recall are means over documents.
    private static Tally MeanOf(Tally words) =>
        new(words.Precision ?? 0, words.Predicted == 0 ? 0 : 1, words.Recall ?? 0, words.Gold == 0 ? 0 : 1);

    private static void Chrome(Scoreboard board, Located located)
    {
        var article = GoldBody.Article(located.Gold, located.Visible);
        var text = WithoutNotes(located.Read.Article);
        foreach (var chrome in located.Gold.Chrome)
        {
            var leaks = Wording.Count(text, chrome) > Wording.Count(article, chrome);
            board.Leak("chrome in the text", located.Id, leaks ? 1 : 0, 1);
            if (leaks)
            {
                board.Missed("chrome in the text", located.Id, null, chrome);
            }
        }
    }

    // Notes and captions are told from the article by their role: nobody takes them for its text.
    private static string WithoutNotes(Contract.ReadArticle article)
    {
        var text = article.Text.ToCharArray();
        foreach (var part in article.Parts)
        {
            if (part.Role is PartRole.Note or PartRole.Caption)
            {
                text.AsSpan(part.Span.Start, part.Span.Length).Fill(' ');
            }
        }

        return new(text);
    }

    private static HashSet<string> Folded(IEnumerable<string> texts) => [.. texts.Select(text => Folding.FoldWords(text))];

    private static IEnumerable<string> Difference(IEnumerable<string> words, IEnumerable<string> without)
    {
        var left = without.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
            }
            else
            {
                yield return word;
            }
        }
    }

    private static string Sample(IEnumerable<string> words) => string.Join(' ', words.Take(25));
}
