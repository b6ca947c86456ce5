using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>story</c>: one development, whole.</summary>
internal static class StoryCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = new Argument<string>("ID") { Description = "A story's id, or the id of an article in it." };
        var json = Options.Json();
        var command = new DeskCommand(
            "story",
            "One story: its reports with copies folded under their origin and what was changed, its timeline, who said what.",
            "filature story s3f2a9c01b7d4e658",
            "filature story s3f2a9c01b7d4e658 --json")
        {
            id, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var asked = parsed.GetRequiredValue(id);
            if ((store.Story(asked) ?? (store.Resolve(asked) is { } article && store.StoryOf(article) is { } of ? store.Story(of) : null)) is not { } story)
            {
                terminal.Note($"There is no story {asked} in this archive. The stories and their ids: filature stories");
                return Exit.NothingFound;
            }

            var told = Tell(store, story);
            if (parsed.GetValue(json))
            {
                terminal.Json(told);
            }
            else
            {
                StoryPages.Write(terminal.Page, told);
            }

            return Exit.Done;
        }));
        return command;
    }

    internal static StoryDocument Tell(Archive archive, Story story) =>
        Telling.Of(story, archive.Reports(story.Articles));
}
