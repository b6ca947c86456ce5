using Filature.Language.Detection;

namespace Filature.Extraction;

/// <summary>The article out of the document: clean text, parts, claims, and the way back.</summary>
public static class Extractor
{
    // Language is told from running text; menus and names mislead. Six hundred letters leave no doubt, and cost half of what twelve hundred do.
    private const int ShortestTelling = 60;
    private const int EnoughToTell = 600;

    // A long book has ten thousand paragraphs; every one is held against some two hundred rules.
    private const int MostParagraphs = 20_000;

    /// <summary>Reads an arrival. The same bytes always give the same article.</summary>
    /// <returns>The article, or a problem of <see cref="RawText.Of"/>.</returns>
    public static Outcome<Article> Extract(Arrival arrival) => RawText.Of(arrival).Then(raw => Extract(arrival, raw.Text));

    private static Outcome<Article> Extract(Arrival arrival, string raw)
    {
        var (lines, own, title, isFallback) = IsPage(arrival, raw) ? Page(arrival, raw) : new(DeliveredLines.Read(raw), [], null, false);
        // The document's own claims first, then those of who brought it.
        List<MarkupClaim> markup = [.. own, .. arrival.Said.Select(said => new MarkupClaim(said.Kind, said.Value, said.Where))];
        lines.RemoveAll(line => line.Text.Length == 0);
        if (lines.Count == 0)
        {
            return new Problem("document.no-text", "The document has no visible words.", "Give the page or file that holds the article.");
        }

        var language = LanguageDetector.Detect(Telling(lines)).Language;
        var rules = new LineRules(language);
        // Hyphens first: a broken word must not look like the end of a line.
        lines = Hyphens.Remove(lines);
        // Then paragraphs, before any line is judged by its length.
        lines = BrokenParagraphs.Join(lines, line => LineReading.Of(line, rules).Look is Look.Chrome or Look.Mark or Look.Address);
        if (lines.Count > MostParagraphs)
        {
            return new Problem(
                "document.too-large", $"The document has more than {MostParagraphs} paragraphs.", "Split it, or give the article's own page.");
        }

        var known = Known(markup, title);
        var placement = new Placing(lines.ConvertAll(line => LineReading.Of(line, rules)), rules, known, lines.Exists(line => !line.Chosen)).Place();
        return ArticleAssembly.Assemble(arrival, language, placement with { IsFallback = isFallback }, markup, title);
    }

    private static Delivered Page(Arrival arrival, string raw)
    {
        var (claims, visible) = (new PageClaims(raw), new VisibleLines(raw));
        foreach (var token in HtmlTokens.Read(raw))
        {
            claims.Take(token);
            visible.Take(token);
        }

        var (markup, title, page) = (claims.All(arrival.Address), claims.Title, visible.End());
        if (page.Lines.Count > MostParagraphs)
        {
            return new(page.Lines, markup, title, false);
        }

        var (lines, isSure) = ArticleFinder.Choose(page, Known(markup, title).IsNearlyTitle);
        var other = isSure ? null : SmartReaderChoice.Choose(raw, lines, page.Depth, arrival.Address);
        return new(other ?? lines, markup, title, other is not null);
    }

    private sealed record Delivered(List<Line> Lines, List<MarkupClaim> Markup, string? Title, bool IsFallback);

    private static KnownFacts Known(List<MarkupClaim> markup, string? title) => new(
        markup.Where(claim => claim.Kind == ClaimKind.Headline).Select(claim => claim.Value).Concat(title is null ? [] : [title]),
        markup.Where(claim => claim.Kind == ClaimKind.Outlet).Select(claim => claim.Value),
        markup.Where(claim => claim.Kind == ClaimKind.Author).Select(claim => claim.Value));

    private static bool IsPage(Arrival arrival, string raw) =>
        arrival.MediaType is "text/html" or "application/xhtml+xml"
        || (arrival.MediaType is not ("application/pdf" or "text/markdown") && raw.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));

    private static string Telling(List<Line> lines)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (line.Chosen && line.Text.Length >= ShortestTelling && text.Length < EnoughToTell)
            {
                text.Append(line.Text.AsSpan(0, Math.Min(line.Text.Length, EnoughToTell))).Append('\n');
            }
        }

        return text.Length > 0 ? text.ToString() : string.Join('\n', lines.Take(20).Select(line => line.Text[..Math.Min(line.Text.Length, ShortestTelling)]));
    }
}
