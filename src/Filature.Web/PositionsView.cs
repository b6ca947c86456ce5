namespace Filature.Web;

/// <summary>An affair with its questions.</summary>
public sealed record PositionsView(Thread Thread, IReadOnlyList<Question> Questions, IReadOnlyList<Report> Reports)
{
    private readonly Dictionary<string, Report> _reports = Reports.ToDictionary(report => report.Article.Id, StringComparer.Ordinal);

    public string? LanguageOf(string article) => _reports.GetValueOrDefault(article)?.Article.Language;

    public string? OutletOf(string article) => _reports.GetValueOrDefault(article)?.Lineage.Outlet?.Value;

    /// <summary>Whether a stand is one of somebody who speaks.</summary>
    public bool IsStatement(Stand stand) =>
        stand.Finding is { } finding && _reports.GetValueOrDefault(stand.Article)?.Record.Statements.Any(statement => statement.Ground.Id == finding) == true;
}
