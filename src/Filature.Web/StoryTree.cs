namespace Filature.Web;

/// <summary>A report of a story with those made from it, nearest first: what is folded under it.</summary>
/// <param name="Edge">The derivation by which it hangs under its origin; null for a report that stands by itself.</param>
public sealed record FoldedReport(Report Report, Finding<Derivation>? Edge, IReadOnlyList<FoldedReport> Copies)
{
    /// <summary>How many reports are folded under this one, at any depth.</summary>
    public int CopiesInAll => Copies.Sum(copy => 1 + copy.CopiesInAll);

    /// <summary>The origin of a report outside the archive, or null.</summary>
    public string? Outside =>
        Report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.Kind != DerivationKind.SamePrimarySource)?.Value.External;

    /// <summary>
    /// The reports of a story, each under its nearest origin as far as that one is in the story too. No report is lost:
    /// where origins run in a circle, the earliest one stands by itself.
    /// </summary>
    public static IReadOnlyList<FoldedReport> Fold(IReadOnlyList<Report> reports)
    {
        var ids = reports.Select(report => report.Article.Id).ToHashSet(StringComparer.Ordinal);
        var origins = reports.ToDictionary(report => report.Article.Id, report => OriginWithin(report, ids), StringComparer.Ordinal);
        var children = reports.Where(report => origins[report.Article.Id] is not null)
            .ToLookup(report => origins[report.Article.Id]!.Value.From!, StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var roots = new List<FoldedReport>();
        foreach (var report in reports.Where(report => origins[report.Article.Id] is null).Concat(reports))
        {
            if (placed.Add(report.Article.Id))
            {
                roots.Add(new(report, null, Below(report)));
            }
        }

        return roots;

        IReadOnlyList<FoldedReport> Below(Report origin)
        {
            var below = new List<FoldedReport>();
            foreach (var report in children[origin.Article.Id])
            {
                if (placed.Add(report.Article.Id))
                {
                    below.Add(new(report, origins[report.Article.Id], Below(report)));
                }
            }

            return below;
        }
    }

    /// <summary>
    /// The reports of a story that stand by themselves, those together that come from one agency or outlet outside the archive:
    /// what is counted as one independent report.
    /// </summary>
    public static IReadOnlyList<IGrouping<string, FoldedReport>> ByOrigin(IReadOnlyList<FoldedReport> folded) =>
        [.. folded.GroupBy(report => report.Outside ?? report.Report.Article.Id, StringComparer.Ordinal)];

    // Two reports that quote the same communiqué do not derive from each other.
    private static Finding<Derivation>? OriginWithin(Report report, HashSet<string> ids) =>
        report.Lineage.DerivedFrom.FirstOrDefault(edge =>
            edge.Value.Kind != DerivationKind.SamePrimarySource && edge.Value.From is { } from && from != report.Article.Id && ids.Contains(from));
}
