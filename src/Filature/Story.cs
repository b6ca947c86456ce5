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

/// <summary>An entry of a timeline.</summary>
/// <param name="Precision"><c>day</c>, <c>month</c>, <c>year</c>.</param>
/// <param name="Kind"><c>event</c> or <c>statement</c>.</param>
/// <param name="Independent">How many independent reports tell it.</param>
public sealed record TimelineEntry(
    string Id, PartialDate Day, string Precision, string What, string Kind, int Independent,
    ValueList<string> Articles, ValueList<ArticleEvidence> Evidence);

/// <summary>Words of an article, by article and place.</summary>
public readonly record struct ArticleEvidence(string Article, TextSpan Span);
