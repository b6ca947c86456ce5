using System.Text;

namespace Filature.SystemTests.Web;

/// <summary>Well-known ways to make a page do what it should not, all of them in one article: every page that shows it stays a page of text.</summary>
public sealed class AttackStringsTests(AttackStringsTests.AttackedDesk attacked) : IClassFixture<AttackStringsTests.AttackedDesk>
{
    private static readonly string[] Vectors =
    [
        "<script>window.caught=1</script>",
        "</title><script>window.caught=1</script>",
        "</textarea></style></noscript><script>window.caught=1</script>",
        "\"><script>window.caught=1</script>",
        "'\"><img src=x onerror=window.caught=1>",
        "<svg onload=window.caught=1>",
        "<svg><animate onbegin=window.caught=1 attributeName=x dur=1s>",
        "<details open ontoggle=window.caught=1>",
        "<iframe srcdoc=\"<script>parent.caught=1</script>\">",
        "<math><mi xlink:href=\"javascript:window.caught=1\">x</mi></math>",
        "<a href=\"jav&#x09;ascript:window.caught=1\">x</a>",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">",
        "<link rel=stylesheet href=\"https://evil.example/x.css\">",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<form action=https://evil.example/><button>x</button></form>",
        "<input autofocus onfocus=window.caught=1>",
        "<object data=\"data:text/html,<script>parent.caught=1</script>\"></object>",
        "&lt;script&gt;window.caught=1&lt;/script&gt;",
        "&#60;script&#62;window.caught=1&#60;/script&#62;",
        "%3Cscript%3Ewindow.caught=1%3C/script%3E",
        "\\u003cscript\\u003ewindow.caught=1\\u003c/script\\u003e",
        "{{constructor.constructor('window.caught=1')()}}",
        "${window.caught=1}",
        "@(window.caught=1) @Html.Raw(\"<script>window.caught=1</script>\")",
        "<!--#exec cmd=\"id\"--> <?php echo 1 ?> <%= 1 %>",
        "]]><script>window.caught=1</script>",
        "<ScRiPt>window.caught=1</sCrIpT>",
        "<scr&#0;ipt>window.caught=1</scr&#0;ipt>",
        "＜script＞window.caught=1＜/script＞",
        "\u202E\u2066<script>window.caught=1</script>\u2069",
        "'; drop table articles; --",
        "\" OR 1=1 --",
        "\r\nSet-Cookie: caught=1",
        "../../../../etc/passwd",
        "javascript:window.caught=1",
        "data:text/html,<script>window.caught=1</script>",
        "vbscript:window.caught=1",
    ];

    [Fact]
    public async Task No_page_runs_or_becomes_what_a_document_carries()
    {
        var (page, complaints) = await attacked.Chromium.Open();
        var paths = new List<string> { "/", "/feeds/today.atom", "/feeds/last-minute.json" };
        paths.AddRange(Vectors.Select(vector => "/search?q=" + Uri.EscapeDataString(vector.Replace("\0", "", StringComparison.Ordinal))));
        foreach (var story in attacked.Desk.Archive.Stories(100))
        {
            paths.Add($"/stories/{story.Id}");
            paths.AddRange(story.Articles.Select(article => $"/articles/{article}"));
            paths.AddRange(attacked.Desk.Archive.Reports(story.Articles).SelectMany(report => report.Record.Statements).Take(2).Select(statement => $"/why/{statement.Ground.Id}"));
        }

        Assert.True(paths.Count > 2 * Vectors.Length, $"{paths.Count}");
        foreach (var path in paths.Where(path => !path.StartsWith("/feeds", StringComparison.Ordinal)))
        {
            await page.GotoAsync(attacked.Desk.Url + path);
            Assert.False(await page.EvaluateAsync<bool>("() => 'caught' in window || document.cookie.includes('caught')"), path);
            Assert.Equal(attacked.Desk.Url, await page.EvaluateAsync<string>("() => location.origin"));
            Assert.Empty(await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name) || /^\\s*(javascript|data|vbscript):/i.test(a.value) && !['value', 'content', 'title'].includes(a.name))).map(e => location + ' ' + e.outerHTML.slice(0, 200))"));
            Assert.Equal(0, await page.Locator("iframe, object, embed, math, base, style, meta[http-equiv], form[action^='http']").CountAsync());
            Assert.Equal(0, await page.Locator($"link[href]:not([href^='/']), script:not([src^='/assets/'])").CountAsync());
        }

        Assert.Empty(complaints);
        Assert.Equal(Vectors.Length, attacked.Desk.Archive.Articles);
    }

    [Fact]
    public async Task What_is_typed_into_addresses_breaks_nothing()
    {
        foreach (var vector in Vectors)
        {
            var typed = Uri.EscapeDataString(vector);
            foreach (var path in new[] { $"/search?q={typed}", $"/?page={typed}", $"/articles/{typed}", $"/stories/{typed}", $"/why/{typed}", $"/feeds/search.atom?q={typed}", $"/feeds/actor.json?name={typed}", $"/feeds/outlet.atom?name={typed}", $"/?ui={typed}", $"/articles/{typed}/raw" })
            {
                using var response = await attacked.Desk.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} {path}");
                Assert.False(response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("caught", StringComparison.Ordinal)), path);
            }
        }
    }

    private static Arrival Article(string vector, int number) => new(
        $"vector-{number}.txt",
        Encoding.UTF8.GetBytes($"{vector} Le barrage numéro {number}\n\nPARIS, 4 mai (AFP) Le barrage numéro {number} sera fermé lundi pour réparation {vector}.\n\n« Nous {vector} fermons le barrage {number} », a dit la maire, Odile Tassart, devant la presse.\n\nSource : {vector}\n"),
        "text/plain", "utf-8", $"https://vector-{number}.example/{Uri.EscapeDataString(vector)}", new(2031, 5, 4));

    /// <summary>A desk with an article for each of them, and a browser before it.</summary>
    public sealed class AttackedDesk : IAsyncLifetime
    {
        public RunningDesk Desk { get; private set; } = null!;

        public Chromium Chromium { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Chromium = await Chromium.Start();
            Desk = await RunningDesk.Over(Vectors.Select(Article));
        }

        public async ValueTask DisposeAsync()
        {
            await Desk.DisposeAsync();
            await Chromium.DisposeAsync();
        }
    }
}
