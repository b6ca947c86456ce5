using System.Globalization;

namespace Filature.Web;

/// <summary>A horizontal line of the chart: an outlet, or an origin outside the archive.</summary>
public sealed record RelayLane(string? Name, bool IsOutside, int Y);

/// <summary>A report on its lane.</summary>
/// <param name="Report">Null for an origin outside the archive.</param>
/// <param name="IsOwn">Whether it is made from no other.</param>
public sealed record RelayNode(Report? Report, bool IsOwn, int X, int Y);

/// <summary>From an origin to what was made from it.</summary>
public sealed record RelayArrow(Finding<Derivation> Edge, RelayNode From, RelayNode To)
{
    /// <summary>The line, bent away from the lanes that it would run along.</summary>
    public string Path
    {
        get
        {
            var (x1, y1, x2, y2) = (From.X, From.Y, To.X, To.Y);
            if (y1 == y2)
            {
                // On one lane: over the dots between.
                return Text($"M {x1} {y1 - RelayChart.Radius} C {x1 + 16} {y1 - 30}, {x2 - 16} {y2 - 30}, {x2} {y2 - RelayChart.Radius - 2}");
            }

            var middle = (x1 + x2) / 2;
            return x2 - x1 < 24
                ? Text($"M {x1} {y1} C {x1 + 42} {y1}, {x2 - 42} {y2}, {x2 - RelayChart.Radius - 3} {y2}")
                : Text($"M {x1 + RelayChart.Radius} {y1} C {middle} {y1}, {middle} {y2}, {x2 - RelayChart.Radius - 3} {y2}");
        }
    }

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A day of the chart, from <paramref name="X"/> to the next one.</summary>
public sealed record RelayDay(PartialDate? Day, int X, int Width);

/// <summary>
/// How a story travelled: time from left to right, outlets from top to bottom, arrows from origins to what was made from them. Within a day, for
/// few documents tell the hour, what was made stands to the right of what it was made from.
/// </summary>
/// <remarks>A pure function of the reports: the same ones give the same chart.</remarks>
public sealed record RelayChart(
    IReadOnlyList<RelayLane> Lanes, IReadOnlyList<RelayDay> Days, IReadOnlyList<RelayNode> Nodes, IReadOnlyList<RelayArrow> Arrows, int Width, int Height)
{
    public const int Radius = 6;

    /// <summary>Where the lanes begin; their names stand to the left.</summary>
    public const int Left = 190;

    private const int Top = 34;
    private const int LaneHeight = 38;
    private const int Right = 90;
    private const int Least = 1_120;

    // Wide where there are few, and never so near that a label hides the next dot.
    private const int WidestStep = 170;
    private const int NarrowestStep = 84;

    // More reports than a chart can show side by side: the independent ones and those nearest to them come first.
    private const int MostReports = 40;

    public static RelayChart Of(IReadOnlyList<Report> all)
    {
        IReadOnlyList<Report> reports = [.. all.Take(MostReports)];
        var byId = reports.ToDictionary(report => report.Article.Id, StringComparer.Ordinal);
        var edges = reports.SelectMany(report => Origins(report, byId)).ToList();
        var outside = edges.Where(edge => edge.Value.From is null).Select(edge => edge.Value.External!).Distinct(StringComparer.Ordinal).ToList();
        var columns = Columns(reports, edges, hasOutside: outside.Count > 0);
        var step = Math.Clamp((Least - Left - Right) / Math.Max(1, columns.Count), NarrowestStep, WidestStep);
        int X(int column) => Left + 24 + (column * step);
        List<RelayDay> days =
        [
            .. columns.Place.Values.GroupBy(place => place.Day).Select(group => new RelayDay(group.Key, X(group.Min(place => place.Column)) - (step / 4), 0)).OrderBy(day => day.X),
        ];
        var ordered = reports.OrderBy(report => columns.Place[report.Article.Id].Column).ToList();

        var lanes = new List<RelayLane>();
        foreach (var name in outside)
        {
            lanes.Add(new(name, true, Y(lanes.Count)));
        }

        foreach (var name in ordered.Select(report => report.Lineage.Outlet?.Value).Distinct(StringComparer.Ordinal))
        {
            lanes.Add(new(name, false, Y(lanes.Count)));
        }

        var nodes = outside.Select((_, index) => new RelayNode(null, false, X(0), lanes[index].Y)).ToList();
        var nodeOf = new Dictionary<string, RelayNode>(StringComparer.Ordinal);
        foreach (var report in ordered)
        {
            var lane = lanes.First(lane => !lane.IsOutside && lane.Name == report.Lineage.Outlet?.Value);
            var node = new RelayNode(report, !edges.Exists(edge => edge.Value.To == report.Article.Id), X(columns.Place[report.Article.Id].Column), lane.Y);
            // Two reports of one outlet that nothing tells apart in time stand beside each other.
            while (nodes.Exists(other => other.X == node.X && other.Y == node.Y))
            {
                node = node with { X = node.X + (Radius * 2) + 4 };
            }

            nodes.Add(node);
            nodeOf[report.Article.Id] = node;
        }

        var arrows = edges.Select(edge => new RelayArrow(edge, edge.Value.From is { } from ? nodeOf[from] : nodes[outside.IndexOf(edge.Value.External!)], nodeOf[edge.Value.To])).ToList();
        var width = Math.Max(Least, nodes.Count == 0 ? 0 : nodes.Max(node => node.X) + Right);
        return new(lanes, [.. days.Select((day, index) => day with { Width = (index + 1 < days.Count ? days[index + 1].X : width) - day.X })], nodes, arrows, width, Y(lanes.Count));
    }

    private static int Y(int lane) => Top + 20 + (lane * LaneHeight);

    private static IEnumerable<Finding<Derivation>> Origins(Report report, Dictionary<string, Report> byId) =>
        report.Lineage.DerivedFrom.Where(edge => edge.Value.Kind != DerivationKind.SamePrimarySource
            && (edge.Value.From is { } from ? byId.ContainsKey(from) && from != report.Article.Id : edge.Value.External is not null)).Take(1);

    // A column for each step of derivation within a day.
    private static (Dictionary<string, (PartialDate? Day, int Column)> Place, int Count) Columns(
        IReadOnlyList<Report> reports, List<Finding<Derivation>> edges, bool hasOutside)
    {
        var origin = edges.Where(edge => edge.Value.From is not null).ToDictionary(edge => edge.Value.To, edge => edge.Value.From!, StringComparer.Ordinal);
        var dayOf = reports.ToDictionary(report => report.Article.Id, report => report.Lineage.Published?.Value.Date ?? report.Day, StringComparer.Ordinal);
        var place = new Dictionary<string, (PartialDate?, int)>(StringComparer.Ordinal);
        var next = hasOutside ? 1 : 0;
        foreach (var day in reports.GroupBy(report => dayOf[report.Article.Id]).OrderBy(group => group.Key is null).ThenBy(group => group.Key?.ToString(), StringComparer.Ordinal))
        {
            var steps = day.ToDictionary(report => report.Article.Id, report => StepsIn(report.Article.Id, day.Key), StringComparer.Ordinal);
            foreach (var report in day)
            {
                place[report.Article.Id] = (day.Key, next + steps[report.Article.Id]);
            }

            next += steps.Values.Max() + 1;
        }

        return (place, next);

        // As many origins of the same day as lie before it; a circle ends where it began.
        int StepsIn(string id, PartialDate? day)
        {
            var steps = 0;
            var seen = new HashSet<string>(StringComparer.Ordinal) { id };
            while (origin.TryGetValue(id, out var from) && dayOf[from] == day && seen.Add(from))
            {
                (id, steps) = (from, steps + 1);
            }

            return steps;
        }
    }
}
