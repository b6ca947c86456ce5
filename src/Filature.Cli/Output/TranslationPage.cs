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
            }
            else
            {
                page.MarkupLine(Words.Shown(line.Original));
                page.MarkupLine($"  [grey]({document.From}, not translated)[/]");
            }
        }
    }
}
