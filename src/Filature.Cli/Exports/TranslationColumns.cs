using Filature.Contract;
using Filature.Storage;
using Filature.Translations;

namespace Filature.Cli.Exports;

/// <summary>Translations as they are kept: of each article in each language, and as a table of their sentences.</summary>
internal static class TranslationColumns
{
    private static readonly string[] Languages = ["fr", "en", "es"];

    public static readonly ValueList<string> Names = ["article", "from", "to", "engine", "version", "hops", "label", "start", "end", "original", "text", "score", "failed"];

    public static IEnumerable<TranslationDocument> Of(Report report, Archive store)
    {
        var sentences = SourceSentences.Text(report.Article);
        return Languages.Where(to => to != report.Article.Language)
            .Select(to => (To: to, Kept: store.Translations.Kept(report.Article, sentences, to)))
            .Where(found => found.Kept is not null)
            .Select(found => TranslationDocument.Of(report, sentences, statement: null, found.To, found.Kept, error: null));
    }

    public static string?[] Row((TranslationDocument Document, TranslatedLine Line) row) =>
    [
        row.Document.Article, row.Document.From, row.Document.To, row.Document.Engine, row.Document.Version, string.Join('>', row.Document.Hops), row.Line.Label,
        Csv.Number(row.Line.Source.Start), Csv.Number(row.Line.Source.End), row.Line.Original, row.Line.Text,
        row.Line.Score is { } score ? Csv.Score(score) : null, row.Line.Failed is true ? "yes" : "no",
    ];
}
