using Filature.Contract;
using Filature.Storage;
using Filature.Web;

namespace Filature.Cli.Exports;

/// <summary>Findings with the article they stand in and links to their words.</summary>
internal static class Listing
{
    /// <param name="desk">The address of the desk, without a stroke at its end.</param>
    public static ListedStatement Of(FoundStatement found, string desk) => new(
        found.Article, found.Headline, found.Outlet, found.Day,
        SentenceLinks.OnDesk(desk, found.Article, found.Statement.Ground.Id),
        SentenceLinks.OnPage(found.Address, found.Statement.Value.Content.Text),
        Reading.Statement(found.Statement));

    public static IEnumerable<ListedStatement> Statements(Report report, string? address, string desk) => report.Record.Statements.Select(statement =>
        Of(new FoundStatement(report.Article.Id, report.Article.Headline, report.Lineage.Outlet?.Value, report.Day, address, statement), desk));

    public static IEnumerable<ListedEvent> Events(Report report, string? address, string desk) => report.Record.Events.Select(told =>
    {
        var words = told.Ground.Evidence[0].Text;
        return new ListedEvent(
            report.Article.Id, report.Article.Headline, report.Lineage.Outlet?.Value, report.Day, words,
            SentenceLinks.OnDesk(desk, report.Article.Id, told.Ground.Id), SentenceLinks.OnPage(address, words), Reading.Event(told));
    });
}
