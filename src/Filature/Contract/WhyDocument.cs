namespace Filature.Contract;

/// <summary><c>why ID --json</c>: what a finding or claim rests on.</summary>
/// <param name="Because">Ids of claims and findings it rests on.</param>
/// <param name="SupersededBy">The finding that took its place, or null.</param>
public sealed record WhyDocument(
    string Id, string Value, string Stage, string Version, string Rule, ValueList<Evidence> Evidence, ValueList<string> Because,
    string? SupersededBy, string Kind, double Score, string Article)
{
    /// <summary>The findings that stood in this place after each other, the newest first; empty where there was only this one.</summary>
    public ValueList<WhyPast> History { get; init; } = [];
}

/// <param name="SupersededFor">The article whose arrival made it give way.</param>
public sealed record WhyPast(
    string Id, string Value, string Rule, double Score, DateTimeOffset Made, DateTimeOffset? Superseded, string? SupersededBy, string? SupersededFor);
