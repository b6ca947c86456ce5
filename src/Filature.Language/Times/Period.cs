using System.Globalization;

namespace Filature.Language.Times;

/// <summary>A period of the calendar: a unit and its first day. Weeks are ISO weeks and begin on Monday; a winter begins in December.</summary>
internal readonly record struct Period(TimeUnit Unit, DateOnly Start)
{
    private const int Last = 99;

    public DateOnly End => Unit is TimeUnit.Day or TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second ? Start
        : Unit is TimeUnit.Weekend ? Later(Start, 1)
        : Start > DateOnly.MaxValue.AddDays(-40_000) ? DateOnly.MaxValue : Next(1).Start.AddDays(-1);

    /// <summary>The period of a unit that a day lies in.</summary>
    public static Period Around(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => new(unit, Monday(day)),
        TimeUnit.Weekend => new(unit, Later(Monday(day), 5)),
        TimeUnit.Month => new(unit, new(day.Year, day.Month, 1)),
        TimeUnit.Quarter => new(unit, new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1)),
        TimeUnit.HalfYear => new(unit, new(day.Year, day.Month <= 6 ? 1 : 7, 1)),
        TimeUnit.Season => new(unit, day.Month <= 2 ? new(Math.Max(day.Year - 1, 1), 12, 1) : new(day.Year, day.Month / 3 * 3, 1)),
        TimeUnit.Year => new(unit, new(day.Year, 1, 1)),
        TimeUnit.Decade => new(unit, new(Math.Max(day.Year / 10 * 10, 1), 1, 1)),
        TimeUnit.Century => new(unit, new(((day.Year - 1) / 100 * 100) + 1, 1, 1)),
        _ => new(TimeUnit.Day, day),
    };

    public static Period Of(Season season, int year) => new(TimeUnit.Season, new(year, 3 + ((int)season * 3), 1));

    /// <summary>So many periods later; null beyond the calendar.</summary>
    public Period? Moved(int by)
    {
        var months = Unit switch
        {
            TimeUnit.Month => 1,
            TimeUnit.Quarter or TimeUnit.Season => 3,
            TimeUnit.HalfYear => 6,
            TimeUnit.Year => 12,
            TimeUnit.Decade => 120,
            TimeUnit.Century => 1200,
            _ => 0,
        };
        var days = (long)by * (Unit is TimeUnit.Week or TimeUnit.Weekend ? 7 : 1);
        var isInside = months > 0
            ? (Start.Year * 12L) + Start.Month - 1 + ((long)by * months) is >= 12 and < 120_000
            : Start.DayNumber + days >= 0 && Start.DayNumber + days <= DateOnly.MaxValue.DayNumber;
        return isInside ? this with { Start = months > 0 ? Start.AddMonths(by * months) : Start.AddDays((int)days) } : null;
    }

    /// <summary>The nth weekday, week (that of the nth Thursday, as ISO counts those of a year), day or month inside; 99 is the last, 0 the one around. Null where there is none.</summary>
    public Period? Picked(int nth, int? weekday, TimeUnit unit)
    {
        if (nth == 0)
        {
            return Around(Start, unit);
        }

        if (weekday is null && unit is not TimeUnit.Week)
        {
            var inner = nth < Last ? Around(Start, unit).Moved(nth - 1) : Around(End, unit);
            return inner is { } one && one.Start >= Start && one.Start <= End ? one : null;
        }

        var on = weekday ?? 4;
        var first = Start.AddDays((on - Feasts.IsoWeekday(Start) + 7) % 7);
        var day = nth < Last ? first.AddDays(7 * (nth - 1)) : End.AddDays(-((Feasts.IsoWeekday(End) - on + 7) % 7));
        return day < Start || day > End ? null : weekday is null ? Around(day, TimeUnit.Week) : Around(day, TimeUnit.Day);
    }

    /// <summary>Days between the period and a day; 0 inside it.</summary>
    public int Distance(DateOnly day) =>
        day < Start ? Start.DayNumber - day.DayNumber : day > End ? day.DayNumber - End.DayNumber : 0;

    /// <summary>As TIMEX3 writes it.</summary>
    public string Timex() => Unit switch
    {
        TimeUnit.Week => Week(Start),
        TimeUnit.Weekend => Week(Start) + "-WE",
        TimeUnit.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        TimeUnit.Quarter => Year() + "-Q" + Digit(((Start.Month - 1) / 3) + 1),
        TimeUnit.HalfYear => Year() + "-H" + (Start.Month <= 6 ? "1" : "2"),
        TimeUnit.Season => Year() + "-" + Start.Month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" },
        TimeUnit.Year => Year(),
        TimeUnit.Decade => Year()[..3],
        TimeUnit.Century => Year()[..2],
        _ => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>As EDTF writes it (ISO 8601-2, level 2): a part of a period as the days it may mean.</summary>
    public string Edtf(TimeModifier? modifier)
    {
        if (modifier is TimeModifier.Start or TimeModifier.Middle or TimeModifier.End && Unit is not TimeUnit.Day)
        {
            // A third of the period: nobody means more by its beginning.
            var days = End.DayNumber - Start.DayNumber + 1;
            var (from, until) = modifier switch
            {
                TimeModifier.Start => (0, days / 3),
                TimeModifier.Middle => (days / 3, days - (days / 3)),
                _ => (days - (days / 3), days),
            };
            return $"{Iso(Start.AddDays(from))}/{Iso(Start.AddDays(Math.Max(until, from + 1) - 1))}";
        }

        return (Unit switch
        {
            TimeUnit.Week or TimeUnit.Weekend => $"{Iso(Start)}/{Iso(End)}",
            TimeUnit.Season => Year() + "-" + Start.Month switch { 3 => "21", 6 => "22", 9 => "23", _ => "24" },
            TimeUnit.Quarter => Year() + "-" + Digit(33 + ((Start.Month - 1) / 3)),
            TimeUnit.HalfYear => Year() + (Start.Month <= 6 ? "-40" : "-41"),
            TimeUnit.Decade => Year()[..3] + "X",
            TimeUnit.Century => Year()[..2] + "XX",
            _ => Timex(),
        }) + (modifier is TimeModifier.Approximately ? "~" : "");
    }

    /// <summary>So many days later, or the end of the calendar.</summary>
    public static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Week(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.DayNumber));

    private string Year() => Start.Year.ToString("0000", CultureInfo.InvariantCulture);

    private Period Next(int by) => Moved(by) ?? this;
}
