using System.Net;
using Filature.SystemTests.Translations;
using Filature.Translations;
using Filature.Translations.Settings;
using Filature.Web.Publishing;

namespace Filature.SystemTests.Web;

/// <summary>Translations on the pages: asked for by a reader, made beside the pages, labelled wherever they go.</summary>
public sealed class TranslatingTests : IAsyncLifetime
{
    private const string Label = "machine translation: LibreTranslate fr→en";

    private EngineServer _server = null!;
    private RunningDesk _desk = null!;
    private bool _down;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = new((path, body, _) => path switch
        {
            "/languages" => new("""[{"code":"fr","targets":["en","es"]}]"""),
            "/translate" when _down => new("<html>", 200),
            "/translate" => LibreTranslateTests.Turned(body),
            _ => new("", 404),
        });
        _desk = await Desk(["en"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        _server.Dispose();
    }

    [Fact]
    public async Task A_reader_asks_for_an_article_and_a_click_on_a_sentence_shows_its_original_without_a_script()
    {
        await using var chromium = await Chromium.Start();
        var (page, complaints) = await chromium.Open(new() { Locale = "en-GB", JavaScriptEnabled = false });
        var report = Article();
        await page.GotoAsync($"{_desk.Url}/articles/{report.Article.Id}");
        await page.Locator(".switch a", new() { HasText = "translation (English)" }).ClickAsync();
        await page.Locator(".translation-state button").ClickAsync();
        Assert.Equal($"{_desk.Url}/articles/{report.Article.Id}?in=en", page.Url);
        await Until(() => _desk.Archive.TranslationQueue.State(report.Article.Id, "en", Piece.Text) is { Waits: false });
        await page.ReloadAsync();
        var sentence = page.Locator("details.sentence", new() { HasText = "<Il n'a rien promis.>" });
        Assert.False(await sentence.Locator("blockquote").IsVisibleAsync());
        await sentence.Locator("summary").ClickAsync();
        Assert.StartsWith("Il n'a rien promis.", await sentence.Locator("blockquote").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var line in await page.Locator(".translated .line", new() { Has = page.Locator("details") }).AllAsync())
        {
            Assert.Equal(Label, await line.Locator(".made").InnerTextAsync());
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Titles_of_today_come_by_themselves_with_their_label_and_go_out_with_it()
    {
        var first = await Get("/");
        Assert.Contains("Le ministre signe un accord", first, StringComparison.Ordinal);
        await Until(() => _desk.Archive.TranslationQueue.Waiting == 0 && _desk.Archive.Translations.Titles([(Article().Article.Id, "fr", Article().Article.Headline)], "en").Count == 1);
        Assert.All([await Get("/"), await Get("/feeds/today.atom"), await Get("/feeds/last-minute.atom")], page =>
        {
            Assert.Contains("<Le ministre signe un accord>", page, StringComparison.Ordinal);
            Assert.Contains(Label, page, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Label, await Get("/", "fr"), StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("filature-edition-").FullName;
        var published = await Edition.Publish(_desk.Archive, Path.Combine(folder, "public"), new(["en"]), Cancel);
        Assert.True(published.IsOk, published.Problem?.Message);
        var edition = WebUtility.HtmlDecode(string.Concat(Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)));
        Assert.Equal(edition.Split("<Le ministre signe un accord>").Length, edition.Split(Label).Length);
        Assert.Contains(Label, edition, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
        // One article, one title: the server was asked for it once.
        Assert.Single(_server.Asked, asked => asked.Path == "/translate");
    }

    [Fact]
    public async Task An_engine_that_fails_is_told_and_the_original_is_read()
    {
        _down = true;
        var id = Article().Article.Id;
        Assert.True(_desk.Archive.TranslationQueue.Ask([id], "en", Piece.Text).IsOk);
        await Until(() => _desk.Archive.TranslationQueue.State(id, "en", Piece.Text)?.Problem is not null);
        var page = await Get($"/articles/{id}?in=en");
        Assert.Contains("translation.wrong-answer", page, StringComparison.Ordinal);
        Assert.Contains("Il n'a rien promis.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<summary lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_the_machine_is_said_and_a_form_of_another_site_asks_for_nothing()
    {
        var settings = await Get("/settings");
        Assert.Contains($"to 127.0.0.1:{_server.Address.Port}", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", settings, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("to", "en")]);
        using var refused = await _desk.Client.PostAsync($"/articles/{Article().Article.Id}/translate", form, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(_desk.Archive.TranslationQueue.State(Article().Article.Id, "en", Piece.Text));
    }

    [Fact]
    public async Task A_desk_without_engines_offers_no_translation_and_asks_nobody()
    {
        await using var plain = await RunningDesk.Over(Page());
        var id = plain.Archive.LastTakenIn(1)[0];
        Assert.DoesNotContain("class=\"switch\"", await plain.Client.GetStringAsync($"/articles/{id}", Cancel), StringComparison.Ordinal);
        Assert.Contains("nothing leaves this machine", await Get("/settings", "en", plain), StringComparison.Ordinal);
    }

    private Report Article() => _desk.Archive.Report(_desk.Archive.LastTakenIn(1)[0])!;

    private static Arrival Page() => new(
        "a.txt", "Le ministre signe un accord\nLe ministre Aurèle Vasseur a signé l'accord à Lisbonne. Il n'a rien promis.\n«Nous attendons la suite», a déclaré Ilda Teixeira, porte-parole du gouvernement portugais."u8.ToArray(),
        "text/plain", "utf-8", null, new DateOnly(2031, 1, 21));

    private Task<RunningDesk> Desk(string[] titles) => RunningDesk.Translating(
        new(
            new Dictionary<string, EngineSetting> { ["server"] = new(EngineKind.LibreTranslate, _server.Address.ToString(), "hunter2") },
            new Dictionary<string, string> { ["*"] = "server" }, titles), Page());

    private async Task<string> Get(string path, string language = "en", RunningDesk? desk = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await (desk ?? _desk).Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // What stands in the markup of a feed is written twice.
        return WebUtility.HtmlDecode(WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 1_200, "It did not come to pass within a minute.");
            await Task.Delay(50, Cancel);
        }
    }
}
