using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Filature.Web.Dossiers;

/// <summary>A dossier as one page that needs nothing else: its own style, no script, no request to any host.</summary>
public static class DossierHtml
{
    // Letters stay letters: the file is to be read in an editor too.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#1c1c1c;background:#fff}
        h1{line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid #bbb}.facts,.note{color:#555;font-size:.9rem}
        ul,ol{padding-left:1.2rem}li{margin:.5rem 0;overflow-wrap:anywhere}li.below{margin-left:1.4rem}
        a{color:#174ea6}sup a{text-decoration:none;padding:0 .15rem}:target{background:#fff3c4}
        @media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#17181a}.facts,.note{color:#a9a6a0}a{color:#9ec1ff}:target{background:#4a3f10}}
        @media print{a{color:inherit}}
        """;

    public static string Write(Dossier dossier)
    {
        var html = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"").Append(dossier.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Append(Text(dossier.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1").Append(Lang(dossier.TitleLanguage)).Append('>')
            .Append(Text(dossier.Title)).Append("</h1>\n<p class=\"facts\">").Append(Text(dossier.Facts)).Append("</p>\n<p class=\"note\">").Append(Text(dossier.Note)).Append("</p>\n");
        foreach (var section in dossier.Sections)
        {
            html.Append("<section id=\"").Append(section.Id).Append("\">\n<h2>").Append(Text(section.Title)).Append("</h2>\n<ul>\n");
            foreach (var line in section.Lines)
            {
                Line(html, line);
            }

            html.Append("</ul>\n</section>\n");
        }

        html.Append("<section id=\"sources\">\n<h2>").Append(Text(dossier.SourcesTitle)).Append("</h2>\n<ol>\n");
        foreach (var sentence in dossier.Sentences)
        {
            html.Append("<li id=\"s").Append(Number(sentence.Number)).Append("\"><q").Append(Lang(sentence.Language)).Append('>').Append(Text(sentence.Text)).Append("</q> <span class=\"facts\"><bdi>")
                .Append(Text(sentence.Outlet)).Append("</bdi>").Append(sentence.Day is { } day ? ", " + Text(day) : "");
            if (sentence.Link is { } link)
            {
                html.Append(" · <a rel=\"noreferrer noopener\" href=\"").Append(Text(link)).Append("\">").Append(Text(dossier.OriginalPage)).Append("</a>");
            }

            html.Append("</span></li>\n");
        }

        return html.Append("</ol>\n</section>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Line(StringBuilder html, DossierLine line)
    {
        html.Append(line.Depth > 0 ? "<li class=\"below\">" : "<li>");
        if (line.Head is { } head)
        {
            html.Append("<strong><bdi>").Append(Text(head)).Append("</bdi></strong> ");
        }

        html.Append("<span class=\"facts\">").Append(Text(line.Facts)).Append("</span>");
        if (line.Words is { } words)
        {
            var element = line.IsQuoted ? "q" : "span";
            html.Append(' ').Append('<').Append(element).Append(Lang(line.WordsLanguage)).Append(" dir=\"auto\">").Append(Text(words)).Append("</").Append(element).Append('>');
        }

        foreach (var number in line.Sentences)
        {
            html.Append(" <sup><a href=\"#s").Append(Number(number)).Append("\">").Append(Number(number)).Append("</a></sup>");
        }

        html.Append("</li>\n");
    }

    private static string Lang(string? language) => language is null ? "" : $" lang=\"{Text(language)}\"";

    private static string Text(string text) => Encoder.Encode(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
