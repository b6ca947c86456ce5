namespace Filature.Language;

/// <summary>What a time expression names (TIMEX3, ISO 24617-1).</summary>
public enum TimeType
{
    /// <summary>A day or a longer period of the calendar.</summary>
    Date,

    /// <summary>A time of day or a part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes again and again.</summary>
    Set,
}

/// <summary>Words that name a time, not resolved yet: what they mean depends on a day that the text alone does not give.</summary>
/// <param name="Span">With the article («le 24»), without the preposition before it («depuis»).</param>
/// <param name="Rule">The rule that found it: the set, the language, the name.</param>
public readonly record struct TimeExpression(TextSpan Span, TimeType Type, TimeForm Form, string Rule);

/// <summary>«du 10 au 13 janvier»: two expressions that are the ends of one stretch of time.</summary>
/// <param name="Span">From the word that opens the range to the end of its last expression.</param>
/// <param name="From">Its beginning, by its place in <see cref="Analysis.Times"/>.</param>
/// <param name="Until">Its end, by its place in <see cref="Analysis.Times"/>.</param>
public readonly record struct TimeRange(TextSpan Span, int From, int Until);
