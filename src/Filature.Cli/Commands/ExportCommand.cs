using System.CommandLine;
using Filature.Cli.Exports;
using Filature.Cli.Output;
using Filature.Web;

namespace Filature.Cli.Commands;

/// <summary><c>export</c>: what the archive holds, in formats that others read.</summary>
internal static class ExportCommand
{
    private const string Corrections = "corrections";
    private const string Prov = "prov-jsonld";
    private static readonly string[] Kinds = ["articles", "statements", "events", "derivations", "translations", Corrections];

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = "articles: texts, and who they are from. statements: who said what. events: who did what to whom. derivations: which article was made from which. translations: what engines made of articles, each line with its label. corrections: what readers set right and did not take back, as judgements to score against (gold/SCHEMA.md).",
        };
        what.AcceptOnlyFromAmong(Kinds);
        var format = new Option<string>("--as")
        {
            Description = "csv: a table with a line of names. jsonl: an object a line, as read, statements and trace have them. prov-jsonld: derivations as one document of W3C PROV-O with articles, agents and translations.",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOnlyFromAmong("csv", "jsonl", Prov);
        var story = new Option<string?>("--story") { Description = "Only the articles of this story.", HelpName = "ID" };
        var desk = Options.Desk();
        var command = new DeskCommand(
            "export",
            "Writes what the archive holds to standard output, in a format that other programs read.",
            "filature export statements --as csv > statements.csv",
            "filature export events --as jsonl | jq -r 'select(.event.type == \"REJECT\") | [.day, .words] | @tsv'",
            "filature export derivations --as prov-jsonld > custody.jsonld",
            "filature export derivations --as jsonl | jq -r 'select(.declared | not) | [.to, .kind, .from] | @tsv'",
            "filature export corrections --as jsonl > corrections.jsonl")
        {
            what, format, story, desk,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(what) == Corrections && (parsed.GetValue(format) != "jsonl" || parsed.GetValue(story) is not null))
            {
                parsed.AddError("Corrections are exported whole and as jsonl: filature export corrections --as jsonl");
            }
            else if (parsed.GetValue(format) == Prov && parsed.GetValue(what) is { } named and not "derivations")
            {
                parsed.AddError($"prov-jsonld is a form of derivations: filature export {named} --as csv|jsonl");
            }
        });
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, store =>
        {
            var export = new ArchiveExport(terminal, store, parsed.GetValue(desk)?.TrimEnd('/') ?? WebDeskOptions.DefaultUrl, cancel);
            if (parsed.GetRequiredValue(what) == Corrections)
            {
                return export.Corrections();
            }

            var reports = store.Everything();
            if (parsed.GetValue(story) is { } named)
            {
                if (store.Story(named) is not { } found)
                {
                    terminal.Note($"There is no story {named} in this archive. Ids stand in the output of: filature stories");
                    return Exit.NothingFound;
                }

                reports = store.Reports(found.Articles);
            }

            var asCsv = parsed.GetRequiredValue(format) == "csv";
            return parsed.GetRequiredValue(what) switch
            {
                "articles" => export.Articles(reports, asCsv),
                "statements" => export.Statements(reports, asCsv),
                "events" => export.Events(reports, asCsv),
                "translations" => export.Translations(reports, asCsv),
                _ => parsed.GetRequiredValue(format) == Prov ? export.Prov(reports) : export.Derivations(reports, asCsv),
            };
        }));
        return command;
    }
}
