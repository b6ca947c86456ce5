using System.CommandLine;
using Filature.Cli.Evaluation;
using Filature.Cli.Evaluation.Output;
using Filature.Cli.Evaluation.Sets;
using Filature.Cli.Output;

namespace Filature.Cli.Commands;

/// <summary><c>eval</c>: how good the findings are on annotated data.</summary>
internal static class EvalCommand
{
    public static Command Make(Terminal terminal)
    {
        var sets = new Argument<string[]>("SET") { Description = $"What to score: {string.Join(", ", KnownSets.Names)}. Default: all of them.", Arity = ArgumentArity.ZeroOrMore };
        sets.AcceptOnlyFromAmong([.. KnownSets.Names]);
        var data = new Option<string?>("--data") { Description = "The folder of the public sets. Default: $FILATURE_DATA, then ../shared/data.", HelpName = "FOLDER" };
        var json = Options.Json();
        var errors = new Option<bool>("--errors") { Description = "List every mistake behind the scores, tab-separated: set, measure, document, expected, got." };
        var floors = new Option<bool>("--floors") { Description = "Compare with the floors that come with the program; exit 1 where one is broken." };
        var scores = new Option<string?>("--scores") { Description = "Renew the sections of this Markdown page.", HelpName = "FILE" };
        var raise = new Option<string?>("--raise-floors") { Description = "Raise the floors of this file to what was reached, less one case. Lowers none.", HelpName = "FILE" };
        var perturb = new Option<int[]>("--perturb")
        {
            Description = "Read a gold set again with its names, agencies, days and cue verbs replaced by others, once a seed, and say what each measure loses.",
            HelpName = "SEED",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new DeskCommand(
            "eval",
            "Score the findings on annotated data: a set that is not there is reported as skipped, never as passed.",
            "filature eval",
            "filature eval gold/dev --errors | grep statements",
            "filature eval extraction/aeb --data ~/data --json",
            "filature eval --scores docs/scores.md --raise-floors gold/floors.json",
            "filature eval gold/dev --perturb 1 2 3 --scores docs/perturbation.md")
        {
            sets, data, json, errors, floors, scores, raise, perturb,
        };
        command.SetAction((parsed, cancel) =>
        {
            if (parsed.GetValue(perturb) is { Length: > 0 } seeds)
            {
                return Task.FromResult(Perturb(
                    terminal, parsed.GetValue(sets) ?? [], seeds, parsed.GetValue(json), parsed.GetValue(errors), parsed.GetValue(scores), cancel));
            }

            var named = parsed.GetValue(sets) is { Length: > 0 } some ? some : KnownSets.Names;
            var folder = KnownSets.DataFolder(parsed.GetValue(data), Environment.GetEnvironmentVariable("FILATURE_DATA"));
            var results = named.Distinct(StringComparer.Ordinal).Select(name => KnownSets.Run(name, folder, cancel)).ToArray();
            Write(terminal, results, parsed.GetValue(json), parsed.GetValue(errors));
            Keep(results, parsed.GetValue(scores), parsed.GetValue(raise));
            return Task.FromResult(parsed.GetValue(floors) ? Defend(terminal, results) : Exit.Done);
        });
        return command;
    }

    private static int Perturb(Terminal terminal, string[] sets, int[] seeds, bool json, bool errors, string? scores, CancellationToken cancel)
    {
        if (sets.Any(name => name != KnownSets.GoldDev))
        {
            terminal.Note($"filature: --perturb: only {KnownSets.GoldDev} can be read so.");
            return Exit.WrongUsage;
        }

        var result = PerturbationRun.Run(KnownSets.GoldDev, KnownSets.GoldDevFolder, [.. seeds.Distinct()], cancel);
        if (json)
        {
            terminal.Json(result);
        }
        else if (errors)
        {
            Write(terminal, [new(result.Name, SetStatus.Scored, null, result.Documents, result.Corpus, [], result.Misses)], json: false, errors: true);
        }
        else
        {
            PerturbationPage.Write(terminal.Page, result);
        }

        if (scores is not null)
        {
            File.WriteAllText(scores, PerturbationPage.Markdown(result, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
        }

        return Exit.Done;
    }

    private static void Write(Terminal terminal, IReadOnlyList<SetResult> results, bool json, bool errors)
    {
        if (json)
        {
            terminal.Json(new EvalDocument(results));
            return;
        }

        foreach (var result in results)
        {
            if (!errors)
            {
                ScoresTable.Write(terminal.Page, result);
                continue;
            }

            foreach (var miss in result.Misses)
            {
                terminal.Out.WriteLine(string.Join('\t', new[] { result.Name, miss.Measure, miss.Document, miss.Expected, miss.Got }.Select(Cell)));
            }
        }

        static string Cell(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
    }

    private static void Keep(IReadOnlyList<SetResult> results, string? scores, string? floors)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (scores is not null)
        {
            File.WriteAllText(scores, ScoresPage.Renew(File.Exists(scores) ? File.ReadAllText(scores) : null, results, today));
        }

        if (floors is not null)
        {
            FloorFile.Raise(floors, results, today);
        }
    }

    private static int Defend(Terminal terminal, IReadOnlyList<SetResult> results)
    {
        var known = FloorFile.Read(FloorFile.OwnPath);
        var exit = Exit.Done;
        foreach (var result in results)
        {
            if (result.Status == SetStatus.Skipped)
            {
                terminal.Note($"floors of {result.Name}: skipped, {result.Why}");
                continue;
            }

            var broken = known.Where(floors => floors.Set == result.Name).SelectMany(floors => FloorFile.Broken(floors, result)).ToArray();
            foreach (var line in broken)
            {
                terminal.Note($"below the floor: {line}");
                exit = Exit.NothingFound;
            }

            if (broken.Length == 0)
            {
                terminal.Note($"floors of {result.Name}: all hold");
            }
        }

        return exit;
    }
}

/// <summary>What <c>eval --json</c> prints.</summary>
internal sealed record EvalDocument(IReadOnlyList<SetResult> Sets);
