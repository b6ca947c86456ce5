using Filature.Provenance;
using Filature.Storage;
using Filature.Timelines;
using Filature.Timelines.Positions;
using Filature.Web.Outgoing;

namespace Filature.Web;

/// <summary>Gathers from the archive what each page shows.</summary>
internal sealed class Reading(Archive archive)
{
    public StoryView? Story(string id, Shown shown)
    {
        if (archive.Story(id) is not { } story)
        {
            return null;
        }

        var line = Line(story);
        shown.Prepare(story.Articles);
        return new(line, Timeline.Of(line.Reports));
    }

    /// <param name="language">Of the actors' names.</param>
    public PositionsView? Positions(string id, Shown shown, string language)
    {
        if (archive.Thread(id) is not { } thread)
        {
            return null;
        }

        var reports = archive.ReportsOfThread(thread.Id);
        shown.Prepare(reports.Select(report => report.Article.Id));
        return new(thread, PositionMatrix.Of(reports, language), reports);
    }

    public Microsoft.AspNetCore.Http.IResult Dossier(Access.Reader reader, Microsoft.AspNetCore.Http.HttpContext context, string id, bool isHtml) =>
        DossierDocument.Of(archive, reader, context, id, isHtml);

    /// <param name="asked">An article's id, or a beginning of it that fits one only.</param>
    public ArticleView? Article(string asked, string? chosen, TextSpan? place)
    {
        if (archive.Report(asked) is not { } report)
        {
            return null;
        }

        var id = report.Article.Id;
        var custody = Custody.Of(id, archive.Custody);
        var ids = custody.Chain.Concat(custody.Descendants).Concat(report.Lineage.DerivedFrom)
            .SelectMany(edge => new[] { edge.Value.From, edge.Value.To })
            .OfType<string>()
            .Where(other => other != id)
            .Distinct(StringComparer.Ordinal);
        var others = archive.Reports(ids).ToDictionary(other => other.Article.Id, StringComparer.Ordinal);
        return new(report, custody, others, archive.StoryOf(id), AddressOf(id), chosen, place)
        {
            Versions = archive.Versions(id).Count,
            Corrections = [.. archive.Corrections.Of(id).Where(correction => correction.Withdrawn is null)],
        };
    }

    public (Report Origin, Report Derived, Finding<Derivation> Edge)? Compared(string derived, string origin) =>
        archive.Report(derived) is { } report
        && report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.From == origin) is { } edge
        && archive.Report(origin) is { } source
            ? (source, report, edge)
            : null;

    /// <summary>A version beside the one before it.</summary>
    public VersionsView? Versions(string article, int number) =>
        archive.Report(article) is { } report && archive.Versions(report.Article.Id) is var all && number > 1 && number <= all.Count
            ? new(report, all, all[number - 2], all[number - 1])
            : null;

    public StatementView? Statement(string id, Shown shown)
    {
        if (archive.Why(id) is not { } reason || archive.Report(reason.Article) is not { } report
            || report.Record.Statements.FirstOrDefault(statement => statement.Ground.Id == reason.Id) is not { } statement)
        {
            return null;
        }

        var variants = archive.StoryOf(report.Article.Id) is { } story ? StatementView.VariantsOf(statement, report.Article.Id, archive.Desk.SaidInStory(story)) : [];
        shown.Prepare(variants.Select(variant => variant.Article));
        return new(statement, report, AddressOf(report.Article.Id), variants);
    }

    public ReasonView? Why(string id) => archive.Why(id) is { } reason ? new(reason, archive.Report(reason.Article)) : null;

    public Microsoft.AspNetCore.Http.IResult Alerts(Microsoft.AspNetCore.Http.HttpContext context) => AlertFeed.Of(archive, context);

    public Arrival? Raw(string id) => archive.Arrival(id);

    // Without the document itself, which may be large.
    private string? AddressOf(string article) => archive.Arrived([article]) is [var arrived, ..] ? arrived.Address : null;

    private StoryLine Line(Story story) => new(story, archive.Reports(story.Articles));
}
