namespace Filature.Language.Times;

/// <summary>Which one is meant of the days and periods that come again: «mercredi», «le 24», «janvier», «l'été», «Noël».</summary>
internal static class Recurrence
{
    // In days. A verb's tense decides between last and next Wednesday; of two Januaries the nearer one is meant unless it is a near
    // thing, since tenses are misread («a été fixée au 5 octobre»).
    private const int OfWeekday = 7;
    private const int OfDay = 16;
    private const int OfYear = 120;

    /// <summary>The one that is meant; null where there is none («31 février»).</summary>
    /// <param name="day">What it is counted from.</param>
    public static Period? Choose(TimeForm form, DateOnly day, Tense tense)
    {
        var (candidates, penalty) = Candidates(form, day);
        var lean = tense is Tense.Past or Tense.Future ? tense : penalty == OfWeekday ? OfNews(form, tense) : Tense.Unknown;
        (Period Period, int Cost)? best = null;
        foreach (var candidate in candidates)
        {
            if (form.Direction switch
            {
                TimeDirection.Last => candidate.End >= day,
                TimeDirection.Next => candidate.Start <= day,
                _ => false,
            })
            {
                continue;
            }

            var against = lean switch
            {
                Tense.Past => candidate.Start > day,
                Tense.Future => candidate.End < day,
                _ => false,
            };
            var cost = candidate.Distance(day) + (against ? penalty : 0);
            if (best is null || cost < best.Value.Cost)
            {
                best = (candidate, cost);
            }
        }

        return best?.Period;
    }

    // Weekdays: news without a verb tells what has been; «se retrouvent mardi» tells what is agreed on.
    private static Tense OfNews(TimeForm form, Tense tense) => form.Direction is TimeDirection.This || tense is Tense.Present ? Tense.Future : Tense.Past;

    /// <summary>The period in the given year, or in the years around the day where the form names no year.</summary>
    private static (IEnumerable<Period> Periods, int Penalty) Candidates(TimeForm form, DateOnly day)
    {
        var year = form.Year ?? Math.Clamp(day.Year, 6, 9993);
        int[] years = form.Year is null ? [year - 1, year, year + 1] : [year];
        // The weekday of a date tells its year.
        int[] wide = form.Year is null && form.Weekday is not null ? [year - 5, year - 4, year - 3, year - 2, .. years, year + 2, year + 3] : years;
        return form switch
        {
            { Feast: { } feast } => (years.Select(y => Feasts.In(y, feast)).OfType<DateOnly>().Select(One), OfYear),
            { Month: { } month, Day: { } of } => (OnWeekday(wide.Where(y => of <= DateTime.DaysInMonth(y, month)).Select(y => new DateOnly(y, month, of)), form.Weekday), OfYear),
            { Month: { } month } => (years.Select(y => new Period(TimeUnit.Month, new(y, month, 1))), OfYear),
            { Season: { } season } => (years.Select(y => Period.Of(season, y)), OfYear),
            { Quarter: { } quarter } => (years.Select(y => new Period(TimeUnit.Quarter, new(y, (quarter * 3) - 2, 1))), OfYear),
            { Half: { } half } => (years.Select(y => new Period(TimeUnit.HalfYear, new(y, (half * 6) - 5, 1))), OfYear),
            { Day: { } of } => (OnWeekday(Months(day, form.Weekday is null ? 2 : 7).Where(m => of <= DateTime.DaysInMonth(m.Year, m.Month)).Select(m => m.AddDays(of - 1)), form.Weekday), OfDay),
            { Weekday: { } weekday } => (Enumerable.Range(-7, 15).Where(by => InCalendar(day, by)).Select(by => day.AddDays(by)).Where(d => Feasts.IsoWeekday(d) == weekday).Select(One), OfWeekday),
            _ => ([], 0),
        };
    }

    // Where none falls on the weekday that is named, the number is believed.
    private static IEnumerable<Period> OnWeekday(IEnumerable<DateOnly> days, int? weekday)
    {
        var all = days.ToList();
        var fitting = weekday is { } named ? all.FindAll(day => Feasts.IsoWeekday(day) == named) : all;
        return (fitting.Count > 0 ? fitting : all).Select(One);
    }

    private static IEnumerable<DateOnly> Months(DateOnly day, int around)
    {
        var first = Period.Around(day, TimeUnit.Month);
        return Enumerable.Range(-around, (2 * around) + 1).Select(by => first.Moved(by)).OfType<Period>().Select(month => month.Start);
    }

    private static bool InCalendar(DateOnly day, int by) => day.DayNumber + by >= 0 && day.DayNumber + by <= DateOnly.MaxValue.DayNumber;

    private static Period One(DateOnly day) => new(TimeUnit.Day, day);
}
