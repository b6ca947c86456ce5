using Filature.Storage;
using Filature.Storage.Corrections;

namespace Filature.Cli.Output;

/// <summary>A correction as a judgement in the words of the gold sets (gold/SCHEMA.md), with the documents that it is about.</summary>
/// <param name="Pair">Two documents of which neither was made from the other: kind <c>none</c>.</param>
/// <param name="Apart">A document and those that tell another story.</param>
/// <param name="Statement">Who made a statement.</param>
internal sealed record GoldCorrection(
    string Correction, DateTimeOffset Made, ValueList<GoldCorrection.Document> Documents, GoldCorrection.JudgedPair? Pair, GoldCorrection.JudgedStory? Apart,
    GoldCorrection.JudgedStatement? Statement)
{
    /// <summary>A document of one story and those that tell the same one.</summary>
    public JudgedStory? Together { get; init; }

    /// <summary>The name of a story or thread.</summary>
    public string? Title { get; init; }

    public static GoldCorrection Of(Correction correction, Archive archive) => new(
        correction.Id, correction.Made,
        [.. correction.Others.Prepend(correction.Article).Select(article => DocumentOf(article, archive))],
        correction.Kind == CorrectionKind.NotACopy ? new([correction.Article, correction.Others[0]], "none") : null,
        correction.Kind == CorrectionKind.NotSameStory ? new(correction.Article, correction.Others) : null,
        correction.Statement is { } said ? new(correction.Article, new(said.Words), correction.Speaker) : null)
    {
        Together = correction.Kind == CorrectionKind.SameStory ? new(correction.Article, correction.Others) : null,
        Title = correction.Title,
    };

    private static Document DocumentOf(string article, Archive archive)
    {
        var (report, arrival) = (archive.Report(article), archive.Arrival(article));
        return new(article, report?.Article.Language, report?.Article.Headline, report?.Article.Text.Id, arrival?.Address, arrival?.ContentId);
    }

    /// <param name="Content">The hash of the document's bytes: which version of it was judged.</param>
    internal sealed record Document(string Id, string? Language, string? Headline, string? TextId, string? Url, string? Content);

    internal sealed record JudgedPair(ValueList<string> Documents, string Kind);

    internal sealed record JudgedStory(string Document, ValueList<string> From);

    internal sealed record JudgedStatement(string Document, JudgedWords Content, string? SpeakerEntity);

    internal sealed record JudgedWords(string Text);
}
