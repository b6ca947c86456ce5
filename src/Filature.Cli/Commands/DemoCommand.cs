using System.CommandLine;
using Filature.Cli.Output;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>demo</c>: the sample wire through the whole desk.</summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var port = Options.Number("--port", "Serve on this port of the loopback address; 0 takes any free one. Default: the first free one from 5757 on.", 0, 65_535);
        var once = new Option<bool>("--once") { Description = "Print the stories and exit, without serving." };
        var command = new DeskCommand(
            "demo",
            "Our sample wire (invented news in three languages) through the whole desk: prints its stories, then serves them.",
            "filature demo --once",
            "filature demo --port 8080")
        {
            port, once,
        };
        command.SetAction((parsed, cancel) => RunAsync(terminal, archive.Named(parsed), parsed.GetValue(port), parsed.GetValue(once), cancel, archive));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? named, int? port, bool once, CancellationToken cancel, ArchiveOption archive)
    {
        var wire = Path.Combine(AppContext.BaseDirectory, "samples", "wire");
        if (!Directory.Exists(wire))
        {
            return terminal.Fail(
                new("demo.no-samples", $"The sample wire is not where it should be ({wire}): this copy of filature is not whole.", "Build it again: dotnet build src/Filature.Cli -c Release."),
                Exit.Environment);
        }

        using var place = DemoPlace.Take(named);
        return await archive.UseAsync(place.Archive, async store =>
        {
            var exit = await TakeInAsync(terminal, store, wire, cancel);
            StoryPages.WriteDigest(terminal.Page, [.. store.Stories(int.MaxValue).Select(story => StoryCommand.Tell(store, story))]);
            if (place.Stays)
            {
                terminal.Note($"Look further with: filature trace|story|why ID --archive {place.Archive}");
            }

            return exit != Exit.Done || once ? exit : await WebServer.OnLoopbackAsync(terminal, store, port, cancel);
        });
    }

    private static async Task<int> TakeInAsync(Terminal terminal, Archive archive, string wire, CancellationToken cancel)
    {
        var tally = new IntakeTally();
        var started = TimeProvider.System.GetTimestamp();
        await IntakeProgress.ShowAsync(terminal, [wire], Intake.Of(archive, [wire], columns: null, cancel), quiet: false, (taken, _) =>
        {
            tally.Count(taken);
            if (!taken.Result.IsOk)
            {
                terminal.Refuse(taken.Path, taken.Result.Problem);
            }
        });
        terminal.Note($"The sample wire, {tally}, in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s.");
        return tally.ExitCode;
    }
}
