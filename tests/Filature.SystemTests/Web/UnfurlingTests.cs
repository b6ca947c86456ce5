using System.Net;
using System.Text.RegularExpressions;

namespace Filature.SystemTests.Web;

/// <summary>What a link to a page shows where it is pasted: OpenGraph.</summary>
[Collection(Readers.Name)]
public sealed partial class UnfurlingTests(WireDesk wire)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "website", "fr_FR")]
    [InlineData("/stories/{0}?ui=es", "article", "es_ES")]
    [InlineData("/articles/{1}?ui=en", "article", "en_GB")]
    [InlineData("/statements/{2}", "article", "fr_FR")]
    [InlineData("/actor?name={3}", "article", "fr_FR")]
    public async Task A_page_says_what_it_is_and_where(string pattern, string type, string locale)
    {
        var report = wire.ChangedCopy;
        var statement = report.Record.Statements.First(statement => statement.Value.SpeakerEntity is not null);
        var path = string.Format(
            null, pattern, wire.Desk.Archive.StoryOf(report.Article.Id), report.Article.Id, statement.Ground.Id, Uri.EscapeDataString(statement.Value.SpeakerEntity!));
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Language", "fr" } } };
        using var response = await wire.Desk.Client.SendAsync(request, Cancel);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        var said = Properties().Matches(html).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value), StringComparer.Ordinal);
        Assert.Equal((type, locale, "Filature"), (said["type"], said["locale"], said["site_name"]));
        Assert.Equal(wire.Desk.Url + Regex.Replace(path, "[?]ui=..$", "", RegexOptions.None, TimeSpan.FromSeconds(1)), said["url"]);
        Assert.False(string.IsNullOrWhiteSpace(said["title"]));
        Assert.Equal(type == "article", said.ContainsKey("description"));
    }

    [Fact]
    public async Task A_statement_is_cited_in_full_and_leads_to_its_sentence_at_the_outlet()
    {
        var (report, statement) = wire.Desk.Archive.Stories(1000).SelectMany(story => wire.Desk.Archive.Reports(story.Articles))
            .Where(report => wire.Desk.Archive.Arrived([report.Article.Id])[0].Address is not null)
            .SelectMany(report => report.Record.Statements.Select(statement => (report, statement)))
            .First(pair => pair.statement.Value is { Kind: StatementKind.Direct, SpeakerEntity: not null });
        var html = await wire.Desk.Client.GetStringAsync(new Uri($"/statements/{statement.Ground.Id}?ui=fr", UriKind.Relative), Cancel);
        var cited = WebUtility.HtmlDecode(Field().Match(html).Groups[1].Value);
        Assert.Contains(statement.Value.SpeakerEntity!, cited, StringComparison.Ordinal);
        Assert.Contains(report.Lineage.Outlet!.Value, cited, StringComparison.Ordinal);
        Assert.Contains(report.Article.Headline, cited, StringComparison.Ordinal);
        Assert.Contains(":~:text=", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<meta property=\"og:([a-z_]+)\" content=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Properties();

    [GeneratedRegex("<textarea[^>]*>([^<]*)</textarea>", RegexOptions.None, 1000)]
    private static partial Regex Field();
}
