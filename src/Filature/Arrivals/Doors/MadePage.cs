using System.Globalization;
using System.Net;
using System.Text;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Doors;

/// <summary>
/// A small page made from the fields of an article. Records become pages so that Extraction has one way: what the fields say becomes
/// claims with a place like those of any page. The same fields always give the same bytes, and so the same id.
/// </summary>
internal static class MadePage
{
    // A line of a text that was broken at a fixed width; shorter ones are lines the writer ended.
    private const int BrokenLine = 45;

    public static Outcome<Arrival> Arrival(string path, ArticleFields fields, DateOnly? asOf)
    {
        var bytes = Encoding.UTF8.GetBytes(Html(fields));
        if (bytes.Length > Delivery.RecordLimit)
        {
            return new Problem("arrival.too-large", $"«{path}» is larger than {Delivery.RecordLimit / 1024 / 1024} MB.", "Split it: a record holds one article.");
        }

        return new Arrival(path, bytes, MediaTypes.Html, "utf-8", Address(fields.Address), asOf);
    }

    /// <summary>An address of the web, or null for what is none.</summary>
    public static string? Address(string? written) => written is not null && WebAddress.Parse(written.Trim()) is { IsOk: true, Value: var uri } ? uri.AbsoluteUri : null;

    private static string Html(ArticleFields fields)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html");
        if (fields.Language is { Length: <= 12 } language)
        {
            page.Append(CultureInfo.InvariantCulture, $" lang=\"{Text(language)}\"");
        }

        page.Append(CultureInfo.InvariantCulture, $"><head><meta charset=\"utf-8\"><title>{Line(fields.Title)}</title>\n");
        if (Address(fields.Address) is { } address)
        {
            page.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{Text(address)}\">\n");
        }

        Meta("property", "og:title", fields.Title);
        Meta("property", "og:site_name", fields.Outlet);
        Meta("name", "author", fields.Author);
        Meta("property", "article:published_time", Date(fields.Date));
        page.Append("</head><body><article>\n");
        if (fields.Title is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h1>{Line(fields.Title)}</h1>\n");
        }

        if (PlainText.LooksLikeHtml(fields.Text))
        {
            // As delivered: markup is read by one reader only, and never shown.
            page.Append(fields.Text);
        }
        else
        {
            foreach (var paragraph in Paragraphs(fields.Text))
            {
                page.Append("<p>").Append(Text(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n");
            }
        }

        return page.Append("\n</article></body></html>\n").ToString();

        void Meta(string kind, string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                page.Append(CultureInfo.InvariantCulture, $"<meta {kind}=\"{name}\" content=\"{Line(value)}\">\n");
            }
        }
    }

    /// <summary>Paragraphs have blank lines between them; where a text has none, each line is one.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (!lines.Contains(""))
        {
            return lines;
        }

        var paragraphs = new List<StringBuilder> { new() };
        var last = 0;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                paragraphs.Add(new());
            }
            else
            {
                var paragraph = paragraphs[^1];
                paragraph.Append(paragraph.Length == 0 ? "" : last >= BrokenLine ? " " : "\n").Append(line);
            }

            last = line.Length;
        }

        return paragraphs.Where(paragraph => paragraph.Length > 0).Select(paragraph => paragraph.ToString());
    }

    /// <summary>The day, with the time where one is written; what is no date is left out.</summary>
    private static string? Date(string? written)
    {
        if (written is null || FeedDates.Parse(written) is not { } date)
        {
            return null;
        }

        var hasTime = written.Contains(':', StringComparison.Ordinal) || (written.Length > 8 && written.All(char.IsAsciiDigit));
        return date.ToString(hasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Line(string? text) => Text(PlainText.OneLine(text ?? ""));

    private static string Text(string text)
    {
        // Control characters have no place in a page; the encoder replaces halves of surrogate pairs.
        var clean = text.Any(IsStray) ? new string([.. text.Where(character => !IsStray(character))]) : text;
        return WebUtility.HtmlEncode(clean);

        static bool IsStray(char character) => char.IsControl(character) && character is not ('\n' or '\t');
    }
}
