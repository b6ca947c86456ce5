using System.Net;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>What a reader sets right on the pages of his own desk, and that nobody else can.</summary>
public sealed class CorrectingTests(WireDesk wire) : IClassFixture<WireDesk>
{
    private readonly RunningDesk _desk = wire.Desk;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_names_the_speaker_and_takes_it_back_without_any_script()
    {
        var found = _desk.Archive.Statements(new(), 50).First(statement => statement.Statement.Value.SpeakerEntity is not null);
        var before = found.Statement.Value.SpeakerEntity;
        var (page, complaints) = await wire.Chromium.Open(new() { Locale = "en-GB", JavaScriptEnabled = false });
        await page.GotoAsync($"{_desk.Url}/articles/{found.Article}");
        var statement = page.Locator($"li#ev-{found.Statement.Ground.Id} details.correct");
        await statement.Locator("summary").ClickAsync();
        await statement.GetByLabel("Who said it").FillAsync("Odile Tassart");
        await statement.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal($"{_desk.Url}/articles/{found.Article}", page.Url);
        Assert.Contains("Odile Tassart", await page.Locator("#custody").InnerTextAsync(), StringComparison.Ordinal);
        var correction = page.Locator(".corrections li", new() { HasText = "Odile Tassart" });
        await correction.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        Assert.Equal(0, await correction.CountAsync());
        Assert.Contains(_desk.Archive.Report(found.Article)!.Record.Statements, now => now.Ground.Id == found.Statement.Ground.Id && now.Value.SpeakerEntity == before);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_copy_that_is_none_and_an_article_of_another_story_are_set_right()
    {
        var copy = _desk.Archive.Stories(100).SelectMany(story => _desk.Archive.Reports(story.Articles)).First(report => report.Lineage.DerivedFrom is [{ Value.From: not null }, ..]);
        var (page, complaints) = await wire.Chromium.Open(new() { Locale = "fr-FR" });
        await page.GotoAsync($"{_desk.Url}/articles/{copy.Article.Id}");
        foreach (var words in new[] { "Ce n’en est pas une reprise", "Ce n’est pas le même sujet" })
        {
            var form = page.Locator("details.correct", new() { HasText = words });
            await form.Locator("summary").ClickAsync();
            await form.GetByRole(AriaRole.Button).ClickAsync();
        }

        Assert.Equal(2, _desk.Archive.Corrections.Of(copy.Article.Id).Count(correction => correction.Withdrawn is null));
        Assert.DoesNotContain(_desk.Archive.Report(copy.Article.Id)!.Lineage.DerivedFrom, edge => edge.Value.From == copy.Lineage.DerivedFrom[0].Value.From);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData(null, null)]
    public async Task A_form_of_another_site_or_without_its_token_changes_nothing(string? header, string? value)
    {
        var before = _desk.Archive.Corrections.All();
        var statement = _desk.Archive.Statements(new(), 1).Single().Statement.Ground.Id;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/corrections")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("do", "speaker"), KeyValuePair.Create("id", statement), KeyValuePair.Create("value", "Personne")]),
        };
        if (header is not null)
        {
            request.Headers.Add(header, value);
        }

        using var response = await _desk.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(before, _desk.Archive.Corrections.All());
    }

    [Fact]
    public async Task A_form_too_large_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/corrections")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("value", new string('x', 100_000))]),
            // The desk hangs up on it: nobody else's request shall be on that line.
            Headers = { ConnectionClose = true },
        };
        using var response = await _desk.Client.SendAsync(request, Cancel);
        Assert.True((int)response.StatusCode is 403 or 413, $"{response.StatusCode}");
    }
}
