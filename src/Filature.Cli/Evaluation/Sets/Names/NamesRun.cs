using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Names;

/// <summary>A public set of names: every sentence by itself.</summary>
internal static class NamesRun
{
    private const string Protocol =
        "Every sentence of the set is a text by itself, its tokens joined; a name counts by its tokens and its type, exactly. "
        + "WikiANN knows no names but of persons, organisations and places.";

    private static readonly string[] Types = ["PER", "ORG", "LOC", "MISC"];

    public static SetResult Run(string name, string folder, string file, string language, CancellationToken cancel)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return SetResult.Skipped(name, $"there is no {path} (see docs/data.md)");
        }

        var board = new Scoreboard([file]);
        var texts = 0;
        foreach (var rows in NameRows.Read(path))
        {
            cancel.ThrowIfCancellationRequested();
            texts++;
            var gold = rows.Names();
            var read = Analyzer.Analyze(rows.Text, language).Names.Select(found => (rows.Touched(found.Span), Type(found.Type)))
                .Select(found => (found.Item1.First, found.Item1.Last, found.Item2)).ToHashSet();
            board.F1("names", file, Tally.OfSets(read, gold));
            foreach (var type in Types)
            {
                board.F1(type, file, Tally.OfSets(read.Where(found => found.Item3 == type).ToHashSet(), gold.Where(found => found.Type == type).ToHashSet()));
            }
        }

        return new(name, SetStatus.Scored, null, texts, CorpusHash.Of(folder, [path]), [new("names", Protocol, board.Scores("names"))], board.Misses);
    }

    private static string Type(NameType type) => type switch
    {
        NameType.Person => Types[0],
        NameType.Organisation => Types[1],
        NameType.Place => Types[2],
        _ => Types[3],
    };
}
