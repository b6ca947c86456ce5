using System.Globalization;
using System.Text;

namespace Filature.Timelines;

/// <summary>A timeline as a calendar of whole-day events (iCalendar, RFC 5545): what is vague is tentative and says so.</summary>
public static class TimelineCalendar
{
    // A line of content holds no more octets than these, without its end (RFC 5545, 3.1).
    private const int LongestLine = 75;

    /// <param name="made">When the calendar is made.</param>
    public static string Write(string thread, string title, IEnumerable<TimelineEntry> entries, DateTimeOffset made)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Filature//Timeline//EN");
        Line(text, $"X-WR-CALNAME:{Escape(title)}");
        var stamp = made.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (var entry in entries)
        {
            if (Days(entry) is not var (first, last))
            {
                continue;
            }

            Line(text, "BEGIN:VEVENT");
            // The same entry of the same thread is the same event in the next calendar.
            Line(text, $"UID:{entry.Id}-{thread}@filature");
            Line(text, $"DTSTAMP:{stamp}");
            Line(text, $"DTSTART;VALUE=DATE:{Basic(first)}");
            Line(text, $"DTEND;VALUE=DATE:{Basic(last.AddDays(1))}");
            Line(text, $"SUMMARY:{Escape(entry.What)}");
            Line(text, $"DESCRIPTION:{Escape(Description(entry))}");
            if (entry.Place is { } place)
            {
                Line(text, $"LOCATION:{Escape(place)}");
            }

            Line(text, $"CATEGORIES:{entry.Kind}");
            Line(text, $"STATUS:{(entry.Precision == "day" ? "CONFIRMED" : "TENTATIVE")}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>The days that an entry takes in a calendar; null where it has no year.</summary>
    private static (DateOnly First, DateOnly Last)? Days(TimelineEntry entry)
    {
        var when = entry.Day is { } date ? When.On(date) : new When(null, entry.NotBefore, entry.NotAfter, null, []);
        return (when.NotBefore, when.NotAfter) switch
        {
            ({ } first, { } last) => (first, last),
            // Only one end is known: it stands there.
            ({ } first, null) => (first, first),
            (null, { } last) => (last, last),
            _ => null,
        };
    }

    private static string Description(TimelineEntry entry)
    {
        var lines = new List<string> { $"{entry.Independent} independent {(entry.Independent == 1 ? "report" : "reports")}: {string.Join(' ', entry.Articles)}" };
        if (entry.Precision != "day")
        {
            lines.Insert(0, $"The day is not known: {entry.Day?.ToString() ?? Bounds(entry)}");
        }

        lines.AddRange(entry.Disagreements.Select(static disagreement =>
            $"The reports disagree on the {disagreement.On}: {string.Join("; ", disagreement.Reports.Select(static report => $"{report.Value} ({report.Article})"))}"));
        return string.Join('\n', lines);
    }

    private static string Bounds(TimelineEntry entry) => string.Join(' ', new[]
    {
        entry.Weekday is { } weekday ? $"a {weekday}" : "a day",
        entry.NotBefore is { } first ? $"not before {first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
        entry.NotAfter is { } last ? $"not after {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
    }.OfType<string>());

    private static string Basic(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // Folded between characters: a line that goes on begins with a space.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
