using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;
using Filature.Web.Charts;

namespace Filature.Cli.Commands;

/// <summary><c>trace</c>: the chain of custody of one article.</summary>
internal static class TraceCommand
{
    private enum Show
    {
        Page,
        Json,
        Svg,
    }

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var document = new Argument<string>("PATH|URL|ID") { Description = "A file or an address, which is added first, or the id of an article in the archive." };
        var json = Options.Json();
        var svg = new Option<bool>("--svg") { Description = "The chain as a drawing: days across, outlets down, an arrow from each origin to what was made from it." };
        var command = new DeskCommand(
            "trace",
            "Where an article comes from, by whom it travelled, what was changed on the way, and what was made from it.",
            "filature trace page.html",
            "filature trace a3f2a9c01b7d4e658 --json",
            "filature trace page.html --svg > chain.svg")
        {
            document, json, svg,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(svg))
            {
                result.AddError("--json and --svg: choose one.");
            }
        });
        command.SetAction((parsed, cancel) => archive.UseAsync(
            parsed, store => RunAsync(terminal, store, parsed.GetRequiredValue(document), parsed.GetValue(json) ? Show.Json : parsed.GetValue(svg) ? Show.Svg : Show.Page, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Archive archive, string named, Show show, CancellationToken cancel)
    {
        if (Directory.Exists(named))
        {
            return terminal.Fail(new("trace.is-folder", $"{named} is a folder, and a trace is of one document.", $"Add it with: filature add {named}, then trace one of its documents."), Exit.WrongUsage);
        }

        // A file may have changed since it was taken in; an address is not fetched again.
        if (!File.Exists(named) && archive.Resolve(named) is { } known)
        {
            return Trace(terminal, archive, known, show);
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

            return Trace(terminal, archive, taken.Result.Value.Id, show);
        }

        return Exit.NothingFound;
    }

    private static int Trace(Terminal terminal, Archive archive, string article, Show show)
    {
        Independence? independent = archive.StoryOf(article) is { } story ? archive.Story(story)?.Independent : null;
        var trace = Tracing.Of(article, archive.Custody, archive.SameSource(article), archive.Report, independent);
        switch (show)
        {
            case Show.Json:
                terminal.Json(trace);
                break;
            case Show.Svg:
                terminal.Out.WriteLine(RelayChart.Draw(archive.Reports(Tracing.Articles(trace)), article));
                break;
            default:
                CustodyTree.Write(terminal.Page, trace, archive.Report);
                break;
        }

        return Exit.Done;
    }

    private static bool LooksLikeId(string named) =>
        named.Length is >= 4 and <= 17 && named[0] == 'a' && named.AsSpan(1).IndexOfAnyExcept("0123456789abcdef") < 0 && !File.Exists(named);
}
