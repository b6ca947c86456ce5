using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Filature.Arrivals.Polling;
using Filature.Web.Outgoing;

namespace Filature.SystemTests.Web;

/// <summary>Every page that a reader without the password can come to, and the words of articles that stand on it.</summary>
public sealed partial class PublicWordsTests
{
    // So many words in a row are nobody's but the article's. Shorter runs are names, offices, and the way dates are written.
    private const int Run = 7;

    private const int MostPages = 900;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_or_feed_holds_more_than_headlines_and_short_quotations()
    {
        await using var desk = await Desk();
        Dictionary<string, string> own = new(StringComparer.Ordinal);
        var free = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in Reports(desk))
        {
            free.UnionWith(Runs(report.Article.Headline));
            free.UnionWith(report.Record.Statements.Where(said => said.Value.Kind != StatementKind.Indirect)
                .SelectMany(said => (said.Value.Kind == StatementKind.Direct ? [said.Value.Content] : said.Value.Fragments)
                    // With the speaker's name before them: «Odile Tassart: we …».
                    .SelectMany(words => Runs($"{said.Value.SpeakerEntity ?? said.Value.Speaker?.Text} {words.Text}"))));
            foreach (var run in Runs(report.Article.Body))
            {
                own.TryAdd(run, report.Article.Id);
            }
        }

        Assert.True(own.Count > 1_000, "The sample wire has words enough to find.");
        var (seen, kinds) = (0, new HashSet<string>(StringComparer.Ordinal));
        await foreach (var (path, body) in Crawl(desk))
        {
            seen++;
            kinds.Add(path.Split('/', '?')[1]);
            var words = WebUtility.HtmlDecode(WebUtility.HtmlDecode(body));
            // Marks stand inside sentences; what other elements part was never one sentence. The words in attributes are looked at too.
            var leaked = Tags().Split(Marks().Replace(words, "")).SelectMany(Runs).Concat(Runs(words)).FirstOrDefault(run => own.ContainsKey(run) && !free.Contains(run));
            Assert.True(leaked is null, $"{path} holds «{leaked}» of {(leaked is null ? "" : own[leaked])}");
        }

        Assert.True(seen > 100, $"Only {seen} pages were found.");
        Assert.Superset(new HashSet<string>(["", "stories", "articles", "statements", "actor", "actors", "outlet", "outlets", "search", "days", "feeds"], StringComparer.Ordinal), kinds);
    }

    [Fact]
    public async Task Of_one_article_a_few_short_quotations_leave_and_no_more()
    {
        await using var desk = await Desk();
        foreach (var report in Reports(desk))
        {
            var quotations = ShortQuotation.Of(report);
            Assert.True(quotations.Count <= 3);
            Assert.All(quotations, quotation => Assert.True(quotation.Words.Length <= 242 && quotation.Speaker.Length > 0 && quotation.Statement.Value.Kind != StatementKind.Indirect));
        }
    }

    [Fact]
    public async Task What_its_right_lets_out_is_shown_in_all_its_words()
    {
        await using var desk = await Desk();
        var report = Reports(desk).First(report => report.Record.Statements.Any(said => said.Value.Kind == StatementKind.Indirect));
        var said = report.Record.Statements.First(said => said.Value.Kind == StatementKind.Indirect);
        var path = $"/statements/{said.Ground.Id}";
        Assert.DoesNotContain(said.Value.Content.Text, WebUtility.HtmlDecode(await Get(desk, path)), StringComparison.Ordinal);
        Assert.True(desk.Archive.Subscriptions.Add("https://desk.example/feed", null, null, Right.Full).IsOk);
        Assert.True(desk.Archive.Subscriptions.MarkSeen(Subscription.IdOf("https://desk.example/feed"), "item", null, report.Article.Id).IsOk);
        Assert.Contains(said.Value.Content.Text, WebUtility.HtmlDecode(await Get(desk, path)), StringComparison.Ordinal);
        Assert.Contains(said.Value.Content.Text, WebUtility.HtmlDecode(await Get(desk, $"/stories/{desk.Archive.StoryOf(report.Article.Id)}")), StringComparison.Ordinal);
    }

    private static async Task<RunningDesk> Desk() => await RunningDesk.Public(null, MostPages * 2, await RunningDesk.SampleWire());

    private static IEnumerable<Report> Reports(RunningDesk desk) => desk.Archive.Stories(1_000).SelectMany(story => desk.Archive.Reports(story.Articles));

    private static Task<string> Get(RunningDesk desk, string path) => desk.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);

    // All that links lead to, the nearest first; what asks for the password is not gone into.
    private static async IAsyncEnumerable<(string Path, string Body)> Crawl(RunningDesk desk)
    {
        var day = Reports(desk).Select(report => report.Day?.ToDay()).OfType<DateOnly>().First();
        var next = new Queue<string>(["/", $"/days/{day:yyyyMMdd}", "/search?q=lait", "/feeds/today.atom", "/feeds/today.json", "/feeds/last-minute.json", "/feeds/search.atom?q=lait"]);
        var known = next.ToHashSet(StringComparer.Ordinal);
        for (var asked = 0; asked < MostPages && next.TryDequeue(out var path); asked++)
        {
            using var response = await desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                continue;
            }

            var body = await response.Content.ReadAsStringAsync(Cancel);
            yield return (path, body);
            foreach (Match link in Links().Matches(body))
            {
                var to = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (!to.StartsWith("/assets", StringComparison.Ordinal) && !to.StartsWith("/login", StringComparison.Ordinal) && known.Add(to))
                {
                    next.Enqueue(to);
                }
            }
        }
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Words().Matches(text).Select(word => word.Value.ToLower(CultureInfo.InvariantCulture)).ToList();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            yield return string.Join(' ', words.Skip(i).Take(Run));
        }
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("</?(?:a|b|bdi|em|i|ins|del|mark|q|small|span|strong|time)\\b[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
