using System.CommandLine;
using Filature.Cli.Output;

namespace Filature.Cli.Commands;

/// <summary><c>corrections</c>: what readers set right.</summary>
internal static class CorrectionsCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var all = new Option<bool>("--all") { Description = "Also those that were taken back." };
        var json = Options.Json();
        var command = new DeskCommand("corrections", "List what readers set right, the first correction first.", "filature corrections", "filature corrections --all --json")
        {
            all, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            var corrections = store.Corrections.All().Where(correction => correction.Withdrawn is null || parsed.GetValue(all)).ToList();
            foreach (var correction in corrections)
            {
                if (parsed.GetValue(json))
                {
                    terminal.Json(correction);
                }
                else
                {
                    CorrectionLines.Write(terminal, store, correction);
                }
            }

            if (corrections.Count == 0)
            {
                terminal.Note("Nothing was set right. Do so with: filature correct");
                return Exit.NothingFound;
            }

            return Exit.Done;
        }));
        return command;
    }
}
