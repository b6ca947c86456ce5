namespace Filature.Web;

/// <summary>Words of an origin that a copy of it has changed, where two readers would then not hold the same thing for true.</summary>
public sealed record Difference(Change Change, int Index, Finding<Derivation> Edge, Report Origin, Report Derived)
{
    /// <summary>Between the reports of a story; changed quotations first.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Report> reports)
    {
        var byId = reports.ToDictionary(report => report.Article.Id, StringComparer.Ordinal);
        return
        [
            .. reports
                .SelectMany(report => report.Lineage.DerivedFrom
                    .Where(edge => edge.Value.Kind != DerivationKind.SamePrimarySource && edge.Value.From is { } from && byId.ContainsKey(from))
                    .SelectMany(edge => TellingChanges.Of(edge.Value).Select(listed => new Difference(listed.Change, listed.Index, edge, byId[edge.Value.From!], report))))
                .Where(difference => Matters(difference.Change))
                .OrderByDescending(difference => difference.Change.InsideQuotation)
                .ThenBy(difference => difference.Change.What),
        ];
    }

    // Other words for the same are no difference between accounts, unless somebody is said to have used them; nor is what was cut.
    private static bool Matters(Change change) =>
        change.What is ChangeKind.Number or ChangeKind.Name or ChangeKind.Date or ChangeKind.Negation or ChangeKind.Attribution
        || (change.InsideQuotation && change is { From.Length: > 0, To.Length: > 0 } && (HasWord(change.From) || HasWord(change.To)));

    private static bool HasWord(string text) => text.Any(char.IsLetterOrDigit);
}
