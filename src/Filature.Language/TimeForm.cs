namespace Filature.Language;

/// <summary>The day that an expression counts from.</summary>
public enum TimeAnchor
{
    /// <summary>The calendar: «le 3 mars», «mercredi», «en 2015».</summary>
    None,

    /// <summary>The day of writing: «hier», «il y a deux semaines».</summary>
    Reference,

    /// <summary>The day that the narrative is at: «la veille», «ce jour-là».</summary>
    Focus,
}

/// <summary>Units of time, from the shortest.</summary>
public enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    HalfYear,
    Season,
    Year,
    Decade,
    Century,
}

/// <summary>Seasons of the northern half of the earth; a winter has the year in which it begins.</summary>
public enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// <summary>Parts of a day.</summary>
public enum DayPart
{
    Dawn,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <summary>Which one of those that come again is meant, where the words say it.</summary>
public enum TimeDirection
{
    Last,
    This,
    Next,
}

/// <summary>What part of a time, or how nearly, is meant (TIMEX3's mod).</summary>
public enum TimeModifier
{
    Start,
    Middle,
    End,
    Approximately,
    LessThan,
    MoreThan,
    Before,
    After,
}

/// <summary>A time of day as it is written. Hour 24 is midnight at the end of a day; a missing minute is not the same as minute 0.</summary>
public readonly record struct ClockTime(int Hour, int? Minute, int? Second = null);

/// <summary>
/// What a time expression says, before it is known of which day it is said. First the period is shifted to, then the place inside it
/// is picked: «le 3 février de l'année dernière» is a shift of one year back, month 2, day 3.
/// </summary>
public sealed record TimeForm
{
    public TimeAnchor Anchor { get; init; }

    /// <summary>How many <see cref="Unit"/>s from the anchor; 0 is the period that the anchor lies in.</summary>
    public int Shift { get; init; }

    /// <summary>The unit of a shift, of a duration, or of a set.</summary>
    public TimeUnit? Unit { get; init; }

    /// <summary>How many units a duration or a set has; null for «plusieurs».</summary>
    public decimal? Count { get; init; }

    /// <summary>A length beside this one: the months in «two years and three months», the month in «1 month and 21 days ago».</summary>
    public TimeForm? And { get; init; }

    /// <summary>What a shift counts from, where that is a time of its own: Christmas in «two weeks before Christmas».</summary>
    public TimeForm? Base { get; init; }

    public int? Year { get; init; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month, from 1.</summary>
    public int? Day { get; init; }

    /// <summary>1 (Monday) to 7.</summary>
    public int? Weekday { get; init; }

    public Season? Season { get; init; }

    /// <summary>1 to 4.</summary>
    public int? Quarter { get; init; }

    /// <summary>The half of a year, 1 or 2.</summary>
    public int? Half { get; init; }

    /// <summary>A decade by its first year: 1990, or 90 where the century is left out.</summary>
    public int? Decade { get; init; }

    /// <summary>A century by its number: 20 is the one that began in 1901.</summary>
    public int? Century { get; init; }

    /// <summary>A day that comes every year: <c>12-25</c>, <c>easter-2</c>, <c>11#4-4</c> (the fourth Thursday of November).</summary>
    public string? Feast { get; init; }

    /// <summary>Which of the weekdays, or of the <see cref="Inner"/> units, inside the period: «the second Monday of next month», «the first week of May»; 99 is the last one, 0 the one that holds the day: «the week of May 6».</summary>
    public int? Nth { get; init; }

    /// <summary>The unit that <see cref="Nth"/> counts, where it counts no weekdays.</summary>
    public TimeUnit? Inner { get; init; }

    public TimeDirection? Direction { get; init; }

    public DayPart? Part { get; init; }

    public ClockTime? Clock { get; init; }

    public TimeModifier? Modifier { get; init; }

    /// <summary>Whether nothing but a time of day is named.</summary>
    public bool IsOnlyTimeOfDay => (Part is not null || Clock is not null) && !NamesDay;

    /// <summary>Whether a single day is named, or a day that comes again, and no time of it.</summary>
    public bool IsOnlyDay => Part is null && Clock is null && (Day is not null || Weekday is not null || Feast is not null || (NamesDay && Unit is TimeUnit.Day) || Inner is TimeUnit.Day);

    private bool NamesDay => Anchor is not TimeAnchor.None || Year is not null || Month is not null || Day is not null || Weekday is not null
        || Season is not null || Quarter is not null || Half is not null || Decade is not null || Century is not null || Feast is not null;
}
