using System.Text.Json;
using Filature.Cli.Evaluation.Output;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Cli.Evaluation;

/// <summary>What a measure of a set must reach (<c>gold/floors.json</c>); for a leak, what it must not exceed.</summary>
/// <param name="Measure"><c>group/measure</c>, as <c>eval</c> names them.</param>
/// <param name="Reason">Why this one: what was measured, or, where it was lowered, why.</param>
internal sealed record Floor(string Measure, double Bound, string Reason);

/// <summary>The floors of one set, measured on one corpus.</summary>
internal sealed record SetFloors(string Set, string Corpus, DateOnly Date, IReadOnlyList<Floor> Floors);

/// <summary>The quality that <c>check</c> defends.</summary>
internal static class FloorFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The floors that come with the program.</summary>
    public static string OwnPath => Path.Combine(AppContext.BaseDirectory, "gold", "floors.json");

    public static IReadOnlyList<SetFloors> Read(string path) => JsonSerializer.Deserialize<SetFloors[]>(File.ReadAllText(path), Options) ?? [];

    /// <summary>What is below its floor, one line each; empty: all hold.</summary>
    public static IReadOnlyList<string> Broken(SetFloors floors, SetResult result)
    {
        if (floors.Corpus != result.Corpus)
        {
            return [$"{result.Name}: the floors were measured on corpus {floors.Corpus}, this one is {result.Corpus}; run: filature eval {result.Name} --raise-floors gold/floors.json"];
        }

        return
        [
            .. floors.Floors.Select(floor => (floor, score: result.Find(floor.Measure))).Where(item => !Holds(item.floor, item.score)).Select(item =>
                $"{result.Name}: {item.floor.Measure} is {Figures.Share(item.score?.Value)}, its {(item.score?.Kind == MeasureKind.Leak ? "ceiling" : "floor")} {Figures.Share(item.floor.Bound)} ({item.floor.Reason})"),
        ];
    }

    /// <summary>Writes floors that this run reaches, where they are higher than those of the file. Nothing is lowered: that takes a hand and a sentence.</summary>
    public static void Raise(string path, IReadOnlyList<SetResult> results, DateOnly today)
    {
        var old = File.Exists(path) ? Read(path) : [];
        var raised = results.Where(result => result.Status == SetStatus.Scored)
            .Select(result => Raise(old.FirstOrDefault(floors => floors.Set == result.Name), result, today)).ToArray();
        var all = old.Where(floors => raised.All(other => other.Set != floors.Set)).Concat(raised)
            .OrderBy(floors => KnownSets.Names.ToList().IndexOf(floors.Set));
        File.WriteAllText(path, JsonSerializer.Serialize(all, Options) + "\n");
    }

    private static SetFloors Raise(SetFloors? old, SetResult result, DateOnly today)
    {
        // Scores of another corpus say nothing about this one.
        var same = old is not null && old.Corpus == result.Corpus ? old : null;
        var known = same?.Floors ?? [];
        var floors = result.Groups
            .SelectMany(group => group.Scores, (group, score) => Raise(known.FirstOrDefault(floor => floor.Measure == $"{group.Name}/{score.Measure}"), $"{group.Name}/{score.Measure}", score, today))
            .OfType<Floor>()
            .ToArray();
        return same is not null && same.Floors.SequenceEqual(floors) ? same : new(result.Name, result.Corpus!, today, floors);
    }

    private static Floor? Raise(Floor? old, string name, Score score, DateOnly today)
    {
        // A measure that finds nothing yet, and what other systems reach, are not ours to defend.
        if (score.Value is not { } value || score.Gold == 0 || (score.Kind != MeasureKind.Leak && value == 0) || !IsOurs(name))
        {
            return old;
        }

        var isLeak = score.Kind == MeasureKind.Leak;
        // One case of slack: what a rule that is right by itself may cost elsewhere.
        var slack = 1 / Math.Max(score.Gold, 1);
        var bound = isLeak ? Math.Min(1, Math.Ceiling(Thousandths(value + slack)) / 1000) : Math.Max(0, Math.Floor(Thousandths(value - slack)) / 1000);
        var isBetter = old is null || (isLeak ? bound < old.Bound : bound > old.Bound);
        return isBetter ? new(name, bound, $"{Figures.Share(value)} on {today:yyyy-MM-dd}, less one case") : old;
    }

    // Beside ours, "body" names other systems, and other groups the one peer that is run here.
    private static bool IsOurs(string name) => name.StartsWith("body", StringComparison.Ordinal)
        ? name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..].StartsWith(Sets.Pages.Systems.Ours, StringComparison.Ordinal)
        : !name.EndsWith(Sets.Pages.Systems.Peer, StringComparison.Ordinal) && !name.Contains(Sets.Stories.StoriesRun.Baseline, StringComparison.Ordinal);

    // Without the last binary digit's noise, which a ceiling would make a whole thousandth of.
    private static double Thousandths(double value) => Math.Round(value * 1000, 6);

    private static bool Holds(Floor floor, Score? score) =>
        score?.Value is { } value && (score.Kind == MeasureKind.Leak ? value <= floor.Bound : value >= floor.Bound);
}
