using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Doors;

/// <summary>
/// The export of a press database: one page with many articles, each an <c>article</c> with its own source, title, date and author
/// (the shape of Europresse). A front page has many of them too, but its articles do not each name a source.
/// </summary>
internal static class PressExport
{
    private const int MaxArticles = 5_000;

    // An article of the press has a few levels; a piece with so many open tags is none, and deep trees cost more than they hold.
    private const int MaxTags = 20_000;

    private const string Sources = "[class*=PublicationName], [class*=sourceName]";
    private const string Titles = "[class*=titreArticle], [class*=articletitle], h1, h2";
    private const string Dates = "[class*=DocHeader], time";
    private const string Authors = "[class*=docAuthors], [class*=DocAuthor], [rel=author]";
    private const string Texts = "[class*=DocText], [class*=docOcurrContainer], section";

    /// <summary>The articles of an export, or null where a page is none.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)>? Documents(Arrival page)
    {
        var bytes = page.Bytes.Span;
        if (page.MediaType != MediaTypes.Html || (bytes.IndexOf("PublicationName"u8) < 0 && bytes.IndexOf("sourceName"u8) < 0) || bytes.IndexOf("<article"u8) < 0)
        {
            return null;
        }

        var pieces = Pieces(System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes));
        return pieces.Take(2).Count(piece => Fields(piece) is not null) > 0 ? Read(page, pieces) : null;
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Read(Arrival page, List<string> pieces)
    {
        var number = 0;
        foreach (var piece in pieces)
        {
            var name = $"{page.Path}#{++number}";
            yield return (name, Fields(piece) is { } fields ? MadePage.Arrival(name, fields, page.Retrieved) : ArticleFields.NoText(name, []));
        }
    }

    /// <summary>One piece after the other, so that only one tree is held.</summary>
    private static List<string> Pieces(string html)
    {
        var pieces = new List<string>();
        var start = html.IndexOf("<article", StringComparison.OrdinalIgnoreCase);
        while (start >= 0 && pieces.Count < MaxArticles)
        {
            var next = html.IndexOf("<article", start + 1, StringComparison.OrdinalIgnoreCase);
            var end = html.IndexOf("</article", start, StringComparison.OrdinalIgnoreCase);
            pieces.Add(html[start..(end >= 0 && (next < 0 || end < next) ? end : next < 0 ? html.Length : next)]);
            start = next;
        }

        return pieces;
    }

    private static ArticleFields? Fields(string piece)
    {
        if (piece.Length > Delivery.RecordLimit || piece.AsSpan().Count('<') > MaxTags)
        {
            return null;
        }

        using var document = new HtmlParser().ParseDocument(piece);
        var outlet = Line(document.QuerySelector(Sources));
        var text = document.QuerySelector(Texts);
        if (outlet is null || text is null)
        {
            return null;
        }

        var paragraphs = text.QuerySelectorAll("p").Select(Line).OfType<string>().ToList();
        var body = paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : Line(text);
        return body is null ? null : new(
            Line(document.QuerySelector(Titles)),
            body,
            Date(document.QuerySelector(Dates)),
            outlet,
            Line(document.QuerySelector(Authors)));
    }

    // The line of the date also names section, page and length («Monde, mardi 14 janvier 2031, p. 6, 812 mots»): the part with a date is looked for.
    private static string? Date(IElement? element)
    {
        if (element?.GetAttribute("datetime") is { Length: > 0 } written)
        {
            return written;
        }

        var words = Line(element)?.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        for (var at = 0; at + 2 < words.Length; at++)
        {
            var date = string.Join(' ', words[at..(at + 3)]);
            if ((words[at].Any(char.IsAsciiDigit) || words[at + 1].Any(char.IsAsciiDigit)) && words[at + 2].Length == 4 && words[at + 2].All(char.IsAsciiDigit)
                && FeedDates.Parse(date) is not null)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Line(IElement? element) =>
        element is null ? null : PlainText.OneLine(element.TextContent).Trim() is { Length: > 0 } line ? line : null;
}
