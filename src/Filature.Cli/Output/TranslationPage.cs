using Filature.Contract;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>A translation for people: each sentence with its label, and its original below it.</summary>
internal static class TranslationPage
{
    public static void Write(IAnsiConsole page, TranslationDocument document)
    {
        foreach (var line in document.Sentences)
        {
            if (line.Text is { } text)
            {
                page.MarkupLine(Words.Shown(text));
                page.MarkupLine($"  [grey][[{Words.Shown(line.Label!)}]][/]");
                page.MarkupLine($"  [grey]{document.From}: {Words.Shown(line.Original)}[/]");
                foreach (var reason in line.Reasons)
                {
                    page.MarkupLine($"  {(reason.Fails ? "[red]says otherwise[/]" : "[yellow]to be looked at[/]")}, {Words.Value(reason.What)}: {Side(reason.SourceSays)} → {Side(reason.TargetSays)}");
                }
            }
            else
            {
                page.MarkupLine(Words.Shown(line.Original));
                page.MarkupLine($"  [grey]({document.From}, not translated)[/]");
            }
        }

        if (document.Failed > 0)
        {
            page.MarkupLine($"[red]{Words.Count(document.Failed, "sentence says", "sentences say")} something else than the original, as far as can be counted.[/]");
        }
    }

    private static string Side(string? words) => words is null ? "nothing" : Words.Quoted(words);
}
