using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary><c>export</c>: what the archive holds, in formats that others read.</summary>
internal static class ExportCommand
{
    private const string OfCorrections = "corrections";
    private static readonly string[] Formats = ["prov-jsonld", "jsonl"];

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var what = new Argument<string>("WHAT") 
        {
            Description = "derivations: which article was made from which. corrections: what readers set right and did not take back, as judgements to score against (gold/SCHEMA.md).",
        };
        what.AcceptOnlyFromAmong("derivations", OfCorrections);
        var format = new Option<string>("--as")
        {
            Description = "prov-jsonld: one document of W3C PROV-O with articles, agents and translations. jsonl: one edge or one correction a line; edges as trace --json has them.",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOnlyFromAmong(Formats);
        var story = new Option<string?>("--story") { Description = "Only the articles of this story.", HelpName = "ID" };
        var command = new DeskCommand(
            "export",
            "Writes what the archive holds to standard output, in a format that other programs read.",
            "filature export derivations --as prov-jsonld > custody.jsonld",
            "filature export derivations --as jsonl | jq -r 'select(.declared | not) | [.to, .kind, .from] | @tsv'",
            "filature export corrections --as jsonl > corrections.jsonl")
        {
            what, format, story,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(what) == OfCorrections && (parsed.GetValue(format) == "prov-jsonld" || parsed.GetValue(story) is not null))
            {
                parsed.AddError("Corrections are exported whole and as jsonl: filature export corrections --as jsonl");
            }
        });
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, store =>
        {
            if (parsed.GetRequiredValue(what) == OfCorrections)
            {
                return Corrections(terminal, store);
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

            return parsed.GetRequiredValue(format) == "jsonl" ? Edges(terminal, reports, cancel) : Prov(terminal, reports, cancel);
        }));
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

    private static int Prov(Terminal terminal, IEnumerable<Report> reports, CancellationToken cancel)
    {
        using var stream = new TextStream(terminal.Out);
        using (var prov = new ProvWriter(stream))
        {
            foreach (var report in reports)
            {
                cancel.ThrowIfCancellationRequested();
                prov.Write(report);
            }
        }

        terminal.Out.WriteLine();
        return Exit.Done;
    }

    private static int Edges(Terminal terminal, IEnumerable<Report> reports, CancellationToken cancel)
    {
        var exit = Exit.NothingFound;
        foreach (var edge in reports.SelectMany(report => report.Lineage.DerivedFrom))
        {
            cancel.ThrowIfCancellationRequested();
            terminal.Json(Tracing.Edge(edge));
            exit = Exit.Done;
        }

        return exit;
    }
}
