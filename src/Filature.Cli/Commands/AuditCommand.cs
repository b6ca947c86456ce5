using System.CommandLine;
using System.Globalization;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Translations.Audit;

namespace Filature.Cli.Commands;

/// <summary><c>audit</c>: where a published translation says something else than its original.</summary>
internal static class AuditCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var named = new Argument<string>("ID|URL") { Description = "An article of the archive that is a translation, or that was translated: its id, the beginning of it, or its address." };
        var all = new Option<bool>("--all") { Description = "Show the hints too, and the sentences in which nothing differs." };
        var json = Options.Json();
        var command = new DeskCommand(
            "audit",
            "An article beside its published translations, sentence by sentence: names, numbers, days, negations, quotation marks, modal verbs and terms counted on both sides, and what differs.",
            "filature audit a3f2a9c01b7d4e658",
            "filature audit https://example.org/news/42.html --json | jq .failed")
        {
            named, all, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var name = parsed.GetRequiredValue(named);
            if (store.Resolve(name) is not { } article)
            {
                terminal.Note($"There is no article {name} in this archive. Find one with: filature search WORDS");
                return Exit.NothingFound;
            }

            var found = false;
            foreach (var edge in store.Custody.Origins(article).Concat(store.Custody.Descendants(article)).Select(static finding => finding.Value))
            {
                if (edge.Kind != DerivationKind.Translation || edge.From is not { } from || store.Report(from) is not { } original || store.Report(edge.To) is not { } published)
                {
                    continue;
                }

                found = true;
                var audit = TranslationAudit.Of(original, published, edge);
                if (parsed.GetValue(json))
                {
                    terminal.Json(AuditDocument.Of(from, edge.To, audit));
                }
                else
                {
                    Write(terminal, original, published, audit, parsed.GetValue(all));
                }
            }

            if (!found)
            {
                terminal.Note($"No translation of {article} is known, and no original of it in another language. What is known of it: filature trace {article}");
            }

            return found ? Exit.Done : Exit.NothingFound;
        }));
        return command;
    }

    private static void Write(Terminal terminal, Report original, Report published, TranslationAudit audit, bool all)
    {
        terminal.Out.WriteLine($"{original.Article.Id} ({audit.From}) {original.Article.Headline}");
        terminal.Out.WriteLine($"{published.Article.Id} ({audit.To}) {published.Article.Headline}");
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{audit.Failed} of {Words.Count(audit.Sentences.Count, "sentence", "sentences")} say something else than the original; score {audit.Score:0.00}"));
        foreach (var sentence in audit.Sentences.Where(sentence => sentence.Failed || all))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{(sentence.Failed ? "✗" : " ")} {OneLine(sentence.Source.Of(original.Article.Text.Text))}");
            terminal.Out.WriteLine($"  {OneLine(sentence.Target.Of(published.Article.Text.Text))}");
            foreach (var reason in sentence.Reasons.Where(reason => reason.Fails || all))
            {
                terminal.Out.WriteLine($"    {reason.What.ToString().ToLowerInvariant()}: {OneLine(reason.SourceSays ?? "–")} / {OneLine(reason.TargetSays ?? "–")}{(reason.Expected is { } expected ? $" (expected: {expected})" : "")}  [{reason.Rule}]");
            }
        }

        terminal.Out.WriteLine();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
