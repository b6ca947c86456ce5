using System.CommandLine;
using Filature.Cli.Output;
using Filature.Web.Publishing;

namespace Filature.Cli.Commands;

/// <summary><c>publish</c>: the public edition as a folder of static files.</summary>
internal static class PublishCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the edition goes. An earlier edition there is brought up to date; other files are left alone." };
        var languages = new Option<string[]>("--lang")
        {
            Description = "The languages of its pages, the first one's at the root. Default: fr en es.",
            HelpName = "L",
            AllowMultipleArgumentsPerToken = true,
        };
        languages.AcceptOnlyFromAmong([.. EditionOptions.Known]);
        var url = new Option<Uri?>("--url")
        {
            Description = "Where it will be served: feeds and shared pages link there. Without it, pages link to each other all the same, and feeds to the outlets.",
            HelpName = "URL",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                {
                    return address;
                }

                result.AddError($"--url: «{text}» is no address of the web. Write it like https://news.example/wire/.");
                return null;
            },
        };
        var stories = Options.Number("--stories", $"How many of the newest stories. Default: {EditionOptions.UsualStories}.", 1, 5_000);
        var title = new Option<string?>("--title") { Description = "The name of the edition. Default: Filature.", HelpName = "NAME" };
        var command = new DeskCommand(
            "publish",
            "Write a public edition as static files: today's stories, the last minute, the latest by outlet, feeds; every article labelled with its origin and translation, and no more of its words than its subscription's right allows.",
            "filature publish public/",
            "filature publish public/ --lang en --url https://news.example/wire/ --title 'The Lake Wire'")
        {
            folder, languages, url, stories, title,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, async store =>
        {
            var outcome = await Edition.Publish(
                store, Path.GetFullPath(parsed.GetValue(folder)!),
                new(parsed.GetValue(languages) ?? [], parsed.GetValue(url), parsed.GetValue(stories) ?? EditionOptions.UsualStories, parsed.GetValue(title) ?? "Filature"), cancel);
            if (!outcome.IsOk)
            {
                return terminal.Fail(outcome.Problem, Exit.Environment);
            }

            var done = outcome.Value;
            terminal.Out.WriteLine(
                $"{Words.Count(done.Stories, "story", "stories")}, {Words.Count(done.Articles, "article", "articles")}; {Words.Count(done.Files, "file", "files")}: {done.Written} written, {done.Removed} removed");
            return Exit.Done;
        }));
        return command;
    }
}
