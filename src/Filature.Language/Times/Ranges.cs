namespace Filature.Language.Times;

/// <summary>Links the two ends of a range; the first end borrows what it leaves out: in «du 10 au 13 janvier» the month.</summary>
internal static class Ranges
{
    public static ValueList<TimeRange> Link(List<Sighting> found)
    {
        var ranges = new List<TimeRange>();
        for (var i = 0; i + 1 < found.Count; i++)
        {
            if (found[i].Until is not { } until || !found[i + 1].Span.Contains(until) || found[i].Form is not { } first || found[i + 1].Form is not { } second)
            {
                continue;
            }

            found[i] = found[i] with { Form = Borrowing(first, second) };
            ranges.Add(new(found[i].Around.Union(found[i + 1].Span), i, i + 1));
        }

        return ranges.ToValueList();
    }

    private static TimeForm Borrowing(TimeForm first, TimeForm second)
    {
        var form = first;
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
}
