using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Provenance;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>why</c>: the words that prove a finding, and the rule that read them.</summary>
internal static class WhyCommand
{
    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var id = new Argument<string>("ID") { Description = "The id of a finding or a claim, as read, trace and story print it." };
        var within = new Option<string?>("--in") { Description = "Look in this document, read anew, and not in the archive.", HelpName = "PATH" };
        var asOf = Options.Day("--as-of", "With --in: the day to resolve dates against where the document gives none.");
        var json = Options.Json();
        var command = new DeskCommand(
            "why",
            "Why a finding is believed: the words that prove it in their context, the rule and stage that made it, what it rests on, and what was believed before.",
            "filature why f3f2a9c01b7d4e658",
            "filature why f3f2a9c01b7d4e658 --in page.html --json")
        {
            id, within, asOf, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var (asked, asJson) = (parsed.GetRequiredValue(id), parsed.GetValue(json));
            return parsed.GetValue(within) is { } path
                ? await InDocumentAsync(terminal, asked, path, parsed.GetValue(asOf), asJson, cancel)
                : await archive.UseAsync(parsed, store => InArchive(terminal, store, asked, asJson));
        });
        return command;
    }

    private static int InArchive(Terminal terminal, Archive archive, string asked, bool json) =>
        Show(terminal, asked, json, "this archive", id => archive.Why(id) is { } reason ? Of(reason) : null, archive.Report);

    private static async Task<int> InDocumentAsync(
        Terminal terminal, string asked, string path, DateOnly? asOf, bool json, CancellationToken cancel)
    {
        await foreach (var (named, arrival) in Inputs.Of([path], asOf, columns: null, cancel))
        {
            var read = arrival.Then(document => Unexpected.Guard(() => Desk.Read(document, NoNeighbours.Instance)));
            if (!read.IsOk)
            {
                terminal.Refuse(named, read.Problem);
                return Exit.SomeRefused;
            }

            var reasons = Reasons.Of(read.Value);
            return Show(terminal, asked, json, named, reasons.GetValueOrDefault, _ => read.Value);
        }

        return Exit.NothingFound;
    }

    private static int Show(
        Terminal terminal, string asked, bool json, string where, Func<string, WhyDocument?> find, Func<string, Report?> reportOf)
    {
        if (find(asked) is not { } reason)
        {
            terminal.Note($"There is no finding and no claim {asked} in {where}. Ids stand in the output of read, trace and story.");
            return Exit.NothingFound;
        }

        if (json)
        {
            terminal.Json(reason);
        }
        else
        {
            WhyPage.Write(terminal.Page, reason, reportOf(reason.Article), find, reportOf);
        }

        return Exit.Done;
    }

    private static WhyDocument Of(Reason reason) => new(
        reason.Id, reason.Value, reason.Stage.Name, reason.Stage.Version, reason.Rule, reason.Evidence, reason.Because,
        reason.SupersededBy, reason.Kind, reason.Score, reason.Article)
    {
        History = [.. reason.History.Select(past => new WhyPast(past.Id, past.Value, past.Rule, past.Score, past.Made, past.Superseded, past.SupersededBy, past.For))],
    };
}
