using System.Globalization;

namespace Filature.Cli.Output;

/// <summary>A day for people, as exact as it is known.</summary>
internal static class WhenWords
{
    public static string Of(TimelineEntry entry) => Of(new When(entry.Day, entry.NotBefore, entry.NotAfter, entry.Weekday, []));

    public static string Of(When when)
    {
        if (when.Date is { } date)
        {
            return date.ToString();
        }

        var day = when.Weekday is { } weekday ? $"a {weekday}" : "a day";
        var bounds = (when.NotBefore, when.NotAfter) switch
        {
            ({ } first, { } last) => $" between {Iso(first)} and {Iso(last)}",
            ({ } first, null) => $" after {Iso(first.AddDays(-1))}",
            (null, { } last) => $" not after {Iso(last)}",
            _ => "",
        };
        return when.IsUnknown ? "day unknown" : day + bounds;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
