using System.Globalization;

namespace Filature.Language.Times;

/// <summary>From what an expression says to what it means. A pure function of the form and of the context.</summary>
public static class TimeResolver
{
    public static ResolvedTime Resolve(TimeExpression expression, TimeContext context)
    {
        var steps = new List<string>();
        return expression.Type switch
        {
            TimeType.Duration => new(Timex.Length(expression.Form), null, null, null, []),
            TimeType.Set => new(Timex.Again(expression.Form), null, null, null, []),
            _ => At(expression.Form, context, steps),
        };
    }

    private static ResolvedTime At(TimeForm form, TimeContext context, List<string> steps)
    {
        var from = Counted(form, context, steps);
        if (form is { Direction: { } side, Anchor: not TimeAnchor.None, Shift: 0, Unit: { } unit })
        {
            return Vague(side, unit, from, steps);
        }

        var period = form.Anchor is TimeAnchor.None ? OfCalendar(form, from, context, steps) : Shifted(form, from, context, steps);
        if (period is { } around && form.Nth is { } nth)
        {
            period = around.Picked(nth, form.Weekday, form.Inner ?? TimeUnit.Week);
            steps.Add(period is { } picked ? $"of {around.Timex()} this one: {picked.Timex()}" : $"{around.Timex()} has no such day");
        }

        if (period is not { } found)
        {
            return new(form.Anchor is TimeAnchor.None || from is null ? Timex.Open(form) : null, null, null, from, [.. steps]);
        }

        var isDay = found.Unit is TimeUnit.Day or TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second;
        var value = found.Timex() + (isDay ? Timex.TimeOfDay(form) : "");
        return new(value, found.Edtf(form.Modifier), isDay ? found.Start : null, from, [.. steps]);
    }

    // «il y a plusieurs mois»: TIMEX3 has a name for the side alone, EDTF an open stretch.
    private static ResolvedTime Vague(TimeDirection side, TimeUnit unit, DateOnly? from, List<string> steps)
    {
        var isPast = side is TimeDirection.Last;
        steps.Add($"some {unit.ToString().ToLowerInvariant()}s {(isPast ? "before" : "after")} it");
        var edtf = from is not { } day ? null : isPast ? $"../{Iso(day)}" : $"{Iso(day)}/..";
        return new(isPast ? "PAST_REF" : "FUTURE_REF", edtf, null, from, [.. steps]);
    }

    // What the expression is counted from; null where it says all itself.
    private static DateOnly? Counted(TimeForm form, TimeContext context, List<string> steps)
    {
        if (form is { Anchor: TimeAnchor.None, Year: not null } or { Anchor: TimeAnchor.None, Century: not null } or { Anchor: TimeAnchor.None, Decade: >= 100 })
        {
            return null;
        }

        var isOfNarrative = form.Anchor is TimeAnchor.Focus || form.IsOnlyTimeOfDay || form is { Anchor: TimeAnchor.None, Day: not null, Month: null, Weekday: null };
        // What has been was not at a time of a day to come: «will run from July 1 … The delegation was urged overnight».
        if (isOfNarrative && context.Focus is { } focus && !(context.Tense is Tense.Past && focus > context.Reference))
        {
            steps.Add($"counted from the day that the text is at, {Iso(focus)}");
            return focus;
        }

        steps.Add(context.Reference is { } day ? $"counted from the reference day, {Iso(day)}" : "no reference day is known");
        return context.Reference;
    }

    private static Period? Shifted(TimeForm form, DateOnly? from, TimeContext context, List<string> steps)
    {
        if ((form.Base is { } named ? FromBase(named, context, steps) : from) is not { } day)
        {
            return null;
        }

        for (var and = form.And; and is { Unit: { } longer }; and = and.And)
        {
            day = Stepped(day, longer, Math.Sign(form.Shift) * (int)Math.Clamp(and.Count ?? 0, 0, 9999));
        }

        var unit = form.Unit ?? TimeUnit.Day;
        // Of the hours that have passed since only whole days can be told.
        var by = unit switch { TimeUnit.Hour => form.Shift / 24, TimeUnit.Minute => form.Shift / 1440, TimeUnit.Second => form.Shift / 86_400, _ => form.Shift };
        if (Period.Around(day, unit).Moved(by) is not { } period)
        {
            return null;
        }

        // What has been at «the weekend» was at the last one, until there is a new one.
        if (form is { Shift: 0, Unit: TimeUnit.Weekend } && context.Tense is Tense.Past && period.Start > day)
        {
            period = period.Moved(-1) ?? period;
        }

        if (form.Shift != 0)
        {
            steps.Add(string.Create(CultureInfo.InvariantCulture, $"{(form.Shift > 0 ? "+" : "")}{form.Shift} × {unit.ToString().ToLowerInvariant()}: {period.Timex()}"));
        }

        // What is picked inside the period that was shifted to.
        return form switch
        {
            { Weekday: { } weekday } when unit is TimeUnit.Week => new(TimeUnit.Day, Period.Later(period.Start, weekday - 1)),
            { Day: { } of } when unit is TimeUnit.Month => of <= DateTime.DaysInMonth(period.Start.Year, period.Start.Month) ? new(TimeUnit.Day, period.Start.AddDays(of - 1)) : null,
            { Month: not null } or { Season: not null } or { Feast: not null } or { Quarter: not null } or { Half: not null } when unit is TimeUnit.Year =>
                Recurrence.Choose(form with { Year = period.Start.Year, Direction = null }, day, context.Tense),
            _ => period,
        };
    }

    // «Two weeks before Christmas»
    private static DateOnly? FromBase(TimeForm named, TimeContext context, List<string> steps)
    {
        var from = Counted(named, context, steps);
        var period = named.Anchor is TimeAnchor.None ? OfCalendar(named, from, context, steps) : Shifted(named, from, context, steps);
        if (period is { } found)
        {
            steps.Add($"counted from {found.Timex()}");
        }

        return period?.Start;
    }

    // So many units on, to the day.
    private static DateOnly Stepped(DateOnly day, TimeUnit unit, int by)
    {
        var (days, months) = unit switch
        {
            TimeUnit.Day => (1, 0),
            TimeUnit.Week or TimeUnit.Weekend => (7, 0),
            TimeUnit.Month => (0, 1),
            TimeUnit.Quarter => (0, 3),
            TimeUnit.HalfYear => (0, 6),
            TimeUnit.Year => (0, 12),
            TimeUnit.Decade => (0, 120),
            _ => (0, 0),
        };
        var isInside = months > 0 ? (day.Year * 12) + (by * months) is > 12 and < 119_000 : day.DayNumber + (by * days) is > 0 and < 3_600_000;
        return isInside ? months > 0 ? day.AddMonths(by * months) : day.AddDays(by * days) : day;
    }

    private static Period? OfCalendar(TimeForm form, DateOnly? from, TimeContext context, List<string> steps)
    {
        switch (form)
        {
            case { Century: { } century }:
                return new(TimeUnit.Century, new(((century - 1) * 100) + 1, 1, 1));
            case { Decade: { } decade }:
                return new(TimeUnit.Decade, new(decade >= 100 ? decade / 10 * 10 : from is { } now && decade <= now.Year % 100 && decade < 30 ? 2000 + decade : 1900 + decade, 1, 1));
            case { Year: { } year, Month: null, Season: null, Quarter: null, Half: null, Feast: null }:
                return new(TimeUnit.Year, new(year, 1, 1));
            case { IsOnlyTimeOfDay: true }:
                return from is { } at ? new(TimeUnit.Day, at) : null;
        }

        if (form.Year is null && form is { Month: { } month, Day: { } of } && Dated(month, of, from, context) is { } known)
        {
            steps.Add($"the year is the one that the text gives this day elsewhere, {known.Year}");
            return new(TimeUnit.Day, known);
        }

        if (form.Year is null && from is null)
        {
            if (form.Weekday is not null || context.Known is not [var first, ..] || context.Known.Any(day => day.Year != first.Year))
            {
                return null;
            }

            steps.Add($"the year is the only one that the text names, {first.Year}");
            return Recurrence.Choose(form with { Year = first.Year }, first, Tense.Unknown);
        }

        var chosen = Recurrence.Choose(form, from ?? new DateOnly(Math.Clamp(form.Year!.Value, 1, 9999), 1, 1), context.Tense);
        if (chosen is not null && form.Year is null)
        {
            steps.Add(form.Direction is { } direction ? $"the {direction.ToString().ToLowerInvariant()} one: {chosen.Value.Timex()}"
                : context.Tense is Tense.Past or Tense.Future ? $"the nearest that fits a {context.Tense.ToString().ToLowerInvariant()} tense: {chosen.Value.Timex()}"
                : $"the nearest: {chosen.Value.Timex()}");
        }

        // «la semaine du 10 avril»
        return chosen is { Unit: TimeUnit.Day } one && form.Unit is TimeUnit.Week or TimeUnit.Weekend ? Period.Around(one.Start, form.Unit.Value) : chosen;
    }

    // The same day with its year elsewhere in the text, where it is no farther than the nearest one would be from two years on.
    private static DateOnly? Dated(int month, int day, DateOnly? from, TimeContext context)
    {
        foreach (var known in context.Known)
        {
            if (known.Month == month && known.Day == day && (from is not { } now || Math.Abs(known.DayNumber - now.DayNumber) < 731))
            {
                return known;
            }
        }

        return null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
