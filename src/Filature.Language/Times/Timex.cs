using System.Globalization;

namespace Filature.Language.Times;

/// <summary>The spelling of TIMEX3 values (ISO 24617-1) for what no calendar period tells: lengths, sets, times of day, open dates.</summary>
internal static class Timex
{
    /// <summary><c>P10D</c>, <c>PT48H</c>, <c>PXM</c>; a weekend is <c>P1WE</c>.</summary>
    public static string? Length(TimeForm form) => form switch
    {
        { And: { } and } when Length(form with { And = null }) is { } first && Length(and) is { } second => Together(first, second),
        // Half of one is told in the unit below.
        { Count: 0.5m, Unit: TimeUnit.Hour } => Of("30", TimeUnit.Minute),
        { Count: 0.5m, Unit: TimeUnit.Day } => Of("12", TimeUnit.Hour),
        { Count: 0.5m, Unit: TimeUnit.Year } => Of("6", TimeUnit.Month),
        { Unit: { } unit } => Of(form.Count is { } count ? Number(count) : "X", unit),
        _ => null,
    };

    /// <summary>What comes again: every so often (<c>P3M</c>), or on such days (<c>XXXX-WXX-2</c>).</summary>
    public static string? Again(TimeForm form) => form switch
    {
        { Weekday: not null } or { Month: not null } or { Day: not null } or { Season: not null } or { Feast: not null } => Open(form),
        { Part: not null } or { Clock: not null } => "XXXX-XX-XX" + TimeOfDay(form),
        { Unit: { } unit } => Of(Number(form.Count ?? 1), unit),
        _ => null,
    };

    /// <summary>A date of which something is missing: <c>XXXX-11</c>, <c>XXXX-WXX-3</c>, <c>XXXX-WI</c>.</summary>
    public static string? Open(TimeForm form)
    {
        var year = form.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        var date = form switch
        {
            { Feast: [var a, var b, '-', ..] feast } when char.IsAsciiDigit(a) && char.IsAsciiDigit(b) => $"{year}-{feast}",
            { Feast: not null } => null,
            { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"),
            { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"),
            { Season: { } season } => year + season switch { Season.Spring => "-SP", Season.Summer => "-SU", Season.Autumn => "-FA", _ => "-WI" },
            { Quarter: { } quarter } => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{quarter}"),
            { Half: { } half } => string.Create(CultureInfo.InvariantCulture, $"{year}-H{half}"),
            { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{year}-XX-{day:00}"),
            { Weekday: { } weekday } => string.Create(CultureInfo.InvariantCulture, $"{year}-WXX-{weekday}"),
            { Part: not null } or { Clock: not null } => year + "-XX-XX",
            _ => null,
        };
        return date is null ? null : date + TimeOfDay(form);
    }

    /// <summary><c>TEV</c>, <c>T04:20</c>, or nothing.</summary>
    public static string TimeOfDay(TimeForm form) => form switch
    {
        { Clock: { } clock } => string.Create(CultureInfo.InvariantCulture, $"T{clock.Hour:00}:{clock.Minute ?? 0:00}") + (clock.Second is { } second ? string.Create(CultureInfo.InvariantCulture, $":{second:00}") : ""),
        { Part: { } part } => "T" + part switch { DayPart.Dawn => "DW", DayPart.Morning => "MO", DayPart.Afternoon => "AF", DayPart.Evening => "EV", _ => "NI" },
        _ => "",
    };

    // P2Y and P3M: P2Y3M; PT1H and PT30M: PT1H30M.
    private static string Together(string first, string second) =>
        first.Contains('T', StringComparison.Ordinal) ? first + second.Replace("PT", "", StringComparison.Ordinal) : first + second[1..];

    private static string Of(string count, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => $"PT{count}H",
        TimeUnit.Minute => $"PT{count}M",
        TimeUnit.Second => $"PT{count}S",
        TimeUnit.Day => $"P{count}D",
        TimeUnit.Weekend => $"P{count}WE",
        TimeUnit.Week => $"P{count}W",
        TimeUnit.Month => $"P{count}M",
        TimeUnit.Quarter => Times(count, 3, "M", "Q"),
        TimeUnit.HalfYear => Times(count, 6, "M", "H"),
        TimeUnit.Decade => Times(count, 10, "Y", "DE"),
        TimeUnit.Century => Times(count, 100, "Y", "CE"),
        _ => $"P{count}Y",
    };

    private static string Times(string count, int of, string unit, string vague) =>
        decimal.TryParse(count, CultureInfo.InvariantCulture, out var number) ? $"P{Number(number * of)}{unit}" : $"P{count}{vague}";

    private static string Number(decimal count) => count.ToString("0.##", CultureInfo.InvariantCulture);
}
