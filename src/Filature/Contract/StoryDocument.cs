using Filature.Stories;

namespace Filature.Contract;

/// <summary><c>stories --json</c>.</summary>
public sealed record StoriesDocument(ValueList<Story> Stories);

/// <summary><c>story ID --json</c>: one development with its reports, what happened by day, and who said what.</summary>
/// <param name="Reports">Those that derive from no other report of the story, each with what was made from it.</param>
/// <param name="Statements">Of the reports; their copies say the same again.</param>
/// <param name="Basis">The grouping that explains <paramref name="Independent"/>.</param>
/// <param name="Sayings">The statements that stand in two or more of the articles, with what they have otherwise.</param>
public sealed record StoryDocument(
    string Id, string Title, PartialDate? Day, string Thread, ValueList<string> Articles, Independence Independent,
    ValueList<StoryReport> Reports, ValueList<TimelineEntry> Timeline, ValueList<StoryStatement> Statements, Basis Basis, ValueList<SharedStatement> Sayings);

/// <summary>A report of a story.</summary>
/// <param name="Edge">How it was made from the report it stands under, or from something outside the archive; null where it owes nothing to any.</param>
/// <param name="Copies">What was made from this report, inside the story.</param>
public sealed record StoryReport(
    string Article, string Headline, string? Outlet, string? Agency, string Language, PartialDate? Day, TraceEdge? Edge, ValueList<StoryReport> Copies);

public sealed record StoryStatement(string Article, ReadStatement Statement);

/// <summary><c>timeline THREAD --json</c>.</summary>
public sealed record TimelineDocument(string Thread, ValueList<TimelineEntry> Entries);
