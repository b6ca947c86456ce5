using System.Text;

namespace Filature.SystemTests.Web;

/// <summary>An article that attacks its reader stays a text.</summary>
public sealed class HostileArticleTests : IAsyncLifetime
{
    private const string Trap = "<script>window.caught=1</script><img src=x onerror=\"window.caught=1\">\"' onmouseover='window.caught=1' \u202Eexe.pdf\u2066";

    private static readonly Arrival[] Arrivals =
    [
        new(
            "trap.txt",
            Encoding.UTF8.GetBytes($"{Trap} Le barrage\n\nPARIS, 4 mai (AFP) Le barrage sera fermé lundi pour réparation.\n\n« Nous {Trap} fermons », a dit la maire, Odile Tassart.\n\nSource : {Trap}\n"),
            "text/plain", "utf-8\r\nX-Caught: 1", "javascript:window.caught=1", new(2031, 5, 4)),
        new(
            "trap.html",
            Encoding.UTF8.GetBytes($"""
                <html><head><title>&lt;script&gt;window.caught=1&lt;/script&gt; Le pont</title>
                <meta property="og:site_name" content="&quot;&gt;&lt;script&gt;window.caught=1&lt;/script&gt;">
                <meta name="author" content="&lt;img src=x onerror=window.caught=1&gt;">
                <link rel="canonical" href="javascript:window.caught=1"></head>
                <body><article><h1>&lt;script&gt;window.caught=1&lt;/script&gt; Le pont</h1>
                <p>Le pont de Brévaux sera fermé lundi, a annoncé la mairie. {Trap}</p>
                <p>« Nous ne rouvrirons pas avant juin », a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.</p>
                <p>Les travaux coûtent douze millions d’euros et dureront un mois, selon le service des routes.</p></article></body></html>
                """),
            "text/html", null, "https://trap.example/\"><script>window.caught=1</script>", new(2031, 5, 5)),
    ];

    private RunningDesk _desk = null!;
    private Chromium _chromium = null!;

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.Start();
        _desk = await RunningDesk.Over(Arrivals);
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _chromium.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_it_carries_is_executed_or_becomes_markup()
    {
        var (page, complaints) = await _chromium.Open();
        var paths = new List<string> { "/", "/search?q=" + Uri.EscapeDataString(Trap), "/search?q=maire" };
        foreach (var story in _desk.Archive.Stories(10))
        {
            paths.Add($"/stories/{story.Id}");
            foreach (var report in _desk.Archive.Reports(story.Articles))
            {
                paths.Add($"/articles/{report.Article.Id}");
                paths.AddRange(report.Grounds().Select(fact => $"/why/{fact.Ground.Id}"));
                paths.AddRange(report.Article.Claims.Select(claim => $"/why/{claim.Id}"));
            }
        }

        Assert.True(paths.Count > 8);
        foreach (var path in paths)
        {
            await page.GotoAsync(_desk.Url + path);
            Assert.False(await page.EvaluateAsync<bool>("() => 'caught' in window"), path);
            Assert.Equal(1, await page.Locator("script").CountAsync());
            Assert.Equal(0, await page.Locator("img, iframe, object, embed, [onmouseover], [onerror], a[href^='javascript' i]").CountAsync());
            Assert.DoesNotContain('\u202E', await page.TitleAsync());
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_raw_document_is_shown_as_text_with_its_bytes_untouched()
    {
        foreach (var arrival in Arrivals)
        {
            using var response = await _desk.Client.GetAsync(new Uri($"/articles/{arrival.ArticleId}/raw", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("X-Caught"));
            Assert.Equal(arrival.Bytes.ToArray(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

            var (page, complaints) = await _chromium.Open();
            await page.GotoAsync($"{_desk.Url}/articles/{arrival.ArticleId}/raw");
            Assert.Contains("window.caught=1", await page.InnerTextAsync("body"), StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("script, img").CountAsync());
            Assert.DoesNotContain(complaints, complaint => complaint.StartsWith("dialog", StringComparison.Ordinal));
        }
    }
}
