using AngleSharp.Html.Parser;
using Filature.Extraction;
using Filature.Provenance;

namespace Filature.Tests.Fuzz;

/// <summary>The laws of the extractor, and of what the rooms behind it make of an article that no one wrote.</summary>
internal static class PageTarget
{
    // A word that no seed has: sown into scripts, styles and attributes only.
    private const string Hidden = "Zwq";

    private static readonly string[] Folders = ["samples/wire", "gold/dev/docs"];

    public static FuzzTarget Make() => new("page", Seeds, Check, Memory: 3000, Least: 64 * 1024 * 1024);

    private static List<byte[]> Seeds() =>
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Laws.House.Root, folder), "*.html")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    private static void Check(byte[] input)
    {
        var arrival = new Arrival("page.html", input, "text/html", null, "https://site.example/2031/article", new(2031, 1, 14));
        var read = Extractor.Extract(arrival);
        if (!read.IsOk)
        {
            Assert.StartsWith("document.", read.Problem.Code, StringComparison.Ordinal);
            return;
        }

        var article = read.Value;
        Article(arrival, article);
        NothingHidden(arrival, article);

        // What follows works on the text alone: a quarter of the tries is enough.
        if (article.Text.Text.Length % 4 == 0)
        {
            Report(Desk.Continue(article, NoNeighbours.Instance));
        }
    }

    private static void Article(Arrival arrival, Article article)
    {
        var text = article.Text.Text;
        SafeText.Check(text, "the text", isLine: false);
        SafeText.Check(article.Body, "the body", isLine: false);
        SafeText.Check(article.Headline, "the headline", isLine: true);
        var end = 0;
        foreach (var part in article.Parts)
        {
            Assert.True(part.Span.Start >= end && !part.Span.IsEmpty, $"{part} stands out of order");
            article.Text.Prove(part.Span);
            end = part.Span.End;
        }

        Assert.Equal(text.Length, article.Runs.Sum(run => run.Here.Length));
        var raw = RawText.Of(arrival).Value!.Text;
        Assert.All(article.Runs, run => Assert.True(run.Source.End <= raw.Length));
        Assert.Equal(string.Join('\n', article.PartsOf(PartRole.Body).Select(span => span.Of(text))), article.Body);
        foreach (var claim in article.Claims)
        {
            SafeText.Check(claim.Value, $"the claim of {claim.Kind}", isLine: false);
            Assert.True(claim.Span is not { } span || span.Of(text) == claim.Value, $"{claim} is not what stands there");
        }
    }

    // A browser is the judge of what is script: what it shows nowhere is no word of the article.
    private static void NothingHidden(Arrival arrival, Article article)
    {
        if (!article.Text.Text.Contains(Hidden, StringComparison.Ordinal))
        {
            return;
        }

        using var page = new HtmlParser().ParseDocument(RawText.Of(arrival).Value!.Text);
        foreach (var element in page.QuerySelectorAll("script, style, template, noscript, iframe").ToList())
        {
            element.Remove();
        }

        Assert.Contains(Hidden, page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static void Report(Report report)
    {
        var text = report.Article.Text;
        foreach (var (value, ground) in report.Grounds())
        {
            Assert.InRange(ground.Score, 0, 1);
            foreach (var evidence in ground.Evidence)
            {
                Assert.Equal(text.Id, evidence.TextId);
                Assert.True(evidence.Text == evidence.Span.Of(text.Text), $"{value}: {evidence} is not what stands there");
            }
        }
    }
}
