using System.Globalization;
using System.Text;

namespace Filature.Web.Dossiers;

/// <summary>A dossier as Markdown (CommonMark, with footnotes for the sentences).</summary>
public static class DossierMarkdown
{
    private const string Marks = "\\`*_{}[]()<>#|~^$&@";

    public static string Write(Dossier dossier)
    {
        var page = new StringBuilder().Append("# ").Append(Text(dossier.Title)).Append("\n\n").Append(Text(dossier.Facts)).Append("\n\n").Append(Text(dossier.Note)).Append("\n\n");
        foreach (var section in dossier.Sections)
        {
            page.Append("## ").Append(Text(section.Title)).Append("\n\n");
            foreach (var line in section.Lines)
            {
                page.Append(line.Depth > 0 ? "  - " : "- ").Append(line.Head is { } head ? $"**{Text(head)}** " : "").Append(Text(line.Facts))
                    .Append(line.Words is { } words ? (line.IsQuoted ? $" “{Text(words)}”" : $" {Text(words)}") : "");
                foreach (var number in line.Sentences)
                {
                    page.Append(CultureInfo.InvariantCulture, $" [^{number}]");
                }

                page.Append('\n');
            }

            page.Append('\n');
        }

        page.Append("## ").Append(Text(dossier.SourcesTitle)).Append("\n\n");
        foreach (var sentence in dossier.Sentences)
        {
            page.Append(CultureInfo.InvariantCulture, $"[^{sentence.Number}]: “{Text(sentence.Text)}” {Text(sentence.Outlet)}{(sentence.Day is { } day ? ", " + Text(day) : "")}")
                .Append(sentence.Link is { } link ? $" · [{Text(dossier.OriginalPage)}](<{Address(link)}>)" : "").Append('\n');
        }

        return page.ToString();
    }

    // Every mark that Markdown or HTML could read is one of the document's own, and stays a character.
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r')
            {
                escaped.Append(' ');
                continue;
            }

            // Bare addresses become links, and a line that begins like a list would be one.
            if (Marks.Contains(c, StringComparison.Ordinal) || (c == ':' && i + 1 < text.Length && text[i + 1] == '/')
                || (i == 0 && c is '+' or '-' or '=') || (c == '.' && i > 0 && text.AsSpan(0, i).ContainsAnyExceptInRange('0', '9') is false))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Address(string link) => link.Replace("_", "%5F", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
