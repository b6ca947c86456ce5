namespace Filature.Web.Charts;

/// <summary>One page of a relay, or something outside the archive that pages name as their origin.</summary>
/// <param name="Lane">The outlet, or the name of what is outside.</param>
/// <param name="Report">Null for what is outside the archive.</param>
internal sealed record RelayPoint(string Id, string Lane, DateOnly? Day, Report? Report);

/// <summary>From an origin to what was made from it.</summary>
internal sealed record RelayLine(RelayPoint From, RelayPoint To, Finding<Derivation> Edge);

/// <summary>What the chart draws: points, and lines between them.</summary>
internal sealed record RelayGraph(IReadOnlyList<RelayPoint> Points, IReadOnlyList<RelayLine> Lines)
{
    /// <summary>
    /// The reports, with what they name outside the archive. A report without a day of its own stands on its origin's; an edge from a report
    /// that is not among those given is left out.
    /// </summary>
    /// <param name="noOutlet">The lane of pages whose outlet is not known.</param>
    public static RelayGraph Of(IReadOnlyList<Report> reports, string noOutlet)
    {
        var points = new Dictionary<string, RelayPoint>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            points.TryAdd(report.Article.Id, new(report.Article.Id, report.Lineage.Outlet?.Value ?? noOutlet, DayOf(report), report));
        }

        foreach (var outside in reports.SelectMany(report => report.Lineage.DerivedFrom, (report, edge) => (Report: report, edge.Value.External)).Where(pair => pair.External is not null).GroupBy(pair => pair.External!, StringComparer.Ordinal))
        {
            var days = outside.Select(pair => pair.Report.Lineage.ReferenceDay?.Value.Date.ToDay() ?? DayOf(pair.Report)).OfType<DateOnly>().ToList();
            points.TryAdd(Outside(outside.Key), new(Outside(outside.Key), outside.Key, days.Count > 0 ? days.Min() : null, null));
        }

        Inherit(reports, points);
        return new(
            [.. points.Values],
            [
                .. from report in points.Values.Select(point => point.Report).OfType<Report>()
                   from edge in report.Lineage.DerivedFrom
                   let origin = Origin(edge.Value)
                   where origin is not null && origin != report.Article.Id && points.ContainsKey(origin)
                   select new RelayLine(points[origin], points[report.Article.Id], edge),
            ]);
    }

    private static DateOnly? DayOf(Report report) => report.Lineage.Published?.Value.Date.ToDay() ?? report.Day?.ToDay();

    private static string? Origin(Derivation edge) => edge.From ?? (edge.External is { } name ? Outside(name) : null);

    // No article's id looks so.
    private static string Outside(string name) => "outside " + name;

    // As often as there are reports: a chain may lie in any order.
    private static void Inherit(IReadOnlyList<Report> reports, Dictionary<string, RelayPoint> points)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var report in reports)
            {
                var point = points[report.Article.Id];
                if (point.Day is null
                    && report.Lineage.DerivedFrom.Select(edge => Origin(edge.Value)).FirstOrDefault(origin => origin is not null && points.GetValueOrDefault(origin)?.Day is not null) is { } dated)
                {
                    points[point.Id] = point with { Day = points[dated].Day };
                    changed = true;
                }
            }
        }
    }
}
