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
        var period = form.Anchor is TimeAnchor.None ? OfCalendar(form, from, context, steps) : Shifted(form, from, context, steps);
        if (period is not { } found)
        {
            return new(form.Anchor is TimeAnchor.None ? Timex.Open(form) : null, null, null, from, [.. steps]);
        }

        var value = found.Timex() + Timex.TimeOfDay(form);
        var isDay = found.Unit is TimeUnit.Day or TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second;
        return new(value, found.Edtf(form.Modifier), isDay ? found.Start : null, from, [.. steps]);
    }

    // What the expression is counted from; null where it says all itself.
    private static DateOnly? Counted(TimeForm form, TimeContext context, List<string> steps)
    {
        if (form is { Anchor: TimeAnchor.None, Year: not null } or { Anchor: TimeAnchor.None, Century: not null } or { Anchor: TimeAnchor.None, Decade: >= 100 })
        {
            return null;
        }

        var isOfNarrative = form.Anchor is TimeAnchor.Focus || form.IsOnlyTimeOfDay || form is { Anchor: TimeAnchor.None, Day: not null, Month: null, Weekday: null };
        if (isOfNarrative && context.Focus is { } focus)
        {
            steps.Add($"counted from the day that the text is at, {Iso(focus)}");
            return focus;
        }

        steps.Add(context.Reference is { } day ? $"counted from the reference day, {Iso(day)}" : "no reference day is known");
        return context.Reference;
    }

    private static Period? Shifted(TimeForm form, DateOnly? from, TimeContext context, List<string> steps)
    {
        if (from is not { } day)
        {
            return null;
        }

        var unit = form.Unit ?? TimeUnit.Day;
        if (Period.Around(day, unit).Moved(form.Shift) is not { } period)
        {
            return null;
        }

        if (form.Shift != 0)
        {
            steps.Add(string.Create(CultureInfo.InvariantCulture, $"{(form.Shift > 0 ? "+" : "")}{form.Shift} × {unit.ToString().ToLowerInvariant()}: {period.Timex()}"));
        }

        // What is picked inside the period that was shifted to.
        return form switch
        {
            { Weekday: { } weekday } when unit is TimeUnit.Week => new(TimeUnit.Day, period.Start.AddDays(weekday - 1)),
            { Day: { } of } when unit is TimeUnit.Month => of <= DateTime.DaysInMonth(period.Start.Year, period.Start.Month) ? new(TimeUnit.Day, period.Start.AddDays(of - 1)) : null,
            { Month: not null } or { Season: not null } or { Feast: not null } or { Quarter: not null } or { Half: not null } when unit is TimeUnit.Year =>
                Recurrence.Choose(form with { Year = period.Start.Year, Direction = null }, day, context.Tense),
            _ => period,
        };
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

        return chosen;
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
