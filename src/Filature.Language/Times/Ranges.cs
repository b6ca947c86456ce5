namespace Filature.Language.Times;

/// <summary>
/// Links the two ends of a range, by the rule that saw it (<c>until</c>) or by the words around: «from» and «to», «between» and «and», a
/// dash (<c>opener</c> and <c>between</c> in times.tsv). Each end borrows what it leaves out: in «du 10 au 13 janvier» the month.
/// </summary>
internal static class Ranges
{
    private const int Longest = 12;

    public static ValueList<TimeRange> Link(string text, TimeWords words, List<Sighting> found)
    {
        var ranges = new List<TimeRange>();
        for (var i = 0; i + 1 < found.Count; i++)
        {
            if (found[i].Form is not { } first || found[i + 1].Form is not { } second || Start(text, words, found[i], found[i + 1]) is not { } start)
            {
                continue;
            }

            found[i] = found[i] with { Form = Borrowing(first, second) };
            found[i + 1] = found[i + 1] with { Form = Following(second, first) };
            ranges.Add(new(new(start, found[i + 1].Span.End), i, i + 1));
        }

        return ranges.ToValueList();
    }

    // Where the range begins that the two are the ends of; null where they are none.
    private static int? Start(string text, TimeWords words, Sighting first, Sighting second)
    {
        if (first.Until is { } until && second.Span.Contains(until))
        {
            return first.Around.Start;
        }

        // «6 Jan 2017 - 6:37»: a day and its hour.
        if (first.Form is { IsOnlyDay: true } && second.Form is { IsOnlyTimeOfDay: true })
        {
            return null;
        }

        var gap = second.Span.Start - first.Span.End;
        if (gap is < 1 or > Longest || first.Type is TimeType.Duration or TimeType.Set || second.Type is TimeType.Duration or TimeType.Set)
        {
            return null;
        }

        var between = text.AsSpan(first.Span.End, gap).Trim();
        return (between is "-" or "–" or "—" ? "alone" : words.Value("between", between)) switch
        {
            "alone" => Opened(text, words, first.Span.Start) ?? first.Span.Start,
            "opened" => first.IsOpened ? first.Span.Start : Opened(text, words, first.Span.Start),
            _ => null,
        };
    }

    private static int? Opened(string text, TimeWords words, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        // The shortest words that open one: «from», «de la».
        for (var at = end - 1; at >= 0 && end - at < Longest; at--)
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && words.Value("opener", text.AsSpan(at, end - at)) is not null)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsOnlyWeekday(TimeForm form) => form is { Weekday: not null, Day: null, Direction: null, Anchor: TimeAnchor.None, Nth: null, Part: null, Clock: null };

    private static TimeForm Borrowing(TimeForm first, TimeForm second)
    {
        var form = first;
        // «entre viernes y domingo de la semana pasada»
        if (IsOnlyWeekday(form) && second is { Weekday: not null, Anchor: TimeAnchor.Reference, Unit: TimeUnit.Week })
        {
            return second with { Weekday = form.Weekday };
        }

        if (form is { Day: not null, Month: null, Anchor: TimeAnchor.None })
        {
            form = form with { Month = second.Month, Anchor = second.Anchor, Shift = second.Shift, Unit = second.Unit };
        }

        if (form.Year is null && second.Year is not null && (form.Month is not null || form.Season is not null || form.Quarter is not null))
        {
            form = form with { Year = second.Year };
        }

        return form;
    }

    private static TimeForm Following(TimeForm second, TimeForm first) =>
        IsOnlyWeekday(second) && first is { Weekday: { } begun, Anchor: TimeAnchor.Reference, Unit: TimeUnit.Week } && begun < second.Weekday ? first with { Weekday = second.Weekday }
        : second is { Day: not null, Month: null, Weekday: null, Anchor: TimeAnchor.None } && first is { Month: not null, Day: not null }
            ? second with { Month = first.Month, Year = second.Year ?? first.Year } : second;
}
