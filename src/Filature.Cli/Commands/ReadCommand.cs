using System.CommandLine;
using Filature.Arrivals.Doors;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Provenance;

namespace Filature.Cli.Commands;

/// <summary><c>read</c>: documents by themselves; nothing is stored.</summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal)
    {
        var documents = Options.Documents("PATH|URL", "Files (.txt, .md, .html, .pdf, .eml, .json, .jsonl, .csv, .zip, .warc, feeds), addresses of any of them, or - for standard input.");
        var columns = Options.Columns();
        var json = Options.Json();
        var asOf = Options.Day("--as-of", "The day to resolve dates against where a document gives none.");
        var command = new DeskCommand(
            "read",
            "Read documents, each by itself: who wrote it, when, who says what. Stores nothing.",
            "filature read dispatch.txt",
            "filature read page.html --as-of 2024-03-07",
            "filature read export.jsonl --columns headline=titre,text=corps,outlet=journal.nom",
            "filature read articles/*.html --json | jq .article.agency")
        {
            documents, asOf, columns, json,
        };
        command.SetAction((parsed, cancel) =>
            RunAsync(terminal, parsed.GetRequiredValue(documents), parsed.GetValue(asOf), parsed.GetValue(columns), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] named, DateOnly? asOf, ColumnMapping? columns, bool json, CancellationToken cancel)
    {
        var exit = Exit.Done;
        await foreach (var (path, arrival) in Inputs.Of(named, asOf, columns, cancel))
        {
            var read = arrival.Then(document => Unexpected.Guard(() => Desk.Read(document, NoNeighbours.Instance)));
            if (!read.IsOk)
            {
                exit = Inputs.IsLeftOut(read.Problem) ? exit : Exit.SomeRefused;
                if (json)
                {
                    terminal.Json(new Refused(path, RefusedError.Of(read.Problem)));
                }
                else
                {
                    Tell(terminal, path, read.Problem);
                }
            }
            else if (json)
            {
                terminal.Json(Reading.Of(path, read.Value));
            }
            else
            {
                ReadCard.Write(terminal.Page, path, read.Value);
            }
        }

        return exit;
    }

    private static void Tell(Terminal terminal, string path, Problem problem)
    {
        if (Inputs.IsLeftOut(problem))
        {
            terminal.Note($"{problem.Message} {problem.Advice} [{problem.Code}]");
        }
        else
        {
            terminal.Refuse(path, problem);
        }
    }
}
