using System.Globalization;
using System.Xml.Linq;
using Filature.Web.Speaking;

namespace Filature.Web.Charts;

/// <summary>
/// The relay of a piece of news as a drawing: time across, outlets down, an arrow from each origin to what was made from it. A pure function
/// of the reports. It stands with the desk's pages and not in the engine, since it speaks the reader's language; the command line draws
/// with it too.
/// </summary>
public static class RelayChart
{
    private const int Radius = 7;

    // A finger's width: WCAG 2.2, 2.5.8.
    private const int Reach = 12;
    private const int LegendLine = 24;
    private const int LongestName = 26;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>SVG that stands by itself, in English: its own style for light and dark, no script, nothing loaded.</summary>
    /// <param name="reports">Of a story or a chain; edges to reports that are not among them are left out.</param>
    /// <param name="here">The id of the article that was asked about, or null.</param>
    public static string Draw(IReadOnlyList<Report> reports, string? here = null)
    {
        var chart = Draw(reports, new Texts(UiLanguage.En), here, address: null);
        // Its title comes first: there readers' programs look for it.
        chart.Element(Svg + "desc")!.AddAfterSelf(new XElement(Svg + "style", EmbeddedAssets.RelayStyle), Rect(chart));
        return chart.ToString(SaveOptions.DisableFormatting);

        static XElement Rect(XElement chart) =>
            new(Svg + "rect", new XAttribute("class", "relay-paper"), new XAttribute("fill", "#fbf9f3"), chart.Attribute("width"), chart.Attribute("height"));
    }

    /// <summary>SVG for a page that has the style of <c>relay.css</c>: a page's content policy lets no style stand inside the drawing.</summary>
    /// <param name="address">Where a report is read; null makes no links.</param>
    /// <param name="mayQuote">Of which edges the changed words may be shown; null: of all.</param>
    internal static XElement Draw(IReadOnlyList<Report> reports, Texts texts, string? here, Func<Report, string>? address, Func<Derivation, bool>? mayQuote = null)
    {
        var relay = RelayGraph.Of(reports, texts.NoOutlet);
        var grid = new RelayGrid(relay);
        var lines = new RelayLines(grid, texts, mayQuote ?? (_ => true));
        DerivationKind[] kinds = [.. relay.Lines.Select(line => line.Edge.Value.Kind).Distinct().Order()];
        var height = grid.Height + 16 + LegendLine + (kinds.Length > 0 ? LegendLine : 0);
        var width = Math.Max(grid.Width, 760);
        return new XElement(
            Svg + "svg",
            A("class", "relay"), A("viewBox", $"0 0 {width} {height}"), A("width", width), A("height", height), A("role", address is null ? "img" : "group"),
            A("aria-labelledby", "chart-title chart-text"), A("font-family", "system-ui, sans-serif"), A("font-size", 13), A("color", "#1e1b16"),
            new XElement(Svg + "title", A("id", "chart-title"), texts.RelayTitle),
            new XElement(Svg + "desc", A("id", "chart-text"), relay.Lines.Count == 0 ? texts.RelayNothing : string.Join(' ', relay.Lines.Select(lines.Sentence))),
            Days(grid, texts, isOnPage: address is not null), Lanes(grid, width, texts),
            new XElement(Svg + "g", relay.Lines.Select(lines.Draw)),
            new XElement(Svg + "g", relay.Points.Select(point => Point(point, grid, texts, here, address))),
            Legend(kinds, grid.Height + 16, texts));
    }

    private static XElement Days(RelayGrid grid, Texts texts, bool isOnPage) => new(
        Svg + "g",
        grid.Days.Select(day => new object[]
        {
            new XElement(
                Svg + "line", A("class", "relay-rule"), A("stroke", "#d8d0bd"), A("x1", day.X), A("x2", day.X), A("y1", RelayGrid.Top - 8), A("y2", grid.Height)),
            new XElement(
                Svg + "text", A("class", "relay-soft"), A("fill", "#5d564a"), A("x", day.X - 4), A("y", RelayGrid.Top - 16),
                day.Day is not { } known ? texts.NoDay
                    : isOnPage ? texts.ShortDay(new(known.Year, known.Month, known.Day)) : known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        }));

    private static XElement Lanes(RelayGrid grid, int width, Texts texts) => new(
        Svg + "g",
        grid.Lanes.Select((lane, i) => new object[]
        {
            new XElement(
                Svg + "line", A("class", "relay-rule"), A("stroke", "#d8d0bd"), A("x1", RelayGrid.Gutter - 8), A("x2", width), A("y1", RelayGrid.LaneAt(i)), A("y2", RelayGrid.LaneAt(i))),
            new XElement(
                Svg + "text", A("x", 12), A("y", RelayGrid.LaneAt(i) + 4), A("fill", "currentColor"), lane.IsOutside ? A("font-style", "italic") : null,
                new XElement(Svg + "title", lane.IsOutside ? $"{Text(lane.Name)} ({texts.NotInArchive})" : Text(lane.Name)), Short(lane.Name)),
        }));

    private static XElement Point(RelayPoint point, RelayGrid grid, Texts texts, string? here, Func<Report, string>? address)
    {
        var (x, y) = grid.Of(point);
        var drawn = new XElement(
            Svg + "g",
            new XElement(Svg + "title", point.Report is { } report ? Told(report, texts) : $"{Text(point.Lane)} ({texts.NotInArchive})"),
            new XElement(
                Svg + "circle", A("cx", x), A("cy", y), A("r", point.Id == here ? Radius + 2 : Radius), A("stroke", "currentColor"), A("stroke-width", 2),
                point.Report is null ? A("class", "relay-hollow") : null,
                A("fill", point.Report is null ? "#fbf9f3" : "currentColor"), point.Report is null ? A("stroke-dasharray", "3 2") : null));
        if (point.Id == here)
        {
            drawn.Add(new XElement(Svg + "circle", A("cx", x), A("cy", y), A("r", Radius + 6), A("stroke", "currentColor"), A("fill", "none")));
        }

        if (point.Report is null || address is null)
        {
            return drawn;
        }

        drawn.AddFirst(new XElement(Svg + "circle", A("class", "relay-reach"), A("fill", "transparent"), A("cx", x), A("cy", y), A("r", Reach)));
        return new XElement(Svg + "a", A("href", address(point.Report)), A("aria-label", Told(point.Report, texts)), drawn);
    }

    private static string Told(Report report, Texts texts)
    {
        var by = string.Join(", ", new[] { report.Lineage.Writer?.Value, report.Lineage.Agency?.Value }.OfType<string>());
        var day = (report.Lineage.Published?.Value.Date ?? report.Day)?.ToString() ?? texts.NoDay;
        return Text($"{report.Lineage.Outlet?.Value ?? texts.NoOutlet}, {day} ({report.Article.Language}): {report.Article.Headline}{(by.Length > 0 ? $" [{by}]" : "")}");
    }

    private static XElement Legend(DerivationKind[] kinds, int top, Texts texts) => new(
        Svg + "g",
        kinds.Select((kind, i) => new object[]
        {
            new XElement(
                Svg + "line", A("x1", 12 + (i * 148)), A("x2", 46 + (i * 148)), A("y1", top + 8), A("y2", top + 8), A("stroke", "currentColor"), A("stroke-width", 2), RelayLines.Dashes(kind)),
            new XElement(Svg + "text", A("x", 52 + (i * 148)), A("y", top + 12), A("fill", "currentColor"), texts.Of(kind)),
        }),
        new XElement(
            Svg + "text", A("class", "relay-soft"), A("fill", "#5d564a"), A("x", 12), A("y", top + 12 + (kinds.Length > 0 ? LegendLine : 0)), texts.RelayLegend));

    internal static XAttribute A(string name, object value) => new(name, value);

    /// <summary>Words of a document for the drawing: one line, without what XML cannot hold and without direction characters.</summary>
    internal static string Text(string words)
    {
        var line = Plain.OneLine(words);
        var kept = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                kept.Append(line, i++, 2);
            }
            else if (System.Xml.XmlConvert.IsXmlChar(line[i]))
            {
                kept.Append(line[i]);
            }
        }

        return kept.ToString();
    }

    private static string Short(string name)
    {
        var text = Text(name);
        return text.Length <= LongestName ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestName - 2]) ? LongestName - 2 : LongestName - 1), "…");
    }
}
