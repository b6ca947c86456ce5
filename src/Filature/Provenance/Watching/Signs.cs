namespace Filature.Provenance.Watching;

/// <summary>What in an article's report may raise an alert. A pure function of the report and of those it comes from.</summary>
public static class Signs
{
    // A dateline without its year that lies further ahead than this is last year's.
    private const int HalfAYear = 180;

    /// <param name="originOf">A report of the archive by its article's id; null where there is none.</param>
    /// <param name="before">The same page's report with its earlier text; null where this is its first.</param>
    public static IEnumerable<AlertSign> Of(Report report, Func<string, Report?> originOf, Report? before = null)
    {
        foreach (var edge in report.Lineage.DerivedFrom)
        {
            if (edge.Value is { From: { } from, Kind: not DerivationKind.SamePrimarySource } && originOf(from) is { } origin)
            {
                foreach (var sign in new[] { Quotation(edge), Credit(report, origin, edge), Translation(edge, origin), Day(report, origin, edge.Value) })
                {
                    if (sign is not null)
                    {
                        yield return sign;
                    }
                }
            }
        }

        if (OwnDays(report) is { } contradicted)
        {
            yield return contradicted;
        }

        if (before is not null)
        {
            foreach (var sign in Edits.Of(before, report))
            {
                yield return sign;
            }
        }
    }

    private static AlertSign? Quotation(Finding<Derivation> edge)
    {
        // In another language every word is another: what must stay is who, how many, and whether.
        var isTranslated = edge.Value.Kind is DerivationKind.Translation;
        Change[] changed =
        [
            .. edge.Value.Changes.Where(change => change.InsideQuotation && (!isTranslated || change.What is ChangeKind.Negation or ChangeKind.Number or ChangeKind.Name)),
        ];
        return changed is [var first, ..]
            ? new(AlertKind.QuotationChanged, edge.Value.To, edge.Ground.Id, edge.Value.From, Words(first.From), Words(first.To), changed.Length - 1)
            : null;

        static string? Words(string words) => words.Length == 0 ? null : words;
    }

    private static AlertSign? Credit(Report report, Report origin, Finding<Derivation> edge)
    {
        // Who writes anew from an agency's story owes his outlet's name to nobody; he names the agency still.
        var named = report.Lineage.Credits.Select(credit => credit.Value.Agency).Append(report.Lineage.Agency?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var dropped = Named(origin).FirstOrDefault(name => !named.Contains(name) && name != report.Lineage.Outlet?.Value);
        if (dropped is null && !edge.Value.Declared && edge.Value.Kind is not DerivationKind.Rewrite && origin.Lineage.Outlet?.Value is { } outlet && outlet != report.Lineage.Outlet?.Value)
        {
            dropped = outlet;
        }

        return dropped is null ? null : new(AlertKind.CreditDropped, report.Article.Id, edge.Ground.Id, edge.Value.From, dropped, null, 0);
    }

    private static AlertSign? Translation(Finding<Derivation> edge, Report origin) => edge.Value is { Kind: DerivationKind.Translation, Declared: false }
        ? new(AlertKind.UndeclaredTranslation, edge.Value.To, edge.Ground.Id, edge.Value.From, origin.Lineage.Outlet?.Value, null, 0)
        : null;

    // Only the page's own day counts here: its reference day may be the origin's already. Who writes anew dates anew.
    private static AlertSign? Day(Report report, Report origin, Derivation edge)
    {
        if (edge.Kind is not DerivationKind.Rewrite && report.Lineage.Dateline is { } dateline && Written(report) is { Day: not null } own
            && (Written(origin) ?? origin.Lineage.ReferenceDay?.Value.Date) is { Day: not null } theirs && !own.Agrees(theirs))
        {
            return new(AlertKind.DayContradicted, report.Article.Id, dateline.Ground.Id, edge.From, theirs.ToString(), own.ToString(), 0);
        }

        return report.Lineage.Published is { } published && published.Value.Date.ToDay() is { } copied && origin.Lineage.Published?.Value.Date.ToDay() is { } first && copied < first
            ? new(AlertKind.DayContradicted, report.Article.Id, published.Ground.Id, edge.From, PartialDate.Of(first).ToString(), PartialDate.Of(copied).ToString(), 0)
            : null;
    }

    // A page is not put up before what it tells was written; a day's grace for time zones.
    private static AlertSign? OwnDays(Report report) =>
        report.Lineage is { Published: { } published, Dateline: { } dateline } && published.Value.Date.ToDay() is { } up && Written(report, HalfAYear)?.ToDay() is { } day && day > up.AddDays(1)
            ? new(AlertKind.DayContradicted, report.Article.Id, dateline.Ground.Id, null, published.Value.Date.ToString(), PartialDate.Of(day).ToString(), 0)
            : null;

    // The dateline's own date; an open year is the publication's, as far as that is known.
    private static PartialDate? Written(Report report, int daysAfterPublication = 0) => report.Lineage.Dateline?.Value.Date is { } written
        ? written is { Year: null, Day: not null } && report.Lineage.Published?.Value.Date.ToDay() is { } up ? Dating.Before(written, up.AddDays(daysAfterPublication)) : written
        : null;

    internal static IEnumerable<string> Named(Report report) =>
        report.Lineage.Credits.Select(credit => credit.Value.Agency).Append(report.Lineage.Agency?.Value).OfType<string>().Distinct(StringComparer.Ordinal);
}
