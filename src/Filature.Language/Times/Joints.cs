namespace Filature.Language.Times;

/// <summary>
/// Joins a day and the time of it that stand side by side: «mardi» and «soir», «l'après-midi» du «6 juin» (<c>joint</c> in times.tsv); and
/// the units of one length: «two years and three months» (<c>plus</c>).
/// </summary>
internal static class Joints
{
    public static void Merge(string text, TimeWords words, List<Sighting> found)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kept > 0 && AreJoined(text, words, found[kept - 1], found[i]) && Joined(found[kept - 1], found[i]) is { } joined)
            {
                found[kept - 1] = joined;
            }
            else
            {
                found[kept++] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private static bool AreJoined(string text, TimeWords words, Sighting left, Sighting right)
    {
        var gap = right.Span.Start - left.Span.End;
        if (gap is < 0 or > 16)
        {
            return false;
        }

        var between = text.AsSpan(left.Span.End, gap);
        foreach (var c in between)
        {
            if (!char.IsLetter(c) && !char.IsWhiteSpace(c) && c is not (',' or '\'' or '’' or '-'))
            {
                return false;
            }
        }

        if (left.IsBefore)
        {
            return between.IsWhiteSpace();
        }

        if (IsWeek(left.Form) && IsWeekday(right.Form))
        {
            return words.Value("opener", between) is not null;
        }

        return between.IsWhiteSpace() || between.Trim() is "," || (between is " - " && right.Form is { Clock: not null }) || words.Value(left.Type is TimeType.Duration || right.Type is TimeType.Duration ? "plus" : "joint", between) is not null;
    }

    private static Sighting? Joined(Sighting left, Sighting right)
    {
        if (left.Form is not { } first || right.Form is not { } second || first.Base is not null)
        {
            return null;
        }

        if (left.Type is TimeType.Duration && right.Type is TimeType.Duration)
        {
            return Lengths(left, first, right, second);
        }

        // «il y a un mois et 21 jours»
        if (right.Type is TimeType.Duration && first is { Shift: not 0, Count: not null, And: null, Unit: { } longer } && second is { Count: { } rest, Unit: { } last, Direction: null, Modifier: null, And: null } && longer > last && rest == decimal.Truncate(rest))
        {
            return Both(left, right) with
            {
                Form = first with { Unit = last, Shift = Math.Sign(first.Shift) * (int)Math.Min(rest, 9999), Count = rest, And = new() { Unit = longer, Count = Math.Abs(first.Shift) } },
            };
        }

        // «1 month and 21 days ago»
        if (left.Type is TimeType.Duration && second is { Shift: not 0, And: null, Base: null, Unit: { } shorter } && first is { Count: not null, Direction: null } && first.Unit > shorter)
        {
            return Both(left, right) with { Type = right.Type, Form = second with { And = first } };
        }

        if (left.IsBefore && right.Type is TimeType.Date or TimeType.Time && second.Base is null)
        {
            return Both(left, right) with { Form = first with { Base = second } };
        }

        // «tous les lundis à 16 heures»
        if (left.Type is TimeType.Set != right.Type is TimeType.Set)
        {
            var (again, hour) = left.Type is TimeType.Set ? (first, second) : (second, first);
            return again.Clock is null && hour.IsOnlyTimeOfDay
                ? Both(left, right) with { Type = TimeType.Set, Form = again with { Part = again.Part ?? hour.Part, Clock = OfPart(hour.Clock, again.Part) } } : null;
        }

        if (left.Type is TimeType.Duration or TimeType.Set || right.Type is TimeType.Duration or TimeType.Set)
        {
            return null;
        }

        // «la semaine prochaine entre mercredi et vendredi»
        if (IsWeek(first) && IsWeekday(second))
        {
            return Both(left, right) with { Form = first with { Weekday = second.Weekday }, IsOpened = true };
        }

        TimeForm? form =
            (first.IsOnlyDay || (first is { Clock: null, Part: not null, IsOnlyTimeOfDay: false } && second.Part is null)) && second.IsOnlyTimeOfDay
                ? first with { Part = first.Part ?? second.Part, Clock = OfPart(second.Clock, first.Part), Modifier = first.Modifier ?? second.Modifier }
            // «5h20 demain» and «matin»
            : first is { Clock: { } early, Part: null, IsOnlyTimeOfDay: false } && second is { IsOnlyTimeOfDay: true, Part: { } side, Clock: null }
                ? first with { Part = side, Clock = OfPart(early, side) }
            : first.IsOnlyTimeOfDay && (second.IsOnlyDay || (second is { Clock: null, Part: not null, IsOnlyTimeOfDay: false } && first.Part is null))
                ? second with { Part = first.Part ?? second.Part, Clock = OfPart(first.Clock, second.Part), Modifier = second.Modifier ?? first.Modifier }
            : null;
        return form is null ? null : Both(left, right) with { Type = TimeType.Time, Form = form };
    }

    private static bool IsWeek(TimeForm? form) => form is { Anchor: TimeAnchor.Reference, Unit: TimeUnit.Week, Weekday: null, Nth: null, Count: null, Modifier: null };

    private static bool IsWeekday(TimeForm? form) => form is { Weekday: not null, Anchor: TimeAnchor.None, Day: null, Month: null, Nth: null, Direction: null };

    // «Two years and three months»: the shorter unit behind the longer one.
    private static Sighting? Lengths(Sighting left, TimeForm first, Sighting right, TimeForm second)
    {
        if (first.And is { } last)
        {
            return Lengths(left, last, right, second) is { Form: { } more } longer ? longer with { Form = first with { And = more } } : null;
        }

        return first is { Count: not null, Direction: null or TimeDirection.Next or TimeDirection.Last } && second is { Count: not null, Direction: null, Modifier: null } && first.Unit > second.Unit
            ? Both(left, right) with { Form = first with { And = second } } : null;
    }

    private static Sighting Both(Sighting left, Sighting right) => left with
    {
        Span = left.Span.Union(right.Span),
        Rule = $"{left.Rule}+{right.Rule[(right.Rule.LastIndexOf('.') + 1)..]}",
        IsDependent = left.IsDependent && right.IsDependent,
        Around = left.Around.Union(right.Around),
        Until = right.Until ?? left.Until,
    };

    // «Tonight at 8» is not in the morning.
    private static ClockTime? OfPart(ClockTime? clock, DayPart? part) => clock is { Hour: < 12 } early && part switch
    {
        DayPart.Afternoon or DayPart.Evening => early.Hour > 0,
        DayPart.Night => early.Hour > 5,
        _ => false,
    } ? early with { Hour = early.Hour + 12 } : clock;
}
