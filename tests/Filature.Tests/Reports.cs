namespace Filature.Tests;

/// <summary>Articles built by hand: «role: text» lines, in document order.</summary>
internal static class Reports
{
    public static Article Article(string id, string language, params ReadOnlySpan<(PartRole Role, string Text)> lines)
    {
        var text = new System.Text.StringBuilder();
        var parts = new List<Part>();
        foreach (var (role, line) in lines)
        {
            if (text.Length > 0)
            {
                // A dateline stands in the line of the paragraph it opens.
                text.Append(parts[^1].Role == PartRole.Dateline ? " " : "\n");
            }

            parts.Add(new(role, new(text.Length, text.Length + line.Length)));
            text.Append(line);
        }

        var source = SourceText.Freeze(text.ToString());
        return new(
            id, language, source, MappedText.Identity(source.Text).Runs, parts.ToValueList(),
            string.Join('\n', parts.Where(part => part.Role == PartRole.Body).Select(part => part.Span.Of(source.Text))), [], []);
    }

    public static Article With(this Article article, ClaimKind kind, string value, string where) =>
        article with { Claims = [.. article.Claims, Claim.Of(article.Text.Id, kind, value, where)] };

    public static AnalyzedArticle Analyzed(this Article article) => new(article, Analyzer.Parse(article.Text.Text, article.Language));
}
