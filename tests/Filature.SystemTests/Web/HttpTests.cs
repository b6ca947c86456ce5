using System.Net;
using System.Text.RegularExpressions;
using Filature.Web;
using Microsoft.AspNetCore.Builder;

namespace Filature.SystemTests.Web;

/// <summary>What the desk says to any client.</summary>
[Collection(Readers.Name)]
public sealed partial class HttpTests(WireDesk wire)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_on_every_page_leads_somewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var queue = new Queue<(string Path, string On)>([("/", "")]);
        var broken = new List<string>();
        var pages = 0;
        while (queue.TryDequeue(out var next))
        {
            pages++;
            var (path, on) = next;
            using var response = await wire.Desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                broken.Add($"{(int)response.StatusCode} {path} on {on}");
                continue;
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var html = await response.Content.ReadAsStringAsync(Cancel);
            var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var href in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (href.StartsWith('#') && !ids.Contains(href[1..]))
                {
                    broken.Add($"{path}{href}");
                }
                // Filters and searches combine without end: one at a time is enough.
                else if (href.StartsWith('/') && href.Count(c => c is '&' or '=') < 2 && seen.Add(href.Split('#')[0]))
                {
                    queue.Enqueue((href.Split('#')[0], path));
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(pages > 100, $"Only {pages} pages were reached.");
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/stories/none", HttpStatusCode.NotFound)]
    [InlineData("/articles/none", HttpStatusCode.NotFound)]
    [InlineData("/articles/none/raw", HttpStatusCode.NotFound)]
    [InlineData("/articles/none/compare/none", HttpStatusCode.NotFound)]
    [InlineData("/why/none", HttpStatusCode.NotFound)]
    [InlineData("/assets/none.css", HttpStatusCode.NotFound)]
    [InlineData("/assets/filature.css", HttpStatusCode.OK)]
    [InlineData("/search?q=%22", HttpStatusCode.OK)]
    [InlineData("/search?q=AND+OR+*", HttpStatusCode.OK)]
    [InlineData("/?before=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/?before=99999999", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_headers_that_protect_its_reader(string path, HttpStatusCode status)
    {
        using var response = await wire.Desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith("default-src 'none'; style-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        // The front page keeps, for its reader alone, up to which article they have seen it; a page with a form, what its token answers to.
        Assert.All(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => Assert.Matches("^(filature-visit=.*; path=/; samesite=lax; httponly|filature-form=.*; path=/; samesite=strict; httponly)$", cookie));
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        foreach (var (host, status) in new[] { ("evil.example", HttpStatusCode.BadRequest), ("localhost", HttpStatusCode.OK), ("127.0.0.1:1", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
            using var response = await wire.Desk.Client.SendAsync(request, Cancel);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_written(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/");
        using var response = await wire.Desk.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_head_request_is_answered_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var response = await wire.Desk.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("fr-CH, en;q=0.8", null, "Cette page n’existe pas")]
    [InlineData("de, es;q=0.7, en;q=0.3", null, "Esta página no existe")]
    [InlineData("en-US", null, "There is no such page")]
    [InlineData("de", null, "Cette page n’existe pas")]
    [InlineData("nonsense;q=q", null, "Cette page n’existe pas")]
    [InlineData("fr", "filature-ui=en", "There is no such page")]
    public async Task A_page_that_is_not_there_says_so_in_the_readers_language(string accepted, string? cookie, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await wire.Desk.Client.SendAsync(request, Cancel);
        Assert.Contains(expected, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_is_cached_for_good_under_the_hash_of_its_content_only()
    {
        var html = await wire.Desk.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var href = StyleSheet().Match(html).Groups[1].Value;
        using var right = await wire.Desk.Client.GetAsync(new Uri(href, UriKind.Relative), Cancel);
        Assert.Contains("immutable", right.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var wrong = await wire.Desk.Client.GetAsync(new Uri("/assets/filature.css?v=0", UriKind.Relative), Cancel);
        Assert.DoesNotContain("immutable", wrong.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_ours_shows_nothing_of_the_inside()
    {
        await using var desk = await RunningDesk.With(app => app.MapGet("/broken", string () => throw new InvalidOperationException("inside")));
        using var response = await desk.Client.GetAsync(new Uri("/broken", UriKind.Relative), Cancel);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Une erreur de notre côté", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("inside", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_archive_says_what_to_do()
    {
        await using var desk = await RunningDesk.Over();
        Assert.Contains("filature add", await desk.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_with_what_to_do()
    {
        await using var second = WebDesk.Build(wire.Desk.Archive, new([wire.Desk.Url]));
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => second.StartAsync(Cancel));
        Assert.Equal("web.port-taken", WebDesk.ProblemOf(thrown)?.Code);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1:1")]
    [InlineData("http://192.0.2.1:8080")]
    public async Task An_address_that_cannot_be_is_said_with_what_to_do(string url)
    {
        var thrown = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var desk = WebDesk.Build(wire.Desk.Archive, new([url]));
            await desk.StartAsync(Cancel);
        });
        Assert.StartsWith("web.", WebDesk.ProblemOf(thrown)?.Code, StringComparison.Ordinal);
    }

    [GeneratedRegex(" id=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("href=\"(/assets/filature.css[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex StyleSheet();
}
