namespace Filature.Records.Statements;

/// <summary>
/// The day of a saying: a time in the words that announce it, or else in its sentence; who goes on speaking goes on speaking on that day;
/// what is told in the simple past without a day was said on the day that the news is of.
/// </summary>
internal sealed class SaidOn
{
    // News is told within days: what lies farther back is background.
    private const int DaysOfNews = 3;

    private readonly Document _document;
    private readonly ValueList<Finding<TimeMention>> _times;
    private readonly DateOnly? _reference;
    private DatedBy? _news;

    public SaidOn(Document document, ValueList<Finding<TimeMention>> times, Lineage lineage)
    {
        (_document, _times) = (document, times);
        _reference = lineage.ReferenceDay?.Value.Date.ToDay();
        _news = DayOfNews(lineage.ReferenceDay);
    }

    /// <summary>Dates the sayings of an article, in the order of the text.</summary>
    public void Date(IReadOnlyList<Saying> sayings)
    {
        var read = new Dictionary<Draft, Saying>(ReferenceEqualityComparer.Instance);
        Saying? last = null;
        foreach (var saying in sayings)
        {
            // What goes on from a statement, and what a speaker adds in the same paragraph, has its day.
            var before = saying.Draft.Continues is { } whole && read.TryGetValue(whole, out var said) ? said.Day
                : last is not null && saying.Entity is not null && last.Entity == saying.Entity && last.Draft.Passage.Paragraph == saying.Draft.Passage.Paragraph ? last.Day
                : null;
            saying.Day = Of(saying.Draft, before, saying.Channel is not null);
            read[saying.Draft] = last = saying;
        }
    }

    /// <param name="before">The day of the statement that this one goes on from, or that its speaker made before; null where there is none.</param>
    /// <param name="hasChannel">Whether it is known by what way it was said: a communiqué has a day though its verb is in the present.</param>
    private DatedBy? Of(Draft draft, DatedBy? before, bool hasChannel)
    {
        if (Nearest(draft) is { } time)
        {
            var date = time.Value.Date!.Value;
            var words = time.Ground.Evidence[0].Text;
            if (date.ToDay() is { } day && _reference is { } now && now.DayNumber - day.DayNumber is >= 0 and <= DaysOfNews && !Tenses.Of(_document, draft.Cue).IsBefore)
            {
                _news = new(date, $"the day of the news, «{words}»");
            }

            return new(date, $"«{words}»");
        }

        if (before is not null)
        {
            return before;
        }

        return draft.Cue is { } cue && Tenses.Of(_document, cue) is var (isPast, isBefore) && !isBefore && (isPast || hasChannel) ? _news : null;
    }

    // The time nearest to the cue in its sentence, outside the words said; a saying that is told has been.
    private Finding<TimeMention>? Nearest(Draft draft)
    {
        var place = draft.Cue?.Words ?? draft.Speaker?.Span ?? new TextSpan(draft.Content.Start, draft.Content.Start);
        (Finding<TimeMention> Time, int Distance)? nearest = null;
        for (var i = Document.First(_times.Count, i => SpanOf(_times[i]).End > draft.Passage.Span.Start); i < _times.Count; i++)
        {
            var (time, span) = (_times[i], SpanOf(_times[i]));
            if (span.Start >= draft.Passage.Span.End)
            {
                break;
            }

            if (time.Value.Date is not { } date || IsAhead(date) || IsSaid(draft, span))
            {
                continue;
            }

            var distance = span.Start >= place.End ? span.Start - place.End : place.Start - span.End;
            if (nearest is null || distance < nearest.Value.Distance)
            {
                nearest = (time, distance);
            }
        }

        return nearest?.Time;

        static TextSpan SpanOf(Finding<TimeMention> time) => time.Ground.Evidence[0].Span;

        bool IsAhead(PartialDate date) => _reference is { } now && date.ToDay() is { } day && day > now.AddDays(1);
    }

    private static bool IsSaid(Draft draft, TextSpan span)
    {
        if (draft.Passage.Units.Any(unit => unit.IsQuote && unit.Span.Contains(span)))
        {
            return true;
        }

        // An incise stands inside the words said.
        return draft.Content.Contains(span) && !(draft.Cue is { } cue && draft.Content.Contains(cue.Words) && Math.Abs(span.Start - cue.Words.End) <= 60);
    }

    // Until a saying is dated in words, news is of the day it is written; a day on which a text merely arrived says nothing.
    private static DatedBy? DayOfNews(Finding<DatedBy>? reference) =>
        reference is { Ground.Rule: not "reference-day.arrival" } day && day.Value.Date.ToDay() is not null ? new(day.Value.Date, $"the reference day, {day.Value.Basis}") : null;
}
