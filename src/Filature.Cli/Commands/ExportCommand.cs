using System.CommandLine;
using Filature.Cli.Output;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>export</c>: what the archive holds, for other programs.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var what = new Argument<string>("WHAT") { Description = "corrections: what readers set right and did not take back, as judgements to score against (gold/SCHEMA.md)." };
        what.AcceptOnlyFromAmong("corrections");
        var format = new Option<string>("--as") { Description = "jsonl: one JSON object a line.", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong("jsonl");
        var command = new DeskCommand("export", "Write what the archive holds for other programs, on standard output.", "filature export corrections --as jsonl > corrections.jsonl")
        {
            what, format,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store => Corrections(terminal, store)));
        return command;
    }

    private static int Corrections(Terminal terminal, Archive store)
    {
        var corrections = store.Corrections.All().Where(correction => correction.Withdrawn is null).ToList();
        foreach (var correction in corrections)
        {
            terminal.Json(GoldCorrection.Of(correction, store));
        }

        if (corrections.Count == 0)
        {
            terminal.Note("Nothing was set right. Do so with: filature correct");
            return Exit.NothingFound;
        }

        return Exit.Done;
    }
}
