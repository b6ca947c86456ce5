using System.Globalization;

namespace Filature.Language.Times;

/// <summary>Days that come every year, as <c>times.tsv</c> writes them: <c>12-25</c>, <c>easter-2</c>, <c>11#4-4</c> (the fourth Thursday of November), <c>11#4-4+1</c> (the day after it).</summary>
internal static class Feasts
{
    /// <summary>Counts from behind: the last weekday of that name in its month.</summary>
    public const int Last = 9;

    /// <summary>The day in a year; null where the feast is not understood.</summary>
    public static DateOnly? In(int year, string feast)
    {
        if (feast.StartsWith("easter", StringComparison.Ordinal))
        {
            return Easter(year).AddDays(feast.Length > 6 ? int.Parse(feast.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        }

        if (!int.TryParse(feast.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month))
        {
            return null;
        }

        if (feast[2] == '#')
        {
            var (nth, weekday) = (feast[3] - '0', feast[5] - '0');
            var first = new DateOnly(year, month, 1);
            var day = first.AddDays((weekday - IsoWeekday(first) + 7) % 7);
            day = day.AddDays(nth < Last ? 7 * (nth - 1) : day.AddDays(28).Month == month ? 28 : 21);
            return day.Month != month ? null : feast.Length > 6 ? day.AddDays(int.Parse(feast.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) : day;
        }

        var of = int.Parse(feast.AsSpan(3), CultureInfo.InvariantCulture);
        return of <= DateTime.DaysInMonth(year, month) ? new(year, month, of) : null;
    }

    public static int IsoWeekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    // The Gregorian computus in the form of Meeus, «Astronomical Algorithms» (1991), chapter 8.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - (b / 4) - g + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
