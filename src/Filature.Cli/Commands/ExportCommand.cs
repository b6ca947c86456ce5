using System.CommandLine;
using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Commands;

/// <summary><c>export</c>: what the archive holds, in formats that others read.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["prov-jsonld", "jsonl"];

    public static Command Make(Terminal terminal, ArchiveOption archive)
    {
        var what = new Argument<string>("WHAT") { Description = "derivations: which article was made from which." };
        what.AcceptOnlyFromAmong("derivations");
        var format = new Option<string>("--as")
        {
            Description = "prov-jsonld: one document of W3C PROV-O with articles, agents and translations. jsonl: one edge a line, as trace --json has them.",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOnlyFromAmong(Formats);
        var story = new Option<string?>("--story") { Description = "Only the articles of this story.", HelpName = "ID" };
        var command = new DeskCommand(
            "export",
            "Writes what the archive holds to standard output, in a format that other programs read.",
            "filature export derivations --as prov-jsonld > custody.jsonld",
            "filature export derivations --as jsonl | jq -r 'select(.declared | not) | [.to, .kind, .from] | @tsv'")
        {
            what, format, story,
        };
        command.SetAction((parsed, cancel) => archive.UseAsync(parsed, store =>
        {
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
