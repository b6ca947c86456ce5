using Filature.Contract;

namespace Filature.Storage;

/// <summary>A report as it stands in the archive: without its text, which is there once, and without what follows from it.</summary>
/// <param name="Body">Null where it is the body's parts, joined by line breaks.</param>
/// <param name="Outline">See <see cref="OutlineColumn"/>; null in archives that were made before there were outlines.</param>
internal sealed record StoredReport(
    string Id, string Language, ValueList<MappedText.Run> Runs, ValueList<Part> Parts, string? Body, ValueList<Claim> Claims, ValueList<Warning> Warnings,
    Lineage Lineage, Record Record, byte[]? Outline)
{
    public static string Write(Report report)
    {
        var article = report.Article;
        return FilatureJson.Write(new StoredReport(
            article.Id, article.Language, article.Runs, article.Parts, article.Body == JoinedBody(article.Parts, article.Text.Text) ? null : article.Body,
            article.Claims, article.Warnings, report.Lineage, report.Record, OutlineColumn.Pack(report.Outline)));
    }

    public static Report Read(string json, string text)
    {
        var stored = FilatureJson.Read<StoredReport>(json);
        return new(
            new(
                stored.Id, stored.Language, SourceText.Freeze(text), stored.Runs, stored.Parts, stored.Body ?? JoinedBody(stored.Parts, text),
                stored.Claims, stored.Warnings),
            stored.Lineage, stored.Record)
        {
            Outline = OutlineColumn.Unpack(stored.Outline),
        };
    }

    private static string JoinedBody(ValueList<Part> parts, string text) =>
        string.Join('\n', parts.Where(part => part.Role == PartRole.Body).Select(part => part.Span.Of(text)));
}
