using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;
using Filature.Web.Dossiers;

namespace Filature.Cli.Commands;

/// <summary><c>story</c>: one development, whole.</summary>
internal static class StoryCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = new Argument<string>("ID") { Description = "A story's id, or the id of an article in it." };
        var json = Options.Json();
        var html = new Option<bool>("--html") { Description = "The dossier: one page that needs nothing else, every line with its sentence. Takes a thread's id too." };
        var markdown = new Option<bool>("--md") { Description = "The dossier as Markdown. Takes a thread's id too." };
        var language = new Option<string>("--lang") { Description = "The dossier's labels: fr, en or es.", DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong([.. DossierMaker.Languages]);
        var command = new DeskCommand(
            "story",
            "One story: its reports with copies folded under their origin and what was changed, its timeline, who said what.",
            "filature story s3f2a9c01b7d4e658",
            "filature story s3f2a9c01b7d4e658 --json",
            "filature story s3f2a9c01b7d4e658 --html --lang en > dossier.html")
        {
            id, json, html, markdown, language,
        };
        command.Validators.Add(result =>
        {
            if (new[] { json, html, markdown }.Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("--json, --html and --md: choose one.");
            }
        });
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var asked = parsed.GetRequiredValue(id);
            if (parsed.GetValue(html) || parsed.GetValue(markdown))
            {
                return WriteDossier(terminal, store, asked, parsed.GetRequiredValue(language), parsed.GetValue(html));
            }

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

    private static int WriteDossier(Terminal terminal, Archive archive, string asked, string language, bool isHtml)
    {
        if (DossierOf(archive, asked, language) is not { } dossier)
        {
            terminal.Note($"There is no story or thread {asked} in this archive. The stories and their ids: filature stories");
            return Exit.NothingFound;
        }

        terminal.Out.Write(isHtml ? DossierHtml.Write(dossier) : DossierMarkdown.Write(dossier));
        return Exit.Done;
    }

    // A story's, or else that of an affair.
    private static Dossier? DossierOf(Archive archive, string asked, string language)
    {
        var story = archive.Story(asked) ?? (archive.Resolve(asked) is { } article && archive.StoryOf(article) is { } of ? archive.Story(of) : null);
        var (title, articles) = story is not null ? (story.Title, (IEnumerable<string>)story.Articles)
            : archive.Thread(asked) is { } thread ? (thread.Title, thread.Articles) : ("", []);
        var reports = archive.Reports(articles);
        var addresses = archive.Arrived(articles).ToDictionary(arrived => arrived.Article, arrived => arrived.Address, StringComparer.Ordinal);
        return reports.Count == 0 ? null : DossierMaker.Of(title, reports, id => addresses.GetValueOrDefault(id), language);
    }

    internal static StoryDocument Tell(Archive archive, Story story) =>
        Telling.Of(story, archive.Reports(story.Articles));
}
