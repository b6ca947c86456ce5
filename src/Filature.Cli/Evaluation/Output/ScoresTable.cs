using Filature.Cli.Evaluation.Sets;
using Spectre.Console;

namespace Filature.Cli.Evaluation.Output;

/// <summary>Scores on the terminal.</summary>
internal static class ScoresTable
{
    public static void Write(IAnsiConsole page, SetResult result)
    {
        if (result.Status == SetStatus.Skipped)
        {
            page.MarkupLineInterpolated($"[bold]{result.Name}[/]  skipped: {result.Why}");
            page.WriteLine();
            return;
        }

        page.MarkupLineInterpolated($"[bold]{result.Name}[/]  {result.Documents} documents, corpus {result.Corpus}");
        foreach (var group in result.Groups)
        {
            page.WriteLine();
            page.WriteLine(group.Protocol.Replace("`", "", StringComparison.Ordinal));
            var table = new Table().Border(TableBorder.Simple).Title($"[bold]{Markup.Escape(group.Name)}[/]");
            foreach (var (index, header) in Figures.Headers.Index())
            {
                table.AddColumn(index == 0 ? new TableColumn(header) : new TableColumn(header).RightAligned());
            }

            foreach (var score in group.Scores)
            {
                table.AddRow([.. Figures.Row(score).Select(Markup.Escape)]);
            }

            page.Write(table);
        }

        page.WriteLine();
    }
}
