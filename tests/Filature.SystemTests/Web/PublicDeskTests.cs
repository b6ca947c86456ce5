using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Filature.Arrivals.Polling;
using Filature.Web.Access;

namespace Filature.SystemTests.Web;

/// <summary>A desk that others reach: they read what may leave it and change nothing; who has the password does all.</summary>
public sealed partial class PublicDeskTests : IAsyncLifetime
{
    private const string Password = "une phrase assez longue";

    private const string Last = "Le dernier alinéa du rapport attendra la réunion de jeudi, dit-on à la mairie.";

    // Marks of findings may stand between the words of a sentence.
    private const string InLast = "alinéa";

    private static readonly string Hash = EditorPassword.Hash(Password);

    private static readonly Arrival Closed = Page("ferme", "Le pont de Brévaux restera fermé", "samedi matin");

    private static readonly Arrival Open = Page("libre", "La piscine de Saint-Aubin rouvre ses portes", "dimanche soir");

    private RunningDesk _desk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.Public(Hash, pagesAtOnce: null, Closed, Open);
        Assert.True(_desk.Archive.Subscriptions.Add("https://desk.example/feed", null, null, Right.Full).IsOk);
        Assert.True(_desk.Archive.Subscriptions.MarkSeen(Subscription.IdOf("https://desk.example/feed"), "item", Open.Address, Open.ArticleId).IsOk);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_reader_gets_of_an_article_what_its_right_allows()
    {
        var closed = WebUtility.HtmlDecode(await Get($"/articles/{Closed.ArticleId}"));
        Assert.Contains("Le pont de Brévaux restera fermé", closed, StringComparison.Ordinal);
        Assert.Contains("Nous ne rouvrirons pas avant juin", closed, StringComparison.Ordinal);
        Assert.DoesNotContain(InLast, closed, StringComparison.Ordinal);
        Assert.Contains(InLast, WebUtility.HtmlDecode(await Get($"/articles/{Open.ArticleId}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_and_searches_quote_the_text_only_of_what_its_right_lets_out()
    {
        var found = WebUtility.HtmlDecode(await Get("/search?q=chantier"));
        Assert.Contains("Le pont de Brévaux restera fermé", found, StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/search?q=chantier", $"/stories/{_desk.Archive.StoryOf(Closed.ArticleId)}" })
        {
            var html = WebUtility.HtmlDecode(await Get(path));
            Assert.DoesNotContain("samedi matin au sujet", html, StringComparison.Ordinal);
        }

        Assert.Contains("dimanche soir au sujet", WebUtility.HtmlDecode(await Get($"/stories/{_desk.Archive.StoryOf(Open.ArticleId)}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/{0}/raw")]
    [InlineData("/articles/{0}/compare/{1}")]
    [InlineData("/articles/{1}/raw")]
    [InlineData("/subscriptions")]
    [InlineData("/anything-added-later")]
    public async Task What_is_not_public_asks_for_the_password(string path)
    {
        using var response = await _desk.Client.GetAsync(new Uri(string.Format(null, path, Closed.ArticleId, Open.ArticleId), UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.StartsWith("/login?back=%2F", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_shows_the_words_of_open_articles_only()
    {
        foreach (var (page, status) in new[] { (Closed, HttpStatusCode.SeeOther), (Open, HttpStatusCode.OK) })
        {
            var statement = _desk.Archive.Report(page.ArticleId)!.Record.Statements[0].Ground.Id;
            // The two articles share no finding: each has a text of its own.
            using var response = await _desk.Client.GetAsync(new Uri($"/why/{statement}", UriKind.Relative), Cancel);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_reader_changes_nothing_and_is_offered_no_form()
    {
        Assert.DoesNotContain("action=\"/corrections\"", await Get($"/articles/{Open.ArticleId}"), StringComparison.Ordinal);
        foreach (var path in new[] { "/corrections", "/logout", "/", "/subscriptions" })
        {
            using var response = await _desk.Client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([]), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Who_has_the_password_reads_all_and_sets_right()
    {
        using var client = Client();
        using var wrong = await Login(client, "a wrong password");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var right = await Login(client, Password, $"/articles/{Closed.ArticleId}");
        Assert.Equal((HttpStatusCode.SeeOther, $"/articles/{Closed.ArticleId}"), (right.StatusCode, right.Headers.Location!.ToString()));
        var cookie = right.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("filature-editor=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        var page = await client.GetStringAsync(new Uri($"/articles/{Closed.ArticleId}", UriKind.Relative), Cancel);
        Assert.Contains(InLast, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var statement = _desk.Archive.Report(Closed.ArticleId)!.Record.Statements[0].Ground.Id;
        using var sent = await client.PostAsync(
            new Uri("/corrections", UriKind.Relative), Form(("token", Token(page)), ("do", "speaker"), ("id", statement), ("value", "Le maire"), ("back", $"/articles/{Closed.ArticleId}")), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal("Le maire", _desk.Archive.Report(Closed.ArticleId)!.Record.Statements[0].Value.SpeakerEntity);

        using var left = await client.PostAsync(new Uri("/logout", UriKind.Relative), Form(("token", Token(page))), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.DoesNotContain(InLast, WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/articles/{Closed.ArticleId}", UriKind.Relative), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_passwords_is_slow()
    {
        using var client = Client();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 8 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var response = await Login(client, $"guess number {i}");
            last = response.StatusCode;
            if (last == HttpStatusCode.TooManyRequests)
            {
                Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
            }
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task One_address_gets_so_many_pages_at_once_and_the_style_all_the_same()
    {
        await using var desk = await RunningDesk.Public(null, pagesAtOnce: 3, Closed);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var response = await desk.Client.GetAsync(new Uri("/about", UriKind.Relative), Cancel);
            answers.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], answers.Take(3));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        using var style = await desk.Client.GetAsync(new Uri("/assets/filature.css", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task A_proxy_on_this_machine_is_believed_who_asks_and_by_what_scheme()
    {
        await using var desk = await RunningDesk.Public(null, pagesAtOnce: 2, Closed);
        foreach (var (reader, status) in new[]
        {
            ("203.0.113.1", HttpStatusCode.OK), ("203.0.113.1", HttpStatusCode.OK), ("203.0.113.1", HttpStatusCode.TooManyRequests), ("203.0.113.2", HttpStatusCode.OK),
        })
        {
            using var asked = Asked(reader);
            using var response = await desk.Client.SendAsync(asked, Cancel);
            Assert.Equal(status, response.StatusCode);
            if (status == HttpStatusCode.OK)
            {
                Assert.Contains("\"og:url\" content=\"https://", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }
        }

        await using var own = await RunningDesk.Over(Closed);
        using var direct = Asked("203.0.113.1");
        using var answer = await own.Client.SendAsync(direct, Cancel);
        Assert.Contains("\"og:url\" content=\"http://", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        static HttpRequestMessage Asked(string reader)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/about");
            request.Headers.Add("X-Forwarded-For", reader);
            request.Headers.Add("X-Forwarded-Proto", "https");
            return request;
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/a\r\nX: y")]
    [InlineData("javascript:alert(1)")]
    public async Task A_form_leads_nowhere_but_to_this_desk(string back)
    {
        using var client = Client();
        using var response = await Login(client, Password, back);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public void A_password_is_kept_as_a_hash_that_tells_right_from_wrong()
    {
        Assert.DoesNotContain(Password, Hash, StringComparison.Ordinal);
        Assert.NotEqual(Hash, EditorPassword.Hash(Password));
        Assert.True(EditorPassword.Verify(Password, Hash));
        Assert.False(EditorPassword.Verify(Password + " ", Hash));
        foreach (var broken in new[] { "", Password, Hash[1..], Hash + "x", Hash.Replace("600000", "99999999999", StringComparison.Ordinal), Hash.Replace("600000", "0", StringComparison.Ordinal), "pbkdf2-sha256$1$$" })
        {
            Assert.False(EditorPassword.IsHash(broken), broken);
            Assert.False(EditorPassword.Verify(Password, broken), broken);
        }
    }

    private static Arrival Page(string name, string headline, string when) => new(
        $"{name}.txt",
        Encoding.UTF8.GetBytes($"{headline}\n\nLe chantier durera un mois, a annoncé la mairie dans un communiqué publié {when} au sujet de cela : {headline}.\n\n« Nous ne rouvrirons pas avant juin », a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.\n\n{Last}\n"),
        "text/plain", "utf-8", $"https://gazette.example/{name}", new(2031, 5, 4));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static string Token(string html) => WebUtility.HtmlDecode(Hidden().Match(html).Groups[1].Value);

    private HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new(_desk.Url) };

    private async Task<HttpResponseMessage> Login(HttpClient client, string password, string back = "/")
    {
        var page = await client.GetStringAsync(new Uri("/login", UriKind.Relative), Cancel);
        return await client.PostAsync(new Uri("/login", UriKind.Relative), Form(("token", Token(page)), ("password", password), ("back", back)), Cancel);
    }

    private Task<string> Get(string path) => _desk.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
