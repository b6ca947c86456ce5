using System.CommandLine;
using Filature.Cli.Exports;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;
using Filature.Web;

namespace Filature.Cli.Commands;

/// <summary><c>statements</c>: who said what to whom, over the whole archive.</summary>
internal static class StatementsCommand
{
    private const int UsualLimit = 50;

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var actor = Asked("--actor", "A", "Words of the speaker: as the text calls them, or of the name that is meant. All of them; \"…\" in that order, garant* for a beginning.");
        var to = Asked("--to", "B", "Words of the one spoken to.");
        var about = Asked("--about", "Q", "Words of what was said.");
        var act = new Option<string?>("--act") { Description = "What the saying does.", HelpName = "X" };
        act.AcceptOnlyFromAmong([.. Enum.GetValues<Act>().Select(Words.Value)]);
        var since = Options.Day("--since", "Said on this day or later; where the day of the saying is not known, its article's day counts.");
        var until = Options.Day("--until", "Said on this day or earlier.");
        var outlet = Asked("--outlet", "O", "Words of the outlet's name, in their order.");
        var limit = Options.Number("--limit", $"At most so many statements. Default: {UsualLimit}; with --json and --csv all.", 1, int.MaxValue - 1);
        var offset = Options.Number("--offset", "Leave out so many first: to go on where another list ended.", 0, int.MaxValue);
        var desk = Options.Desk();
        var json = Options.Json();
        var csv = new Option<bool>("--csv") { Description = "A table with a line of names, for spreadsheets and programs." };
        var command = new DeskCommand(
            "statements",
            "Who said what to whom, when and by what way, over the whole archive, the newest first; each with a link to its sentence.",
            "filature statements --actor Poutine --to Johnson",
            "filature statements --about 'garanties écrites' --act demanded --since 2022-01-01 --until 2022-02-28",
            "filature statements --outlet 'Radio Habana' --csv > statements.csv",
            "filature statements --actor Lavrov --json | jq -r '.statements[] | [.day, .statement.content.text] | @tsv'")
        {
            actor, to, about, act, since, until, outlet, limit, offset, desk, json, csv,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv: choose one.");
            }
        });
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(since) is { } from && parsed.GetValue(until) is { } last && from > last)
            {
                terminal.Note("filature: --since and --until: the first day comes after the last.");
                return Task.FromResult(Exit.WrongUsage);
            }

            return archive.UseAsync(parsed, List);

            int List(Archive store)
            {
                var query = new StatementQuery(
                    parsed.GetValue(actor), parsed.GetValue(to), parsed.GetValue(about), Named(parsed.GetValue(act)), parsed.GetValue(since), parsed.GetValue(until),
                    parsed.GetValue(outlet));
                var (asJson, asCsv) = (parsed.GetValue(json), parsed.GetValue(csv));
                var most = parsed.GetValue(limit) ?? (asJson || asCsv ? int.MaxValue - 1 : UsualLimit);
                var first = parsed.GetValue(offset) ?? 0;
                var links = (parsed.GetValue(desk) ?? WebDeskOptions.DefaultUrl).TrimEnd('/');
                // One more than is shown: whether there is more.
                var found = store.Statements(query, most + 1, first).Select(statement => Listing.Of(statement, links));
                var shown = asJson ? Json(terminal, found, most, first) : asCsv ? Table(terminal, found, most) : Page(terminal, found, most, first);
                if (shown > 0)
                {
                    return Exit.Done;
                }

                terminal.Note($"No statement of the archive is all of this ({Words.Count(store.Articles, "article", "articles")} in it).");
                return Exit.NothingFound;
            }
        });
        return command;
    }

    private static int Json(Terminal terminal, IEnumerable<ListedStatement> found, int most, int first)
    {
        // Written as it is read: an archive's statements need not fit into memory.
        terminal.Out.Write("{\"statements\":[");
        var (shown, isMore) = Each(found, most, (listed, i) =>
        {
            terminal.Out.Write(i > 0 ? "," : "");
            terminal.Out.Write(FilatureJson.Write(listed));
        });
        terminal.Out.WriteLine($"],\"next\":{(isMore ? FilatureJson.Write(first + shown) : "null")}}}");
        return shown;
    }

    private static int Table(Terminal terminal, IEnumerable<ListedStatement> found, int most)
    {
        terminal.Out.Write(Csv.Line(StatementColumns.Names) + Csv.EndOfLine);
        return Each(found, most, (listed, _) => terminal.Out.Write(Csv.Line(StatementColumns.Row(listed)) + Csv.EndOfLine)).Shown;
    }

    private static int Page(Terminal terminal, IEnumerable<ListedStatement> found, int most, int first)
    {
        var (shown, isMore) = Each(found, most, (listed, _) => StatementPage.Write(terminal, listed));
        if (isMore)
        {
            terminal.Note($"There are more: --offset {first + shown} shows the next ones.");
        }

        return shown;
    }

    private static (int Shown, bool IsMore) Each(IEnumerable<ListedStatement> found, int most, Action<ListedStatement, int> show)
    {
        var shown = 0;
        foreach (var listed in found)
        {
            if (shown == most)
            {
                return (shown, true);
            }

            show(listed, shown++);
        }

        return (shown, false);
    }

    private static Act? Named(string? act) => act is null ? null : Enum.GetValues<Act>().First(value => Words.Value(value) == act);

    private static Option<string?> Asked(string name, string help, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = help };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !StatementQuery.HasWords(token.Value)))
            {
                result.AddError($"{name}: write at least one word.");
            }
        });
        return option;
    }
}
