using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>trace</c>: the chain of custody of one article.</summary>
internal static class TraceCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var document = new Argument<string>("PATH|URL|ID") { Description = "A file or an address, which is added first, or the id of an article in the archive." };
        var json = Options.Json();
        var command = new DeskCommand(
            "trace",
            "Where an article comes from, by whom it travelled, what was changed on the way, and what was made from it.",
            "filature trace page.html",
            "filature trace a3f2a9c01b7d4e658 --json")
        {
            document, json,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(
            parsed, store => RunAsync(terminal, store, parsed.GetRequiredValue(document), parsed.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Archive archive, string named, bool json, CancellationToken cancel)
    {
        if (Directory.Exists(named))
        {
            return terminal.Fail(new("trace.is-folder", $"{named} is a folder, and a trace is of one document.", $"Add it with: filature add {named}, then trace one of its documents."), Exit.WrongUsage);
        }

        // A file may have changed since it was taken in; an address is not fetched again.
        if (!File.Exists(named) && archive.Resolve(named) is { } known)
        {
            return Trace(terminal, archive, known, json);
        }

        if (LooksLikeId(named))
        {
            terminal.Note($"There is no article {named} in this archive, and no file of that name. Find one with: filature search WORDS");
            return Exit.NothingFound;
        }

        await foreach (var taken in Intake.Of(archive, [named], columns: null, cancel))
        {
            if (taken.IsLeftOut)
            {
                continue;
            }

            if (!taken.Result.IsOk)
            {
                terminal.Refuse(taken.Path, taken.Result.Problem);
                return taken.ArchiveFailed ? Exit.Environment : Exit.SomeRefused;
            }

            return Trace(terminal, archive, taken.Result.Value.Id, json);
        }

        return Exit.NothingFound;
    }

    private static int Trace(Terminal terminal, Archive archive, string article, bool json)
    {
        Independence? independent = archive.StoryOf(article) is { } story ? archive.Story(story)?.Independent : null;
        var trace = Tracing.Of(article, archive.Custody, archive.SameSource(article), archive.Report, independent);
        if (json)
        {
            terminal.Json(trace);
        }
        else
        {
            CustodyTree.Write(terminal.Page, trace, archive.Report);
        }

        return Exit.Done;
    }

    private static bool LooksLikeId(string named) =>
        named.Length is >= 4 and <= 17 && named[0] == 'a' && named.AsSpan(1).IndexOfAnyExcept("0123456789abcdef") < 0 && !File.Exists(named);
}
