using System.Globalization;
using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>Our own sample wire: derivations and stories, documents added as <c>arrivals.tsv</c> lists them.</summary>
internal static class SamplesRun
{
    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var wire = Path.Combine(folder, "wire");
        var truth = Path.Combine(folder, "truth.json");
        if (!File.Exists(truth) || !File.Exists(Path.Combine(wire, "arrivals.tsv")))
        {
            return SetResult.Skipped(name, $"there is no {truth}");
        }

        var arrivals = File.ReadLines(Path.Combine(wire, "arrivals.tsv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToArray();
        var files = arrivals.Select(row => row[0]).ToArray();
        var answers = GoldJson.Read<Truth>(truth);
        var board = new Scoreboard(files);
        using var archive = new ScratchArchive();
        foreach (var row in arrivals)
        {
            cancel.ThrowIfCancellationRequested();
            var path = Path.Combine(wire, row[0]);
            archive.Add(row[0], new(
                path, File.ReadAllBytes(path), path.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : "text/plain", Charset: null, row[1],
                DateOnly.ParseExact(row[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        DerivationScorer.Score(board, files, answers.Derivations, archive.Derivations());
        BCubed.Score(
            board, "stories", files, archive.Stories(),
            answers.Stories.SelectMany(story => story.Articles, (story, file) => (file, story.Articles[0]))
                .ToDictionary(item => item.file, item => item.Item2, StringComparer.Ordinal));
        return new(
            name, SetStatus.Scored, null, files.Length, CorpusHash.Of(folder, Directory.EnumerateFiles(wire).Append(truth)),
            [new("archive", "The wire added to an empty archive in the order of its arrivals list, with addresses and days.", board.Scores())],
            board.Misses);
    }

    private sealed record Truth(GoldDerivation[] Derivations, GoldStory[] Stories);
}
