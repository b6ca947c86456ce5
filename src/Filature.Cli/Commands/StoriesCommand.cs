using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Commands;

/// <summary><c>stories</c>: the developments of the archive, the newest first.</summary>
internal static class StoriesCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var json = Options.Json();
        var limit = Options.Number("--limit", "At most so many stories. Default: all.", 1, int.MaxValue);
        var command = new DeskCommand(
            "stories",
            "The stories of the archive, the newest first: each with its day and how many independent reports it rests on.",
            "filature stories",
            "filature stories --limit 10 --json | jq '.stories[].title'")
        {
            limit, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var stories = store.Stories(parsed.GetValue(limit) ?? int.MaxValue);
            if (parsed.GetValue(json))
            {
                terminal.Json(new StoriesDocument([.. stories]));
            }
            else if (stories.Count > 0)
            {
                StoryPages.WriteList(terminal.Page, stories);
            }

            if (stories.Count > 0)
            {
                return Exit.Done;
            }

            terminal.Note("The archive is empty. Take documents in with: filature add PATH");
            return Exit.NothingFound;
        }));
        return command;
    }
}
