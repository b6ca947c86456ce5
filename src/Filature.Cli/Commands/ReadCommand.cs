using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Provenance;

namespace Filature.Cli.Commands;

/// <summary><c>read</c>: documents by themselves; nothing is stored.</summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal)
    {
        var documents = Options.Documents("PATH|URL", "Files (.txt, .md, .html, .pdf, .eml, .json, .jsonl, .csv, .zip, .warc), addresses, or - for standard input.");
        var json = Options.Json();
        var asOf = Options.Day("--as-of", "The day to resolve dates against where a document gives none.");
        var command = new DeskCommand(
            "read",
            "Read documents, each by itself: who wrote it, when, who says what. Stores nothing.",
            "filature read dispatch.txt",
            "filature read page.html --as-of 2024-03-07",
            "filature read articles/*.html --json | jq .article.agency")
        {
            documents, asOf, json,
        };
        command.SetAction((parsed, cancel) =>
            RunAsync(terminal, parsed.GetRequiredValue(documents), parsed.GetValue(asOf), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] named, DateOnly? asOf, bool json, CancellationToken cancel)
    {
        var exit = Exit.Done;
        await foreach (var (path, arrival) in Inputs.Of(named, asOf, cancel))
        {
            var read = arrival.Then(document => Unexpected.Guard(() => Desk.Read(document, NoNeighbours.Instance)));
            if (!read.IsOk)
            {
                exit = Exit.SomeRefused;
                if (json)
                {
                    terminal.Json(new Refused(path, RefusedError.Of(read.Problem)));
                }
                else
                {
                    terminal.Refuse(path, read.Problem);
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
}
