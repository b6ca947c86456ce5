using Filature.Contract;

namespace Filature.Storage;

/// <summary>A report without its text, which stands in the archive once.</summary>
internal sealed record StoredReport(
    string Id, string Language, ValueList<MappedText.Run> Runs, ValueList<Part> Parts, ValueList<Claim> Claims, ValueList<Warning> Warnings,
    Lineage Lineage, Record Record)
{
    public static string Write(Report report)
    {
        var article = report.Article;
        return FilatureJson.Write(new StoredReport(
            article.Id, article.Language, article.Runs, article.Parts, article.Claims, article.Warnings, report.Lineage, report.Record));
    }

    public static Report Read(string json, string text)
    {
        var stored = FilatureJson.Read<StoredReport>(json);
        var source = SourceText.Freeze(text);
        var body = string.Join('\n', stored.Parts.Where(part => part.Role == PartRole.Body).Select(part => part.Span.Of(text)));
        return new(
            new(stored.Id, stored.Language, source, stored.Runs, stored.Parts, body, stored.Claims, stored.Warnings), stored.Lineage, stored.Record);
    }
}
