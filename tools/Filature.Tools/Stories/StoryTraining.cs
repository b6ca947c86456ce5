using System.CommandLine;
using System.Globalization;
using Filature.Cli.Evaluation.Sets.Stories;
using Filature.Provenance;
using Filature.Stories;

namespace Filature.Tools.Stories;

/// <summary><c>stories</c>: trains the merge decision on the topics of ECB+ that are for training.</summary>
internal static class StoryTraining
{
    private const int LastTopic = 22;

    // The stories that are most alike: others are no question.
    private const int Candidates = 6;

    // For examples, and for choosing where the line is drawn: others than those that are published with scores.
    private static readonly int[] Seeds = [101, 102, 103, 104, 105];

    public static Command Make()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the training sets", DefaultValueFactory = _ => new("../shared/data") };
        var output = new Option<FileInfo>("--out") { Description = "Where the weights go", DefaultValueFactory = _ => new("languages/stories.tsv") };
        var command = new Command("stories", "Trains the decision which articles tell one development. The same data give the same bytes.") { data, output };
        command.SetAction(parsed =>
        {
            var set = Path.Combine(parsed.GetValue(data)!.FullName, "stories", "ecbplus", "ecbplus.tar.gz");
            if (!File.Exists(set))
            {
                Console.Error.WriteLine($"There is no {set}: name the folder of the training sets with --data (see docs/data.md).");
                return 2;
            }

            Train(set, parsed.GetValue(output)!.FullName, Console.Error);
            return 0;
        });
        return command;
    }

    private static void Train(string set, string output, TextWriter log)
    {
        var read = EcbReport.Load(set).Where(report => report.Topic <= LastTopic)
            .Select(report => (report.Development, Outcome: Desk.Read(report.Page, NoNeighbours.Instance)))
            .Where(read => read.Outcome.IsOk)
            .Select(read => new Told(read.Development, read.Outcome.Value!, Signature.Of(read.Outcome.Value!)))
            .ToArray();
        var examples = Seeds.SelectMany(seed => Examples(read, seed)).ToArray();
        log.WriteLine($"{examples.Length} examples, {examples.Count(static example => example.Yes)} of one story");
        var weights = LogisticRegression.Fit(examples);

        // One wrong merge spoils many pairs and one wrong refusal few, or the other way round: where the line is best is seen by clustering.
        var (shift, score) = Enumerable.Range(-10, 21).Select(i => i / 5.0)
            .Select(shift => (Shift: shift, Score: Seeds.Average(seed => Clustered(read, seed, new(weights[0] + shift, [.. weights.Skip(1)])))))
            .MaxBy(static pair => pair.Score);
        weights[0] += shift;
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bias moved by {shift}; B-cubed F1 of the training topics {score:0.000}"));
        File.WriteAllText(output, string.Concat(
            "# When an article tells a story's development: how much each likeness, from 0 to 1, adds to the logarithm of the odds.\n",
            $"# Made by `Filature.Tools stories` on topics 1 to {LastTopic} of ECB+ (CC BY 3.0): {examples.Length} examples, B-cubed F1 there {score.ToString("0.000", CultureInfo.InvariantCulture)}. Meanings: docs/stories.md\n",
            "feature\tweight\n",
            string.Concat(Enum.GetNames<MergeFeature>().Prepend("Bias").Zip(weights, static (name, weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.###}\n")))));
    }

    // Each article against what stood there before it, were it all placed rightly.
    private static IEnumerable<(double[] Features, bool Yes)> Examples(Told[] read, int seed)
    {
        var placed = new PlacedReports();
        foreach (var told in Shuffled(read, seed))
        {
            foreach (var candidate in placed.Candidates(told.Report, told.Signature).OrderByDescending(static candidate => candidate.Features[0]).Take(Candidates))
            {
                yield return ([.. candidate.Features], candidate.Story == told.Development);
            }

            placed.Put(told.Report.Article.Id, told.Report, told.Signature, new(told.Development, told.Development, 1, []));
        }
    }

    private static double Clustered(Told[] read, int seed, MergeDecision decision)
    {
        var placed = new PlacedReports();
        var (gold, found) = (new List<string>(), new List<string>());
        foreach (var told in Shuffled(read, seed))
        {
            var best = placed.Candidates(told.Report, told.Signature).Select(candidate => (candidate.Story, Score: decision.Score(candidate.Features.AsSpan())))
                .OrderByDescending(static pair => pair.Score).FirstOrDefault();
            var story = best.Story is not null && best.Score >= 0 ? best.Story : told.Report.Article.Id;
            placed.Put(told.Report.Article.Id, told.Report, told.Signature, new(story, story, 1, []));
            gold.Add(told.Development);
            found.Add(story);
        }

        var both = gold.Zip(found).CountBy(static pair => pair).ToDictionary();
        var (ofGold, ofFound) = (gold.CountBy(static name => name).ToDictionary(), found.CountBy(static name => name).ToDictionary());
        var precision = gold.Zip(found).Average(pair => (double)both[pair] / ofFound[pair.Second]);
        var recall = gold.Zip(found).Average(pair => (double)both[pair] / ofGold[pair.First]);
        return 2 * precision * recall / (precision + recall);
    }

    private static Told[] Shuffled(Told[] read, int seed)
    {
        Told[] order = [.. read];
        new Random(seed).Shuffle(order);
        return order;
    }

    private sealed record Told(string Development, Report Report, Signature Signature);
}
