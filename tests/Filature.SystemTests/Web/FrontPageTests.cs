using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Filature.SystemTests.Arrivals;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>The desk from its first minute on: nothing there, something coming in, something new since the last visit.</summary>
public sealed class FrontPageTests : IAsyncLifetime
{
    private Chromium _chromium = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _chromium = await Chromium.Start();

    public async ValueTask DisposeAsync() => await _chromium.DisposeAsync();

    [Fact]
    public async Task An_article_that_comes_in_appears_on_the_open_page()
    {
        await using var desk = await RunningDesk.Over(Article(1));
        var (page, complaints) = await _chromium.Open();
        await page.GotoAsync(desk.Url + "/");
        await Assertions.Expect(page.Locator(".live")).ToHaveTextAsync("en direct");
        Assert.True(desk.Archive.Add(Article(2)).IsOk);
        var came = page.Locator(".last li.fresh");
        await Assertions.Expect(came).ToContainTextAsync("Le pont numéro 2");
        await Assertions.Expect(page.Locator(".came")).ToContainTextAsync("1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Suspendre" }).ClickAsync();
        Assert.True(desk.Archive.Add(Article(3)).IsOk);
        await page.WaitForTimeoutAsync(1_500);
        Assert.Equal(1, await came.CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre" }).ClickAsync();
        await Assertions.Expect(came).ToHaveCountAsync(2);
        // To pause is to end the connection, which a browser calls failed.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("/live", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_marked()
    {
        await using var desk = await RunningDesk.Over(Article(1), Article(2));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        // Article 1 was the newest, long ago.
        request.Headers.Add("Cookie", "filature-visit=.1.1700000000");
        using var response = await desk.Client.SendAsync(request, Cancel);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("1 sujet a bougé depuis votre dernière visite", html, StringComparison.Ordinal);
        Assert.StartsWith("filature-visit=1.2.", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "Nouveau depuis votre dernière visite: ", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_first_reader_subscribes_to_a_feed_and_sees_its_article_come_in()
    {
        using var site = new LocalSite((path, stream, cancel) => LocalSite.Page(stream, Feed, "Content-Type: application/rss+xml", cancel));
        await using var desk = await RunningDesk.ThatFetchesHere();
        var (page, complaints) = await _chromium.Open();
        await page.GotoAsync(desk.Url + "/");
        await page.GetByLabel("Adresse").FillAsync(site.At("/fil.xml"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivre" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("Fil du lac");
        await Assertions.Expect(page.Locator(".feeds .title")).ToHaveTextAsync("Fil du lac");
        await page.GotoAsync(desk.Url + "/");
        await Assertions.Expect(page.Locator(".last li")).ToContainTextAsync("Le pont de Brévaux rouvre", new() { Timeout = 30_000 });
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_list_of_feeds_goes_in_and_comes_out()
    {
        await using var desk = await RunningDesk.Over();
        var (page, _) = await _chromium.Open(new() { JavaScriptEnabled = false, Locale = "es-ES" });
        await page.GotoAsync(desk.Url + "/subscriptions");
        await page.GetByLabel("Archivo OPML").SetInputFilesAsync(new FilePayload
        {
            Name = "lista.opml", MimeType = "text/x-opml",
            Buffer = Encoding.UTF8.GetBytes("<opml version=\"2.0\"><body><outline text=\"Ríos\"><outline text=\"Fil du lac\" xmlUrl=\"http://127.0.0.1:9/fil.xml\"/></outline></body></opml>"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Importar la lista" }).ClickAsync();
        await Assertions.Expect(page.Locator(".told")).ToHaveTextAsync(new Regex("1 canal importado de la lista", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var opml = await desk.Client.GetStringAsync(new Uri("/subscriptions.opml", UriKind.Relative), Cancel);
        Assert.Contains("http://127.0.0.1:9/fil.xml", opml, StringComparison.Ordinal);
        Assert.Contains("Ríos", opml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscriptions", "http://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("/subscriptions", null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/search", "http://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("/start", null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("/subscriptions", null, "same-origin", HttpStatusCode.OK)]
    [InlineData("/subscriptions", null, "same-origin", HttpStatusCode.Forbidden, false)]
    public async Task Only_a_page_of_the_desk_can_make_it_write(string path, string? origin, string? site, HttpStatusCode status, bool withToken = true)
    {
        await using var desk = await RunningDesk.Over();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(desk.Url) };
        var page = await client.GetStringAsync(new Uri("/subscriptions", UriKind.Relative), Cancel);
        var token = withToken ? WebUtility.HtmlDecode(Regex.Match(page, "name=\"token\" value=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value) : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("do", "nothing"), new("token", token)]) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await client.SendAsync(request, Cancel);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_corrected_page_shows_its_versions_side_by_side()
    {
        var (before, after) = (Article(1), Article(1, "deux cents"));
        await using var desk = await RunningDesk.Over(before, after);
        var (page, complaints) = await _chromium.Open();
        await page.GotoAsync($"{desk.Url}/articles/{before.ArticleId}");
        await page.GetByText("comparer les versions 1 et 2").ClickAsync();
        await Assertions.Expect(page.Locator(".changes del")).ToHaveTextAsync("cent");
        await Assertions.Expect(page.Locator(".changes ins")).ToHaveTextAsync("deux cents");
        await Assertions.Expect(page.Locator(".pair .changed")).ToHaveCountAsync(2);
        Assert.Empty(complaints);
    }

    private const string Feed = """
        <rss version="2.0"><channel><title>Fil du lac</title><item><title>Le pont de Brévaux rouvre</title><guid>1</guid>
        <description>Le pont de Brévaux rouvre lundi après un mois de travaux, a annoncé la mairie. Les réparations ont coûté douze millions d’euros. La maire, Odile Tassart, a dit sa joie devant la presse réunie au bord de la rivière, où les camions attendaient depuis avril.</description>
        </item></channel></rss>
        """;

    private static Arrival Article(int number, string cost = "cent") => new(
        $"pont-{number}.txt",
        Encoding.UTF8.GetBytes($"Le pont numéro {number} sera fermé\n\nLe pont numéro {number} sera fermé lundi, a annoncé la mairie de la {number}e ville du lac.\n\nLes travaux du pont {number} coûtent {cost} millions d’euros, selon le service des routes de la région {number}.\n"),
        "text/plain", "utf-8", $"https://lac-{number}.example/pont", new(2031, 5, number));
}
