using Filature.Language.Times;

namespace Filature.Records.Times;

/// <summary>The day that the text is at: the last one it named, as long as the text stays with it.</summary>
internal sealed class Narrative(Analysis analysis, DateOnly? reference)
{
    // A day that lies farther off is background («depuis le 3 mars 2014»): the text does not stay there beyond the sentence.
    private const int DaysOfNews = 60;

    private TextSpan _part;
    private int _next;
    private TextSpan _sentence;
    private DateOnly? _day;

    /// <summary>The day that an expression of a part may count from.</summary>
    public DateOnly? FocusFor(TimeExpression time, TextSpan part) =>
        _day is { } day && part == _part && (IsNews(day) || _sentence.Contains(time.Span)) ? day : null;

    /// <summary>Goes on to the day that an expression was found to mean.</summary>
    public void Go(TimeExpression time, TextSpan part, ResolvedTime meant)
    {
        if (part != _part)
        {
            // A paragraph begins anew, but for what the paragraph before it is about.
            _part = part;
            _day = _day is { } last && IsNews(last) ? last : null;
        }

        // «… a déclaré mardi le préfet»: the text tells of something else than of its saying, unless it has named no other day.
        if (meant.Day is { } day && (_day is null || !Tenses.IsOfSaying(analysis, time.Span)))
        {
            (_day, _sentence) = (day, SentenceOf(time.Span));
        }
    }

    private bool IsNews(DateOnly day) => reference is { } now && Math.Abs(day.DayNumber - now.DayNumber) <= DaysOfNews;

    // Times come in the order of the text, and so do sentences: one pass over the two.
    private TextSpan SentenceOf(TextSpan span)
    {
        while (_next < analysis.Sentences.Count && analysis.Sentences[_next].End <= span.Start)
        {
            _next++;
        }

        return _next < analysis.Sentences.Count && analysis.Sentences[_next].Contains(span.Start) ? analysis.Sentences[_next] : span;
    }
}
