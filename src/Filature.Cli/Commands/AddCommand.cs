using System.CommandLine;
using Filature.Arrivals.Doors;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>add</c>: takes documents into the archive.</summary>
internal static class AddCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var documents = Options.Documents("PATH|URL|FOLDER", "Files, archives and feeds (as for read), addresses of any of them, folders with all that is in them, or - for standard input.");
        var columns = Options.Columns();
        var json = Options.Json();
        var command = new DeskCommand(
            "add",
            "Take documents in: read, trace against the archive, place in a story, store. A document that is there already is no error; an interrupted run is taken up by running it again.",
            "filature add articles/",
            "filature add https://example.org/news/42.html",
            "filature add export.csv --columns headline=titre,text=corps,date=publie_le,author=auteur,outlet=journal,url=lien",
            "filature add articles/ --archive desk.db --json")
        {
            documents, columns, json,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(
            parsed, store => RunAsync(terminal, store, parsed.GetRequiredValue(documents), parsed.GetValue(columns), parsed.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Archive archive, string[] named, ColumnMapping? columns, bool json, CancellationToken cancel)
    {
        var tally = new IntakeTally();
        try
        {
            // JSON lines on a window and a progress bar on the same one would tear each other.
            await IntakeProgress.ShowAsync(
                terminal, named, Intake.Of(archive, named, columns, cancel), quiet: json && terminal.OutputIsWindow, (taken, say) =>
                {
                    tally.Count(taken);
                    Tell(terminal, taken, json, say);
                });
        }
        finally
        {
            terminal.Note($"{tally}.");
        }

        return tally.ExitCode;
    }

    private static void Tell(Terminal terminal, Taken taken, bool json, Action<string> say)
    {
        var (path, result) = taken;
        if (taken.ArchiveFailed)
        {
            terminal.Fail(result.Problem!, Exit.Environment);
        }

        if (json && result.IsOk)
        {
            terminal.Json(new AddedDocument(path, result.Value.Id, result.Value.IsNew));
        }
        else if (json)
        {
            terminal.Json(new Refused(path, RefusedError.Of(result.Problem!)));
        }
        else if (result.IsOk)
        {
            say($"{result.Value.Id}  {(result.Value.IsNew ? "new    " : "already")}  {path}{Retraced(result.Value)}");
        }
        else if (!taken.ArchiveFailed)
        {
            say($"{(taken.IsLeftOut ? "left out" : "refused"),-17}           {path}: {result.Problem.Message} {result.Problem.Advice} [{result.Problem.Code}]");
        }
    }

    private static string Retraced(Added added) =>
        added.Retraced.Count == 0 ? "" : $"  (origin of {added.Retraced.Count} already there: traced again)";
}
