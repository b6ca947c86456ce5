using System.Globalization;

namespace Filature.Timelines.Days;

/// <summary>When something was that a sentence tells: by the time that stands nearest to its words.</summary>
internal sealed class Whens(ThreadDays days)
{
    /// <summary>What a time of a report means, as far as its thread tells; null where it is no day, month or year.</summary>
    public When? Of(Report report, Finding<TimeMention> time)
    {
        var words = $"«{time.Ground.Evidence[0].Text}»";
        if (time.Value.Type is not (TimeType.Date or TimeType.Time) || time.Value.Value is not { } value)
        {
            return null;
        }

        if (time.Value.Date is { } date && !(date.Day is not null && time.Value.Reference is not null && ThreadDays.IsAssumed(report) && !time.Ground.Rule.EndsWith("weekday", StringComparison.Ordinal)))
        {
            if (date.Year is not null)
            {
                return Edged(When.On(date, words), time.Value.Edtf);
            }

            return days.Dated(date, report.Day?.ToDay()) is { } dated
                ? When.On(dated, words, "the year is that of the other reports of the thread") : new(date, null, null, null, [words, "no text tells the year"]);
        }

        if (Bounds(time.Value.Edtf) is var (from, to))
        {
            return new(null, from, to, null, [words]);
        }

        return WeekdayOf(value) is { } weekday ? new(null, null, null, weekday, [words]) : null;
    }

    // «début décembre» is December; its days are known a little better.
    private static When Edged(When when, string? edtf) =>
        when.Day is null && Bounds(edtf) is var (from, to) ? when with { NotBefore = from, NotAfter = to } : when;

    private static (DateOnly From, DateOnly To)? Bounds(string? edtf) =>
        edtf?.Split('/') is [var first, var last]
        && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) ? (from, to) : null;

    private static DayOfWeek? WeekdayOf(string value) =>
        value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && value.Length >= 10 && value[9] is >= '1' and <= '7' ? (DayOfWeek)((value[9] - '0') % 7) : null;
}
