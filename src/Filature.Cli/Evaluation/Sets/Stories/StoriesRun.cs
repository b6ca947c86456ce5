using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Scoring;
using Filature.Provenance;
using Filature.Stories;

namespace Filature.Cli.Evaluation.Sets.Stories;

/// <summary>ECB+: reports of pairs of developments of one kind, put into stories one at a time.</summary>
internal static class StoriesRun
{
    /// <summary>What other ways reach is listed beside ours, and is no floor's business.</summary>
    public const string Baseline = "baseline, ";

    /// <summary>Up to this topic the set is for training.</summary>
    public const int LastTrainingTopic = 22;

    private const string Stories = "stories";
    private const string Archive = "ecbplus.tar.gz";

    private const string Protocol =
        "ECB+, topics from 23 on; two developments a topic are two stories. Every report is read as `read` reads it, then all are placed one after another, in five orders "
        + "(shuffled with the seeds 1 to 5): B-cubed over reports, the mean of the five and the lowest and the highest. The set is all but undated. "
        + "`baseline` is the nearest centre by TF-IDF over words, with the threshold that is best on topics 1 to 22, and with the rarity of words counted over the whole set beforehand.";

    private const string SeenProtocol = "The topics that weights and thresholds are trained on, 1 to 22, in the same way.";

    private static readonly int[] Seeds = [1, 2, 3, 4, 5];
    private static readonly double[] Thresholds = [.. Enumerable.Range(4, 22).Select(static i => i / 50.0)];

    public static SetResult Run(string name, string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, Archive);
        if (!File.Exists(path))
        {
            return SetResult.Skipped(name, $"there is no {path} (see docs/data.md)");
        }

        var set = EcbReport.Load(path);
        var read = Read(set, cancel);
        var (seen, held) = (Topics(set, training: true), Topics(set, training: false));
        var threshold = Thresholds.MaxBy(candidate => Seeds.Average(seed => FOf(ClusterOf(seen, seed, candidate), seen)));
        List<Miss> misses = [];
        return new(
            name, SetStatus.Scored, null, set.Count, CorpusHash.Of(folder, [path]),
            [
                new(Stories, Protocol, Score(held)),
                new("stories, topics of training", SeenProtocol, Score(seen)),
            ],
            misses);

        IReadOnlyList<Score> Score(EcbReport[] reports)
        {
            var ours = Seeds.Select(seed => PlacedOf(reports, read, seed, cancel)).ToArray();
            if (reports == held)
            {
                misses.AddRange(BoardOf(ours[0], held).Misses);
            }

            return [.. Figures("", ours, reports), .. Figures(Baseline, [.. Seeds.Select(seed => ClusterOf(reports, seed, threshold))], reports)];
        }
    }

    // Nothing of a report depends on what else is there but copies, which meet by their words alone.
    private static Dictionary<string, (Report Report, Signature Signature)> Read(IReadOnlyList<EcbReport> set, CancellationToken cancel) =>
        set.AsParallel().AsOrdered().WithCancellation(cancel)
            .Select(report => (report.Name, Outcome: Desk.Read(report.Page, NoNeighbours.Instance)))
            .Where(read => read.Outcome.IsOk)
            .ToDictionary(read => read.Name, read => (read.Outcome.Value!, Signature.Of(read.Outcome.Value!)), StringComparer.Ordinal);

    private static EcbReport[] Topics(IReadOnlyList<EcbReport> set, bool training) => [.. set.Where(report => report.Topic <= LastTrainingTopic == training)];

    private static EcbReport[] Shuffled(EcbReport[] reports, int seed)
    {
        EcbReport[] order = [.. reports];
        new Random(seed).Shuffle(order);
        return order;
    }

    private static IReadOnlyDictionary<string, string> PlacedOf(
        EcbReport[] reports, Dictionary<string, (Report Report, Signature Signature)> read, int seed, CancellationToken cancel)
    {
        var placed = new PlacedReports();
        foreach (var report in Shuffled(reports, seed))
        {
            cancel.ThrowIfCancellationRequested();
            // A refused one is in no story.
            if (read.TryGetValue(report.Name, out var known))
            {
                placed.Place(report.Name, known.Report, known.Signature);
            }
        }

        return placed.Stories;
    }

    private static Dictionary<string, string> ClusterOf(EcbReport[] reports, int seed, double threshold) =>
        new NearestCluster(reports.ToDictionary(report => report.Name, static report => System.Text.Encoding.UTF8.GetString(report.Page.Bytes.Span), StringComparer.Ordinal))
            .Cluster([.. Shuffled(reports, seed).Select(report => report.Name)], threshold);

    private static IEnumerable<Score> Figures(string who, IReadOnlyList<IReadOnlyDictionary<string, string>> runs, EcbReport[] reports)
    {
        Score[] scores = [.. runs.Select(run => BoardOf(run, reports).Scores()[0]).OrderBy(score => score.Value)];
        yield return scores[0] with
        {
            Measure = $"{who}{Stories}", Value = Mean(score => score.Value), Precision = Mean(score => score.Precision), Recall = Mean(score => score.Recall),
            Hits = Math.Round(scores.Average(score => score.Hits), 2),
        };
        yield return scores[0] with { Measure = $"{who}lowest of five orders" };
        yield return scores[^1] with { Measure = $"{who}highest of five orders" };

        double? Mean(Func<Score, double?> of) => Math.Round(scores.Average(of)!.Value, 3);
    }

    private static double FOf(IReadOnlyDictionary<string, string> placed, EcbReport[] reports) => BoardOf(placed, reports).Scores()[0].Value!.Value;

    private static Scoreboard BoardOf(IReadOnlyDictionary<string, string> placed, EcbReport[] reports)
    {
        string[] names = [.. reports.Select(report => report.Name)];
        var board = new Scoreboard(names);
        BCubed.Score(board, Stories, names, placed, reports.ToDictionary(report => report.Name, report => report.Development, StringComparer.Ordinal));
        return board;
    }
}
