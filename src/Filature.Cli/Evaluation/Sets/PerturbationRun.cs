using Filature.Cli.Evaluation.Gold;
using Filature.Cli.Evaluation.Perturbing;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>A gold set read as it is and with its names, agencies, days and cue verbs replaced: what was memorised is lost.</summary>
internal static class PerturbationRun
{
    /// <summary>Measures of statements that the promise is about; the others are reported beside them.</summary>
    public static readonly IReadOnlyList<string> Promised =
    [
        "statements/statements at 0.3", "statements/statements at 0.8", "statements/cue", "statements/speaker", "statements/speaker entity", "statements/act",
        "statements/channel", "statements/said on",
    ];

    public static PerturbationResult Run(string name, string folder, IReadOnlyList<int> seeds, CancellationToken cancel) =>
        Run(name, GoldSet.Load(folder), seeds, cancel);

    public static PerturbationResult Run(string name, GoldSet set, IReadOnlyList<int> seeds, CancellationToken cancel)
    {
        var (plain, _) = GoldRun.Alone(set.Items, cancel);
        var tables = SwapTables.Load();
        var (runs, misses) = (new List<PerturbedScores>(), new List<Miss>());
        foreach (var seed in seeds)
        {
            var perturbed = PerturbedSet.Of(set, tables, seed);
            var (groups, missed) = GoldRun.Alone(perturbed.Items, cancel);
            runs.Add(new(seed, perturbed.Counts.OrderBy(count => count.Key).ToDictionary(count => count.Key, count => count.Value), groups));
            misses.AddRange(missed.Select(miss => miss with { Document = $"{miss.Document} (seed {seed})" }));
        }

        return new(name, set.Items.Count, set.Hash, plain, runs, misses);
    }
}

/// <summary>One seed: how many replacements of each kind were made, and what was reached.</summary>
internal sealed record PerturbedScores(int Seed, IReadOnlyDictionary<Replaced, int> Replacements, IReadOnlyList<ScoreGroup> Groups);

/// <summary>A set beside its perturbed selves.</summary>
internal sealed record PerturbationResult(
    string Name, int Documents, string Corpus, IReadOnlyList<ScoreGroup> Unperturbed, IReadOnlyList<PerturbedScores> Perturbed,
    [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Miss> Misses)
{
    /// <summary>In the order of the unperturbed scores; measures without a value in both are left out.</summary>
    public IReadOnlyList<MeasureDrop> Drops =>
    [
        .. Unperturbed.SelectMany(group => group.Scores, (group, score) => new MeasureDrop(
                $"{group.Name}/{score.Measure}", score.Kind == MeasureKind.Leak, score.Gold, score.Value ?? 0,
                [.. Perturbed.Select(run => run.Groups.First(other => other.Name == group.Name).Scores.FirstOrDefault(other => other.Measure == score.Measure)?.Value ?? 0)]))
            .Where(drop => drop.Cases > 0),
    ];
}

/// <summary>What one measure loses.</summary>
/// <param name="Cases">Gold cases of the unperturbed set.</param>
internal sealed record MeasureDrop(string Measure, bool IsLeak, double Cases, double Unperturbed, IReadOnlyList<double> Perturbed)
{
    /// <summary>Points of a hundred lost in the mean of the seeds; negative: gained.</summary>
    public double Points => Math.Round(100 * (IsLeak ? Perturbed.Average() - Unperturbed : Unperturbed - Perturbed.Average()), 1);
}
