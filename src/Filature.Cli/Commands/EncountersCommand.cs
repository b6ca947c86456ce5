using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Timelines.Encounters;

namespace Filature.Cli.Commands;

/// <summary><c>encounters</c>: what each side says of one call or meeting.</summary>
internal static class EncountersCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = ThreadArgument.Make();
        var json = Options.Json();
        var command = new DeskCommand(
            "encounters",
            "The calls, meetings, sessions and summits of an affair, with what each side says of them: said by both, by one only, contradicted.",
            "filature encounters h5c1d8e7f60a2b493",
            "filature encounters s3f2a9c01b7d4e658 --json")
        {
            id, json,
        };
        command.SetAction((parsed, _) => archive.UseAsync(parsed, store =>
        {
            if (ThreadArgument.Find(terminal, store, parsed.GetRequiredValue(id)) is not { } found)
            {
                return Exit.NothingFound;
            }

            var encounters = EncounterRoom.Of(found.Reports);
            if (parsed.GetValue(json))
            {
                terminal.Json(encounters.Select(EncounterLine.Of).ToValueList());
            }
            else
            {
                EncounterPage.Write(terminal.Page, encounters);
            }

            if (encounters.Count == 0)
            {
                terminal.Note("No report of this thread gives an account of a call or meeting.");
            }

            return encounters.Count > 0 ? Exit.Done : Exit.NothingFound;
        }));
        return command;
    }
}
