namespace Filature.Contract;

/// <summary><c>why ID --json</c>: what a finding or claim rests on.</summary>
/// <param name="Because">Ids of claims and findings it rests on.</param>
/// <param name="SupersededBy">The finding that took its place, or null.</param>
public sealed record WhyDocument(
    string Id, string Value, string Stage, string Version, string Rule, ValueList<Evidence> Evidence, ValueList<string> Because,
    string? SupersededBy, string Kind, double Score, string Article);
