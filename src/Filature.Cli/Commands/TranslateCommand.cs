using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;
using Filature.Translations;
using Filature.Translations.Settings;

namespace Filature.Cli.Commands;

/// <summary><c>translate</c>: an article in another language, by the user's own engine.</summary>
internal static class TranslateCommand
{
    private static readonly string[] Languages = ["fr", "en", "es"];

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = new Argument<string?>("ID") { Description = "The id of an article, or of a statement.", Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string?>("--to") { Description = "The language: fr, en or es.", HelpName = "LANG" };
        to.AcceptOnlyFromAmong(Languages);
        var engine = new Option<string?>("--engine") { Description = "One of the engines of the settings, or apertium. Default: the one that the settings choose for the two languages.", HelpName = "NAME" };
        var title = new Option<bool>("--title") { Description = "Only the title." };
        var engines = new Option<bool>("--engines") { Description = "The engines that there are, and what leaves the machine with each." };
        var use = new Option<string?>("--use")
        {
            Description = "Choose the engine for all pairs that have none of their own: apertium, or the address of a LibreTranslate server. What is finer stands in the settings' file.",
            HelpName = "ENGINE",
        };
        var waiting = new Option<bool>("--waiting") { Description = "Work through what readers of the desk have asked for." };
        var json = Options.Json();
        var command = new DeskCommand(
            "translate",
            "An article or a statement in another language, sentence by sentence beside its original, by an engine of yours. Every line says that a machine made it, and which. What was translated once is kept.",
            "filature translate --use apertium",
            "filature translate a3f2a9c01b7d4e658 --to en",
            "filature translate a3f2a9c01b7d4e658 --to en --engine apertium --json",
            "filature translate --engines")
        {
            id, to, engine, title, engines, use, waiting, json,
        };
        command.Validators.Add(result =>
        {
            var others = new[] { result.GetValue(engines), result.GetValue(waiting), result.GetValue(use) is not null }.Count(asked => asked);
            if (others > 1 || (others == 1 && result.GetValue(id) is not null))
            {
                result.AddError("An ID, --engines, --use and --waiting: choose one.");
            }
            else if (others == 0 && (result.GetValue(id) is null || result.GetValue(to) is null))
            {
                result.AddError("Say what and into which language: filature translate ID --to en");
            }
        });
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, async store =>
        {
            var path = TranslationFile.Of(parsed, archive);
            var settings = TranslationFile.Read(parsed, archive);
            if (!settings.IsOk)
            {
                return terminal.Fail(settings.Problem, Exit.Environment);
            }

            if (parsed.GetValue(use) is { } chosen)
            {
                return await EngineChoice.Use(terminal, settings.Value, path, chosen, cancel);
            }

            using var open = new Engines(settings.Value, TimeProvider.System);
            return parsed.GetValue(engines) ? await EngineList.Show(terminal, store, open, path, parsed.GetValue(json), cancel)
                : parsed.GetValue(waiting) ? await Waiting(terminal, store, open, cancel)
                : await Translate(
                    terminal, store, open, parsed.GetValue(id)!, parsed.GetValue(to)!, parsed.GetValue(engine), parsed.GetValue(title), parsed.GetValue(json), cancel);
        }));
        return command;
    }

    private static async Task<int> Translate(
        Terminal terminal, Archive store, Engines engines, string named, string to, string? engine, bool titleOnly, bool asJson, CancellationToken cancel)
    {
        // An article's id tells why it was placed where it was, too.
        var reason = store.Resolve(named) is null ? store.Why(named) : null;
        var report = reason is not null ? store.Report(reason.Article) : store.Resolve(named) is { } id ? store.Report(id) : null;
        var piece = reason is not null ? Piece.Statement(reason.Id) : titleOnly ? Piece.Title : Piece.Text;
        if (report is null || SourceSentences.Of(report, piece) is not { Count: > 0 } sentences)
        {
            terminal.Note($"There is no article or statement {named} in this archive that can be translated. Find one with: filature search WORDS");
            return Exit.NothingFound;
        }

        if (report.Article.Language == to)
        {
            terminal.Note($"The article is in this language already ({to}).");
            return Exit.NothingFound;
        }

        var done = await By(store, engines, report, sentences, to, engine, cancel);
        // Where the engine failed, what it made before is shown, and the original of the rest.
        var kept = done.IsOk ? done.Value : store.Translations.Kept(report.Article, sentences, to);
        var document = TranslationDocument.Of(report, sentences, reason?.Id, to, kept, done.Problem);
        if (asJson)
        {
            terminal.Json(document);
        }
        else
        {
            TranslationPage.Write(terminal.Page, document);
        }

        return done.IsOk ? Exit.Done : terminal.Fail(done.Problem, done.Problem.Code == "translation.unknown-engine" ? Exit.WrongUsage : Exit.Environment);
    }

    private static async Task<Outcome<Translation>> By(
        Archive store, Engines engines, Report report, ValueList<TextSpan> sentences, string to, string? engine, CancellationToken cancel)
    {
        var opened = await engines.For(report.Article.Language, to, engine, cancel);
        return opened.IsOk
            ? await Translator.Translate(report.Article, sentences, to, opened.Value.Engine, store.Translations, cancel)
            : opened.Problem;
    }

    private static async Task<int> Waiting(Terminal terminal, Archive store, Engines engines, CancellationToken cancel)
    {
        var failed = 0;
        var worked = await new TranslationWork(store, engines, TimeProvider.System).Once(
            (piece, problem) =>
            {
                failed += problem is null ? 0 : 1;
                terminal.Note($"{piece.Article} to {piece.To}: {(problem is null ? "translated" : $"{Words.Plain(problem.Message)} [{problem.Code}]")}");
            }, cancel);
        if (!worked.IsOk)
        {
            return terminal.Fail(worked.Problem, Exit.Environment);
        }

        if (worked.Value == 0)
        {
            terminal.Note(store.TranslationQueue.Waiting is > 0 and var later ? $"Nothing is due now; {later} wait to be tried again." : "Nothing waits.");
            return Exit.NothingFound;
        }

        return failed > 0 ? Exit.SomeRefused : Exit.Done;
    }
}
