using Filature.Storage;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary><c>search</c> for people.</summary>
internal static class SearchPage
{
    public static void Write(IAnsiConsole page, IReadOnlyList<SearchHit> hits)
    {
        foreach (var hit in hits)
        {
            page.MarkupLine($"[bold]{Words.Shown(hit.Headline)}[/]");
            page.MarkupLine($"  {Words.Shown(hit.Outlet ?? "an outlet not named")} {hit.Day?.ToString() ?? "no day"} [grey]{hit.Article}[/]");
            page.MarkupLine($"  {Snippet(hit.Snippet)}");
        }
    }

    // The marks around hits are taken off by Shown, so the pieces are shown one by one.
    private static string Snippet(string snippet)
    {
        var shown = new System.Text.StringBuilder();
        var at = 0;
        while (at < snippet.Length)
        {
            var start = snippet.IndexOf('\u2068', at);
            var end = start < 0 ? -1 : snippet.IndexOf('\u2069', start);
            if (end < 0)
            {
                break;
            }

            Piece(snippet[at..start], "");
            Piece(snippet[(start + 1)..end], "bold underline");
            at = end + 1;
        }

        Piece(snippet[at..], "");
        return shown.ToString();

        void Piece(string text, string style)
        {
            // Shown trims; the space between pieces is theirs.
            var spaced = text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "";
            var after = text.Length > 1 && char.IsWhiteSpace(text[^1]) ? " " : "";
            var words = Words.Shown(text);
            shown.Append(spaced).Append(style.Length > 0 && words.Length > 0 ? $"[{style}]{words}[/]" : words).Append(after);
        }
    }
}
