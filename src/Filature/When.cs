namespace Filature;

/// <summary>When something was: as exact as the texts allow, and no more.</summary>
/// <param name="Date">The day, month or year that is told; a year that no text tells stays open. Null where only bounds are known.</param>
/// <param name="NotBefore">The first day that it can have been, inclusive; null: open.</param>
/// <param name="NotAfter">The last day that it can have been, inclusive; null: open.</param>
/// <param name="Weekday">The day of the week, where that is told and the day is not known.</param>
/// <param name="Steps">How it was reached, for a reader.</param>
public sealed record When(PartialDate? Date, DateOnly? NotBefore, DateOnly? NotAfter, DayOfWeek? Weekday, ValueList<string> Steps)
{
    public static readonly When Unknown = new(null, null, null, null, []);

    public static When On(PartialDate date, params ReadOnlySpan<string> steps) => new(date, FirstOf(date), LastOf(date), null, [.. steps]);

    /// <summary>The calendar day, where it is known.</summary>
    public DateOnly? Day => Date?.ToDay();

    /// <summary><c>day</c>, <c>month</c>, <c>year</c>; <c>interval</c> where only bounds are known.</summary>
    public string Precision => Date switch
    {
        { Day: not null } => "day",
        { Month: not null } => "month",
        not null => "year",
        null => "interval",
    };

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsUnknown => Date is null && NotBefore is null && NotAfter is null && Weekday is null;

    /// <summary>Whether the two can be one day: nothing that both know differs.</summary>
    public bool MayBe(When other) =>
        (NotBefore is not { } first || other.NotAfter is not { } otherLast || first <= otherLast)
        && (NotAfter is not { } last || other.NotBefore is not { } otherFirst || otherFirst <= last)
        && (Date is not { } date || other.Date is not { } otherDate || date.Agrees(otherDate))
        && (Weekday ?? Day?.DayOfWeek) is var here && (other.Weekday ?? other.Day?.DayOfWeek) is var there && (here is null || there is null || here == there);

    /// <summary>What both know together; the more exact date stands.</summary>
    public When With(When other)
    {
        var (better, worse) = Exactness(other) > Exactness(this) ? (other, this) : (this, other);
        return better with
        {
            NotBefore = Later(better.NotBefore, worse.NotBefore),
            NotAfter = Earlier(better.NotAfter, worse.NotAfter),
            Weekday = better.Day is null ? better.Weekday ?? worse.Weekday : null,
        };
    }

    /// <summary>The day to sort by; null where nothing is known.</summary>
    public DateOnly? Order => Day ?? NotBefore ?? NotAfter;

    private static int Exactness(When when) => when.Date switch
    {
        { Year: not null, Day: not null } => 5,
        { Day: not null } => 4,
        { Year: not null, Month: not null } => 3,
        not null => 2,
        null => when.Weekday is null ? 0 : 1,
    };

    private static DateOnly? FirstOf(PartialDate date) => date.Year is { } year ? new DateOnly(year, date.Month ?? 1, date.Day ?? 1) : null;

    private static DateOnly? LastOf(PartialDate date) =>
        date.Year is { } year ? new DateOnly(year, date.Month ?? 12, date.Day ?? DateTime.DaysInMonth(year, date.Month ?? 12)) : null;

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left is null || right > left ? right : left;

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null || right < left ? right : left;
}
