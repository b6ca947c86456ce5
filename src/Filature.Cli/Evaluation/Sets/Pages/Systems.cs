using System.Globalization;
using System.Text;
using Filature.Extraction;
using Filature.Provenance;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>What a system says of a page.</summary>
/// <param name="Authors">Their names, in any form that they are written in.</param>
/// <param name="Day">The day of publication as ISO, or null.</param>
internal sealed record Said(string Body, string Title, string Authors, string? Day)
{
    public static readonly Said Nothing = new("", "", "", null);
}

/// <summary>The two that read the pages in this process.</summary>
internal static class Systems
{
    public const string Ours = "filature";
    public const string Peer = "smartreader";

    /// <summary>Our extraction alone: from bytes to the article with its claims.</summary>
    public static Article? Extract(Page page) => Extractor.Extract(Arrival(page)) is { IsOk: true } read ? read.Value : null;

    /// <summary>What the desk makes of it: the day is Provenance's finding.</summary>
    public static Said Say(Article? article)
    {
        if (article is null)
        {
            return Said.Nothing;
        }

        var traced = Tracer.Trace(new(article, Analyzer.Analyze(article.Text.Text, article.Language)), NoNeighbours.Instance);
        return new(
            article.Body, article.Headline, string.Join(", ", Authors.Of(article)),
            traced.Lineage.Published?.Value.Date.ToDay()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>SmartReader on the same bytes. The constructor that takes the page itself: the static ones would fetch the address.</summary>
    public static SmartReader.Article ReadAsPeer(Page page)
    {
        using var reader = new SmartReader.Reader(page.Address ?? "https://page.example/", Encoding.UTF8.GetString(page.Html));
        return reader.GetArticle();
    }

    public static Said Say(SmartReader.Article article) => new(
        article.TextContent ?? "", article.Title ?? "", article.Author ?? article.Byline ?? "",
        article.PublicationDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Arrival Arrival(Page page) => new(page.Id + ".html", page.Html, "text/html", "utf-8", page.Address, Retrieved: null);
}
