namespace Filature.Web.Charts;

/// <summary>Where everything of a relay stands: time across, outlets down. In pixels.</summary>
internal sealed class RelayGrid
{
    public const int LaneHeight = 46;
    public const int Top = 44;
    public const int Gutter = 200;

    // Between two pages of one day that come from each other.
    private const int Step = 64;

    // The least between two days: a date's width.
    private const int DayGap = 92;

    // A month's silence takes as much room as two weeks' and a little more: an affair of half a year still fits a page.
    private const int GapOfADoubling = 12;

    private readonly Dictionary<string, (int X, int Y)> _places = new(StringComparer.Ordinal);

    public RelayGrid(RelayGraph relay)
    {
        var origins = relay.Lines.Where(line => line.Edge.Value.Kind != DerivationKind.SamePrimarySource).ToLookup(line => line.To.Id, line => line.From, StringComparer.Ordinal);
        var depths = relay.Points.ToDictionary(point => point.Id, point => Depth(point, origins, []), StringComparer.Ordinal);
        RelayPoint[] ordered =
        [
            .. relay.Points.OrderBy(point => point.Day ?? DateOnly.MaxValue).ThenBy(point => depths[point.Id]).ThenBy(point => point.Id, StringComparer.Ordinal),
        ];
        // What is outside the archive stands above the outlets: everything comes from there.
        Lanes = [.. ordered.OrderBy(point => point.Report is null ? 0 : 1).Select(point => (point.Lane, IsOutside: point.Report is null)).Distinct()];
        var days = new List<(DateOnly? Day, int X, int Width)>();
        var x = Gutter + (Step / 2);
        DateOnly? before = null;
        foreach (var day in ordered.GroupBy(point => point.Day))
        {
            if (before is { } last)
            {
                x += DayGap + (day.Key is { } now ? (int)(GapOfADoubling * Math.Log2(Math.Max(1, now.DayNumber - last.DayNumber))) : DayGap);
            }

            var columns = Columns([.. day], origins);
            foreach (var point in day)
            {
                _places[point.Id] = (x + (columns[point.Id] * Step), Lane(point));
            }

            var width = columns.Values.Max() * Step;
            days.Add((day.Key, x, width));
            x += width;
            before = day.Key;
        }

        Days = days;
        Width = x + (Step * 2);
        Height = Top + (Lanes.Count * LaneHeight);
    }

    /// <summary>From top to bottom.</summary>
    public IReadOnlyList<(string Name, bool IsOutside)> Lanes { get; }

    /// <summary>From left to right; null for what has no day.</summary>
    public IReadOnlyList<(DateOnly? Day, int X, int Width)> Days { get; }

    public int Width { get; }

    public int Height { get; }

    public (int X, int Y) Of(RelayPoint point) => _places[point.Id];

    public static int LaneAt(int lane) => Top + (lane * LaneHeight) + (LaneHeight / 2);

    private int Lane(RelayPoint point) => LaneAt(Lanes.Index().First(lane => lane.Item == (point.Lane, point.Report is null)).Index);

    // Within a day what was made from another stands to the right of it, and no two pages of one outlet on one place.
    private static Dictionary<string, int> Columns(RelayPoint[] day, ILookup<string, RelayPoint> origins)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<(string Lane, bool IsOutside, int Column)>();
        foreach (var point in day)
        {
            var column = origins[point.Id].Where(origin => columns.ContainsKey(origin.Id)).Select(origin => columns[origin.Id] + 1).DefaultIfEmpty(0).Max();
            while (!taken.Add((point.Lane, point.Report is null, column)))
            {
                column++;
            }

            columns[point.Id] = column;
        }

        return columns;
    }

    // Origins may run in a circle.
    private static int Depth(RelayPoint point, ILookup<string, RelayPoint> origins, HashSet<string> seen) =>
        seen.Add(point.Id) ? origins[point.Id].Select(origin => 1 + Depth(origin, origins, seen)).DefaultIfEmpty(0).Max() : 0;
}
