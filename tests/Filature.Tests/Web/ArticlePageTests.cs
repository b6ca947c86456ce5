using System.Net;
using System.Text.RegularExpressions;
using Filature.Web;
using Filature.Web.Marking;
using Filature.Web.Pages;
using Filature.Web.Speaking;

namespace Filature.Tests.Web;

public sealed partial class ArticlePageTests
{
    private static readonly Report Copy = InventedReports.Copy;

    [Fact]
    public async Task Every_word_of_the_text_is_on_the_page_once_and_in_order()
    {
        foreach (var report in new[] { InventedReports.Original, Copy })
        {
            var html = await Page(report);
            var text = html[html.IndexOf("<div class=\"text\"", StringComparison.Ordinal)..html.IndexOf("<footer class=\"article-foot\"", StringComparison.Ordinal)];
            text = NumberLinks().Replace(text, "");
            text = RoleLabels().Replace(text, "");
            text = WebUtility.HtmlDecode(Tags().Replace(text, ""));
            Assert.Equal(Squeezed(report.Article.Text.Text), Squeezed(text));
        }
    }

    [Fact]
    public async Task Every_finding_with_words_is_marked_and_explained_in_the_margin()
    {
        foreach (var report in new[] { InventedReports.Original, Copy })
        {
            var html = await Page(report);
            foreach (var (_, ground) in report.Grounds().Where(fact => fact.Ground.Evidence.Count > 0))
            {
                Assert.Contains($"id=\"{ground.Id}\"", html, StringComparison.Ordinal);
                Assert.Contains($"id=\"ev-{ground.Id}\"", html, StringComparison.Ordinal);
                Assert.Contains($"href=\"/why/{ground.Id}\"", html, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task No_id_stands_twice_and_every_link_within_the_page_has_its_target()
    {
        string[] pages =
        [
            await Page(InventedReports.Original),
            await Page(Copy),
            await Rendered.Html<ComparePage>(UiLanguage.Fr, ("Origin", InventedReports.Original), ("Derived", Copy), ("Edge", Copy.Lineage.DerivedFrom[0])),
        ];
        foreach (var html in pages)
        {
            var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct().Order(), ids.Order());
            Assert.All(InnerLinks().Matches(html), link => Assert.Contains(link.Groups[1].Value, ids));
        }
    }

    [Fact]
    public async Task A_change_inside_a_quotation_comes_before_the_others()
    {
        var html = WebUtility.HtmlDecode(await Page(Copy));
        var changes = html[html.IndexOf("id=\"changes\"", StringComparison.Ordinal)..];
        Assert.True(changes.IndexOf(">juin<", StringComparison.Ordinal) < changes.IndexOf("BRÉVAUX, 4 mai", StringComparison.Ordinal));
        Assert.Contains(">juillet<", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_established_is_said_to_be_so() =>
        Assert.Contains("not established", await Page(Copy, UiLanguage.En), StringComparison.Ordinal);

    [Fact]
    public async Task Markup_in_an_article_stays_text()
    {
        const string Trap = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202Egnp.exe";
        var report = InventedReports.Make("javascript:alert(document.domain)", $"{Trap}\n« {Trap} », a dit {Trap}.\n", Trap, quotation: Trap, speaker: Trap);
        foreach (var html in new[]
        {
            await Page(report),
            await Rendered.Html<StoryPage>(UiLanguage.Fr, ("View", new StoryView(new(new("s1", Trap, null, "t1", [report.Article.Id], new(1, 0)), [report]), []))),
        })
        {
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
            var title = WebUtility.HtmlDecode(html[html.IndexOf("<title>", StringComparison.Ordinal)..html.IndexOf("</title>", StringComparison.Ordinal)]);
            Assert.DoesNotContain('\u202E', title);
        }
    }

    [Fact]
    public void Numbers_follow_the_order_of_the_text()
    {
        var marks = ReportMarks.Of(Copy);
        var closing = marks.All.Where(mark => mark.Closes).OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Span.End).Select(mark => mark.Number);
        Assert.Equal(Enumerable.Range(1, marks.All.Max(mark => mark.Number)), closing);
    }

    private static Task<string> Page(Report report, UiLanguage language = UiLanguage.Fr) => Rendered.Html<ArticlePage>(
        language,
        ("View", new ArticleView(
            report, InventedReports.CustodyOf(report),
            new Dictionary<string, Report>(StringComparer.Ordinal) { [InventedReports.Original.Article.Id] = InventedReports.Original },
            "s1", report.Article.ClaimsOf(ClaimKind.Address).First().Value)));

    private static string Squeezed(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex("<a class=\"n.*?</a>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberLinks();

    [GeneratedRegex("<span class=\"role\".*?</span>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleLabels();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(" id=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex InnerLinks();
}
