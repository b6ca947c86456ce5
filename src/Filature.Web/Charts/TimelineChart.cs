using System.Globalization;
using System.Xml.Linq;

namespace Filature.Web.Charts;

/// <summary>A timeline as a drawing that stands by itself: days across, an event a line; what is vague is a dashed stretch.</summary>
public static class TimelineChart
{
    private const int Line = 26;
    private const int Top = 64;
    private const int Left = 24;
    private const int Axis = 420;
    private const int Width = 1180;
    private const int LongestLabel = 96;

    // What a side says has its own page; a picture of some hundred lines is none.
    private const int MostLines = 80;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>SVG in English words: its own style for light and dark, no script, nothing loaded.</summary>
    public static string Draw(IReadOnlyList<TimelineEntry> entries)
    {
        var lines = entries.Where(static entry => entry.Kind == "event").Select(static entry => (Entry: entry, Span: SpanOf(entry))).Where(static line => line.Span is not null).Take(MostLines).ToList();
        var first = lines.Count == 0 ? DateOnly.MinValue : lines.Min(static line => line.Span!.Value.First);
        var last = lines.Count == 0 ? DateOnly.MinValue : lines.Max(static line => line.Span!.Value.Last);
        var height = Top + (Math.Max(lines.Count, 1) * Line) + 20;
        return new XElement(
            Svg + "svg",
            A("class", "relay"), A("viewBox", $"0 0 {Width} {height}"), A("width", Width), A("height", height), A("role", "img"), A("aria-labelledby", "chart-title chart-text"),
            A("font-family", "system-ui, sans-serif"), A("font-size", 13), A("color", "#1e1b16"),
            new XElement(Svg + "title", A("id", "chart-title"), "Timeline"),
            new XElement(Svg + "desc", A("id", "chart-text"), string.Join(' ', lines.Select(static line => $"{Shown(line.Entry)}: {Plain.OneLine(line.Entry.What)}."))),
            new XElement(Svg + "style", EmbeddedAssets.RelayStyle),
            new XElement(Svg + "rect", A("class", "relay-paper"), A("fill", "#fbf9f3"), A("width", Width), A("height", height)),
            lines.Count == 0 ? null : new XElement(Svg + "g", Ticks(first, last, height)),
            new XElement(Svg + "g", lines.Select((line, i) => Entry(line.Entry, line.Span!.Value, i, first, last)))).ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> Ticks(DateOnly first, DateOnly last, int height)
    {
        foreach (var day in new[] { first, last }.Distinct())
        {
            var x = X(day, first, last);
            yield return new(Svg + "line", A("class", "relay-rule"), A("stroke", "#d8d0bd"), A("x1", x), A("x2", x), A("y1", Top - 18), A("y2", height - 10));
            yield return new(Svg + "text", A("class", "relay-soft"), A("fill", "#5d564a"), A("x", x), A("y", Top - 26), A("text-anchor", day == first ? "start" : "end"), Iso(day));
        }
    }

    private static XElement Entry(TimelineEntry entry, (DateOnly First, DateOnly Last) span, int line, DateOnly first, DateOnly last)
    {
        var y = Top + (line * Line);
        var (from, to) = (X(span.First, first, last), X(span.Last, first, last));
        var isDay = entry.Precision == "day";
        return new(
            Svg + "g",
            new XElement(Svg + "title", $"{Shown(entry)}: {Plain.OneLine(entry.What)}"),
            isDay || to - from < 4
                ? new XElement(Svg + "circle", A("cx", from), A("cy", y), A("r", 5), A("fill", isDay ? "currentColor" : "none"), A("stroke", "currentColor"), isDay ? null : A("stroke-dasharray", "3 3"))
                : new XElement(Svg + "line", A("x1", from), A("x2", to), A("y1", y), A("y2", y), A("stroke", "currentColor"), A("stroke-width", 3), A("stroke-dasharray", "5 4")),
            new XElement(Svg + "text", A("x", Left + Axis + 24), A("y", y + 4), A("fill", "currentColor"), $"{Shown(entry)}  {Short(Plain.OneLine(entry.What))}"));
    }

    private static int X(DateOnly day, DateOnly first, DateOnly last) =>
        Left + (last.DayNumber == first.DayNumber ? Axis / 2 : (int)((long)Axis * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber)));

    private static (DateOnly First, DateOnly Last)? SpanOf(TimelineEntry entry)
    {
        var when = entry.Day is { } date ? When.On(date) : new When(null, entry.NotBefore, entry.NotAfter, null, []);
        return (entry.NotBefore ?? when.NotBefore ?? when.NotAfter) is { } first ? (first, entry.NotAfter ?? when.NotAfter ?? first) : null;
    }

    private static string Shown(TimelineEntry entry) => entry.Day?.ToString()
        ?? (entry.NotBefore is { } first ? $"≥ {Iso(first)}" : entry.NotAfter is { } last ? $"≤ {Iso(last)}" : "?");

    private static string Short(string text) => text.Length <= LongestLabel ? text : text[..(LongestLabel - 1)] + "…";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XAttribute A(string name, object value) => new(name, value);
}
