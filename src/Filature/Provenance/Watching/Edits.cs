namespace Filature.Provenance.Watching;

/// <summary>What was changed on a page between two of its versions: told first is what weighs most, headline, quotation, number, words.</summary>
internal static class Edits
{
    public static IEnumerable<AlertSign> Of(Report before, Report after)
    {
        foreach (var name in Signs.Named(before).Except(Signs.Named(after), StringComparer.Ordinal))
        {
            yield return new(AlertKind.CreditDropped, after.Article.Id, null, after.Article.Id, name, null, 0);
        }

        var edits = Differences(before.Article, after.Article);
        if (edits is [var (was, now), ..] && !SaysSo(after.Article, before.Article))
        {
            yield return new(AlertKind.SilentEdit, after.Article.Id, null, after.Article.Id, was, now, edits.Count - 1);
        }
    }

    private static List<(string? Was, string? Now)> Differences(Article before, Article after)
    {
        var edits = new List<(string?, string?)>();
        if (before.Headline != after.Headline)
        {
            edits.Add((before.Headline, after.Headline));
        }

        Pair(Quotations(before), Quotations(after));
        Pair(Numbers(before), Numbers(after));
        if (edits.Count == 0)
        {
            // Another line at the foot of a page is no edit of the news.
            Pair(Sentences(before), Sentences(after));
        }

        return edits;

        // In the order of the text: what is gone beside what has come.
        void Pair(List<string> old, List<string> now)
        {
            var (gone, come) = (Without(old, now), Without(now, old));
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                edits.Add((i < gone.Count ? gone[i] : null, i < come.Count ? come[i] : null));
            }
        }
    }

    // As often as they stand there: a number said twice and now once is one less.
    private static List<string> Without(List<string> these, List<string> those)
    {
        var left = those.GroupBy(text => text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return these.FindAll(text => !left.TryGetValue(text, out var count) || (left[text] = count - 1) < 0);
    }

    private static List<string> Quotations(Article article) =>
        [.. Analyzer.Analyze(article.Body, article.Language).Quotations.Select(quotation => quotation.Content.Of(article.Body))];

    private static List<string> Numbers(Article article) =>
        [.. Analyzer.Analyze(article.Body, article.Language).Tokens.Select(token => token.Span.Of(article.Body)).Where(form => form.Any(char.IsAsciiDigit))];

    private static List<string> Sentences(Article article) =>
        [.. Analyzer.Analyze(article.Body, article.Language).Sentences.Select(sentence => sentence.Of(article.Body))];

    // A notice that the earlier text did not have.
    private static bool SaysSo(Article after, Article before) =>
        Knowledge.RulesOfAll("edits", after.Language).All(after.Text.Text)
            .Any(notice => !before.Text.Text.Contains(notice.Span.Of(after.Text.Text), StringComparison.Ordinal));
}
