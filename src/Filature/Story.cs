namespace Filature;

/// <summary>One development, told by one or more articles.</summary>
/// <param name="Day">The day of the development: the earliest reference day of its articles.</param>
/// <param name="Thread">The id of the affair it belongs to.</param>
/// <param name="Articles">Article ids, earliest first.</param>
public sealed record Story(string Id, string Title, PartialDate? Day, string Thread, ValueList<string> Articles, Independence Independent);

/// <summary>The affair that stories belong to, over months.</summary>
/// <param name="Title">That of its first story.</param>
/// <param name="Stories">The earliest first; never empty.</param>
public sealed record Thread(string Id, string Title, ValueList<Story> Stories)
{
    /// <summary>The ids of its articles, story by story.</summary>
    public IEnumerable<string> Articles => Stories.SelectMany(static story => story.Articles);
}

/// <summary>What a story rests on: reports that derive from no other one, and the primary sources they name.</summary>
public readonly record struct Independence(int Reports, int PrimarySources);

/// <summary>An entry of a timeline: one event or one saying, as one or many reports tell it.</summary>
/// <param name="Day">The day, month or year as far as it is known; null where only bounds are.</param>
/// <param name="Precision"><c>day</c>, <c>month</c>, <c>year</c>; <c>interval</c> where only bounds are known.</param>
/// <param name="Kind"><c>event</c> or <c>statement</c>.</param>
/// <param name="Independent">How many independent reports tell it.</param>
public sealed record TimelineEntry(
    string Id, PartialDate? Day, string Precision, string What, string Kind, int Independent,
    ValueList<string> Articles, ValueList<ArticleEvidence> Evidence)
{
    /// <summary>The root of an event; null for a report as a whole and for a saying.</summary>
    public EventType? Type { get; init; }

    public EventStatus? Status { get; init; }

    /// <summary>Who acts; of an encounter its parties.</summary>
    public ValueList<string> Source { get; init; } = [];

    public ValueList<string> Target { get; init; } = [];

    public string? Place { get; init; }

    /// <summary>The id of the encounter that this is.</summary>
    public string? Encounter { get; init; }

    /// <summary>The first day that it can have been, inclusive, where the day is not known.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The last day that it can have been, inclusive, where the day is not known.</summary>
    public DateOnly? NotAfter { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>How the day was reached, where the report does not tell it outright.</summary>
    public ValueList<string> Because { get; init; } = [];

    /// <summary>What the reports tell differently.</summary>
    public ValueList<Disagreement> Disagreements { get; init; } = [];
}

/// <summary>Reports that differ on one thing.</summary>
/// <param name="On"><c>day</c>, <c>place</c> or <c>number</c>.</param>
public sealed record Disagreement(string On, ValueList<DisagreeingReport> Reports);

/// <summary>What one report has.</summary>
public sealed record DisagreeingReport(string Value, string Article, TextSpan Span);

/// <summary>Words of an article, by article and place.</summary>
public readonly record struct ArticleEvidence(string Article, TextSpan Span);
