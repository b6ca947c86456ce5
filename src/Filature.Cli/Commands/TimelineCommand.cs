using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Timelines;

namespace Filature.Cli.Commands;

/// <summary><c>timeline</c>: a thread by its real days.</summary>
internal static class TimelineCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = new Argument<string>("THREAD") { Description = "A thread's id, or the id of a story or article in it." };
        var json = Options.Json();
        var command = new DeskCommand(
            "timeline",
            "An affair by its real days: what happened and what was said, and how many independent reports tell it.",
            "filature timeline h5c1d8e7f60a2b493",
            "filature timeline s3f2a9c01b7d4e658 --json")
        {
            id, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var asked = parsed.GetRequiredValue(id);
            if (store.Thread(asked) is not { } thread)
            {
                terminal.Note($"There is no thread {asked} in this archive. Stories and their threads: filature stories");
                return Exit.NothingFound;
            }

            var entries = Timeline.Of(store.Reports(thread.Articles));
            if (parsed.GetValue(json))
            {
                terminal.Json(new TimelineDocument(thread.Id, entries));
            }
            else
            {
                StoryPages.WriteTimeline(terminal.Page, entries);
            }

            return entries.Count > 0 ? Exit.Done : Exit.NothingFound;
        }));
        return command;
    }
}
