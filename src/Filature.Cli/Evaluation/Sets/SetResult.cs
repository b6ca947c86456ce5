using System.Text.Json.Serialization;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>What came of one set: its scores, or why it was not scored.</summary>
internal sealed record SetResult(
    string Name, SetStatus Status, string? Why, int Documents, string? Corpus, IReadOnlyList<ScoreGroup> Groups, [property: JsonIgnore] IReadOnlyList<Miss> Misses)
{
    public static SetResult Skipped(string name, string why) => new(name, SetStatus.Skipped, why, 0, null, [], []);

    /// <summary>A score by the name that floors use: <c>group/measure</c>.</summary>
    public Score? Find(string name) => Groups.SelectMany(group => group.Scores, (group, score) => (Name: $"{group.Name}/{score.Measure}", score))
        .FirstOrDefault(item => item.Name == name).score;
}

internal enum SetStatus
{
    Scored,
    Skipped,
}

/// <summary>Scores that belong together. <paramref name="Protocol"/> says how they were measured.</summary>
internal sealed record ScoreGroup(string Name, string Protocol, IReadOnlyList<Score> Scores);
