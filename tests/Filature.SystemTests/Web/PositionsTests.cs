using System.Net;
using System.Text;
using Filature.Timelines.Positions;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>The matrix of an affair and the dossier of a story, as a reader comes to them.</summary>
[Collection(Readers.Name)]
public sealed class PositionsTests(WireDesk wire)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_leads_to_the_positions_of_its_affair_without_a_script()
    {
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "en-GB", ViewportSize = new() { Width = 360, Height = 720 } });
        await page.GotoAsync($"{wire.Desk.Url}/stories/{wire.StoryWithCopies.Id}");
        await page.Locator("a[href$='/positions']").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who demands, refuses, accepts what");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than a phone.");
    }

    [Fact]
    public async Task Every_cell_of_a_matrix_leads_to_a_page()
    {
        var thread = wire.Desk.Archive.Threads().Select(affair => affair.Thread)
            .First(id => PositionMatrix.Of(wire.Desk.Archive.ReportsOfThread(id)).Count > 0);
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false });
        await page.GotoAsync($"{wire.Desk.Url}/threads/{thread}/positions");
        var cells = await page.Locator("#matrix td a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.NotEmpty(cells);
        using var http = new HttpClient();
        foreach (var cell in cells.Take(6))
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(cell), Cancel)).StatusCode);
        }
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("md", "text/markdown")]
    public async Task The_owner_downloads_the_dossier(string form, string type)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{wire.Desk.Url}/stories/{wire.StoryWithCopies.Id}/dossier.{form}?ui=es"), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("Quién dijo qué", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_a_public_desk_gets_no_dossier()
    {
        await using var desk = await RunningDesk.Public(null, null, new Arrival(
            "fish.txt", Encoding.UTF8.GetBytes("Pêche\n\nOSLO, 3 mars 2031 (AFP) - La Norvège réclame le retrait de l'article 7 de l'accord de pêche conclu avec l'Islande."),
            "text/plain", Charset: null, Address: null, Retrieved: new(2031, 6, 1)));
        var story = desk.Archive.Stories(1)[0];
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{desk.Url}/stories/{story.Id}/dossier.html"), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("/dossier.", await http.GetStringAsync(new Uri($"{desk.Url}/stories/{story.Id}"), Cancel), StringComparison.Ordinal);
    }
}
