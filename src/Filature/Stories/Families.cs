namespace Filature.Stories;

/// <summary>An origin with all that was made from it among some reports: what a reader sees as one entry.</summary>
/// <param name="Origin">The report that derives from none of the others.</param>
/// <param name="Copies">Everything below it, earliest first.</param>
/// <param name="Source">What the origin rests on: an agency outside the archive, or the origin itself.</param>
public sealed record Family(Report Origin, ValueList<Report> Copies, string Source)
{
    public IEnumerable<Report> All => Copies.Prepend(Origin);
}

/// <summary>Folds copies under their origins.</summary>
public static class Families
{
    /// <summary>The families of some reports, earliest origin first. Every report is in exactly one.</summary>
    public static ValueList<Family> Of(IReadOnlyList<Report> reports)
    {
        var byId = reports.ToDictionary(report => report.Article.Id);
        return reports
            .GroupBy(report => Root(report, byId))
            .Select(family => new Family(
                byId[family.Key],
                [.. family.Where(report => report.Article.Id != family.Key).OrderBy(report => report.Day, DayOrder.Instance)],
                External(byId[family.Key]) ?? family.Key))
            .OrderBy(family => family.Origin.Day, DayOrder.Instance)
            .ThenBy(family => family.Origin.Article.Id, StringComparer.Ordinal)
            .ToValueList();
    }

    private static string Root(Report report, Dictionary<string, Report> byId)
    {
        var seen = new HashSet<string>();
        var at = report;
        while (seen.Add(at.Article.Id) && Parent(at) is { } parent && byId.TryGetValue(parent, out var above))
        {
            at = above;
        }

        return at.Article.Id;
    }

    private static string? Parent(Report report) => Made(report)?.From;

    private static string? External(Report report) => Made(report)?.External;

    private static Derivation? Made(Report report) =>
        report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.Kind != DerivationKind.SamePrimarySource)?.Value;
}

/// <summary>Dates in order as far as they are known; an unknown day comes last.</summary>
public sealed class DayOrder : IComparer<PartialDate?>
{
    public static readonly DayOrder Instance = new();

    public int Compare(PartialDate? x, PartialDate? y) => Key(x).CompareTo(Key(y));

    private static (int Year, int Month, int Day) Key(PartialDate? date) =>
        date is { } known ? (known.Year ?? 9998, known.Month ?? 13, known.Day ?? 32) : (9999, 13, 32);
}
