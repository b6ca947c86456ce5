using System.Globalization;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>
/// Moves all days of a set: by whole years to years with the same calendar, so that weeks stay weeks, and by some days more, so that
/// weekdays and days of the month are others.
/// </summary>
internal sealed record DayShift(int Years, int Days)
{
    // 2022 and 2023 have the calendars of these years later: no leap day between them, weeks of the same number.
    private static readonly int[] SameCalendars = [-17, 11, 28, 39];
    private static readonly int[] MoreDays = [-2, -1, 1, 2];

    public static DayShift Of(int seed)
    {
        var random = new Random(seed);
        return new(SameCalendars[random.Next(SameCalendars.Length)], MoreDays[random.Next(MoreDays.Length)]);
    }

    public DateOnly Of(DateOnly day) => day.AddYears(Years).AddDays(Days);

    /// <summary>A date as far as it is known: a day moves by all of the shift, a month or year by its years.</summary>
    public PartialDate Of(PartialDate date) =>
        date.ToDay() is { } day ? PartialDate.Of(Of(day))
        : date is { Year: null, Month: { } month, Day: { } dayOfMonth } && Moved(month, dayOfMonth) is var moved ? new(null, moved.Month, moved.Day)
        : date with { Year = date.Year + Years };

    /// <summary>The day of a month so many days later, in a year without a leap day.</summary>
    public (int Month, int Day) Moved(int month, int day) => new DateOnly(2022, month, Math.Min(day, DateTime.DaysInMonth(2022, month))).AddDays(Days) is var moved ? (moved.Month, moved.Day) : default;

    /// <summary>A TIMEX3 value, or the day of an event.</summary>
    /// <param name="words">The words that have the value.</param>
    /// <param name="reference">The day from which the document counts: it may come into another week or month.</param>
    public string Value(string value, string words, DateOnly reference, string language)
    {
        if (value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // A feast stays where it is in the year.
            return Written(IsFeast(words) ? day.AddYears(Years) : Of(day)) + value[10..];
        }

        if (value.Length >= 8 && value[4..6] == "-W" && Year(value) is { } year && int.TryParse(value.AsSpan(6, 2), CultureInfo.InvariantCulture, out var week))
        {
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)).AddYears(Years);
            monday = Monday(monday.AddDays(3)).AddDays(Monday(Of(reference)).DayNumber - Monday(reference.AddYears(Years)).DayNumber);
            var moved = monday.ToDateTime(default);
            return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moved)}-W{ISOWeek.GetWeekOfYear(moved):00}{value[8..]}");
        }

        if (value.Length == 7 && value[4] == '-' && Year(value) is { } of && int.TryParse(value.AsSpan(5), CultureInfo.InvariantCulture, out var month))
        {
            var (from, to) = (reference.AddYears(Years), Of(reference));
            var months = NamesMonth(words, language) ? 0 : ((to.Year - from.Year) * 12) + to.Month - from.Month;
            return new DateOnly(of, month, 1).AddYears(Years).AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }

        // What lies far back is told as history: its year stays, in the text too.
        return Year(value) is >= 2000 and var known && (value.Length == 4 || value[4] == '-') ? (known + Years).ToString("0000", CultureInfo.InvariantCulture) + value[4..] : value;
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Year(string value) => int.TryParse(value.AsSpan(0, Math.Min(4, value.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && value.Length >= 4 ? year : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static bool NamesMonth(string words, string language) =>
        words.Split([' ', '-', '\u00A0', '’', '\'', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => DayWords.Month(word, language) is not null);

    private static bool IsFeast(string words) => Folding.FoldWords(words) is "noel" or "christmas" or "navidad";
}
