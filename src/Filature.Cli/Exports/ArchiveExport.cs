using Filature.Cli.Output;
using Filature.Contract;
using Filature.Storage;

namespace Filature.Cli.Exports;

/// <summary>Writes what the archive holds to standard output, as it is read: an archive need not fit into memory.</summary>
internal sealed class ArchiveExport(Terminal terminal, Archive store, string desk, CancellationToken cancel)
{
    public int Articles(IEnumerable<Report> reports, bool asCsv) => Write(
        asCsv, ArticleColumns.Names, ArticleColumns.Row,
        reports.Select(report => ListedArticle.Of(report, store.StoryOf(report.Article.Id), Address(report))));

    public int Statements(IEnumerable<Report> reports, bool asCsv) => Write(
        asCsv, StatementColumns.Names, StatementColumns.Row, reports.SelectMany(report => Listing.Statements(report, Address(report), desk)));

    public int Events(IEnumerable<Report> reports, bool asCsv) => Write(
        asCsv, EventColumns.Names, EventColumns.Row, reports.SelectMany(report => Listing.Events(report, Address(report), desk)));

    public int Translations(IEnumerable<Report> reports, bool asCsv)
    {
        var documents = reports.SelectMany(report => TranslationColumns.Of(report, store));
        return asCsv
            ? Write(asCsv, TranslationColumns.Names, TranslationColumns.Row, documents.SelectMany(document => document.Sentences.Where(line => line.Text is not null).Select(line => (document, line))))
            : Write(asCsv, [], _ => [], documents);
    }

    public int Derivations(IEnumerable<Report> reports, bool asCsv) => Write(
        asCsv, EdgeColumns.Names, EdgeColumns.Row, reports.SelectMany(report => report.Lineage.DerivedFrom).Select(Tracing.Edge));

    public int Prov(IEnumerable<Report> reports)
    {
        using var stream = new TextStream(terminal.Out);
        using (var prov = new ProvWriter(stream))
        {
            foreach (var report in reports)
            {
                cancel.ThrowIfCancellationRequested();
                prov.Write(report);
            }
        }

        terminal.Out.WriteLine();
        return Exit.Done;
    }

    public int Corrections()
    {
        var holding = store.Corrections.All().Where(correction => correction.Withdrawn is null).Select(correction => GoldCorrection.Of(correction, store));
        var exit = Write(asCsv: false, [], _ => [], holding);
        if (exit == Exit.NothingFound)
        {
            terminal.Note("Nothing was set right. Do so with: filature correct");
        }

        return exit;
    }

    private int Write<T>(bool asCsv, IEnumerable<string> names, Func<T, string?[]> row, IEnumerable<T> items)
    {
        if (asCsv)
        {
            terminal.Out.Write(Csv.Line(names) + Csv.EndOfLine);
        }

        var exit = Exit.NothingFound;
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            if (asCsv)
            {
                terminal.Out.Write(Csv.Line(row(item)) + Csv.EndOfLine);
            }
            else
            {
                terminal.Json(item);
            }

            exit = Exit.Done;
        }

        return exit;
    }

    private string? Address(Report report) =>
        store.Arrived([report.Article.Id]) is [{ Address: { } address }] ? address : report.Article.ClaimsOf(ClaimKind.Address).FirstOrDefault()?.Value;
}
