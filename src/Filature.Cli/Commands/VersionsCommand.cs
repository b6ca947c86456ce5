using System.CommandLine;
using System.Globalization;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Provenance;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>versions</c>: what an article has said, and what was changed in silence.</summary>
internal static class VersionsCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var named = new Argument<string>("ID|URL") { Description = "The id of an article in the archive, the beginning of one, or its address." };
        var json = Options.Json();
        var command = new DeskCommand(
            "versions",
            "What an article has said since it was first taken in: each version with its time, what became of headline, quotations and numbers, and the paragraphs that were taken out (-) and put in (+).",
            "filature versions a3f2a9c01b7d4e658",
            "filature versions https://example.org/news/42.html --json | jq -r .text")
        {
            named, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var name = parsed.GetRequiredValue(named);
            if (store.Resolve(name) is not { } article)
            {
                terminal.Note($"There is no article {name} in this archive. Find one with: filature search WORDS");
                return Exit.NothingFound;
            }

            ArticleVersion? before = null;
            foreach (var version in store.Versions(article))
            {
                var changes = before is null ? null : store.Revision(article, before, version);
                if (parsed.GetValue(json))
                {
                    terminal.Json(new VersionDocument(article, version.Number, version.TextId, version.ContentId, version.Added, version.Headers, version.Text, changes));
                }
                else
                {
                    Write(terminal, version, before, changes);
                }

                before = version;
            }

            return Exit.Done;
        }));
        return command;
    }

    private static void Write(Terminal terminal, ArticleVersion version, ArticleVersion? before, Revision? changes)
    {
        var time = version.Added.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        terminal.Out.WriteLine($"version {version.Number}  {time}  {version.TextId}");
        if (before is null)
        {
            return;
        }

        foreach (var (what, list) in changes is null ? [] : new[] { ("headline", changes.Headline), ("quotation", changes.Quotations), ("number", changes.Numbers) })
        {
            foreach (var change in list)
            {
                terminal.Out.WriteLine($"  {what}: {Shown(change.From)} became {Shown(change.To)}");
            }
        }

        var (old, now) = (before.Text.Split('\n'), version.Text.Split('\n'));
        foreach (var line in old.Except(now, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"  - {Words.Plain(line)}");
        }

        foreach (var line in now.Except(old, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"  + {Words.Plain(line)}");
        }
    }

    private static string Shown(string words) => words.Length == 0 ? "nothing" : $"«{Words.Plain(words)}»";
}
