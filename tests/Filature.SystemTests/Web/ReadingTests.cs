using Filature.Web;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>A reader before the sample wire, in a real browser.</summary>
[Collection(Readers.Name)]
public sealed class ReadingTests(WireDesk wire)
{
    private string Today => wire.Desk.Url + "/";

    private string Story => $"{wire.Desk.Url}/stories/{wire.StoryWithCopies.Id}";

    private string Article => $"{wire.Desk.Url}/articles/{wire.ChangedCopy.Article.Id}";

    [Fact]
    public async Task The_three_pages_load_without_a_complaint_of_the_browser()
    {
        var (page, complaints) = await wire.Chromium.Open();
        foreach (var url in new[] { Today, Story, Article, wire.Desk.Url + "/about", wire.Desk.Url + "/search?q=lait" })
        {
            await page.GotoAsync(url);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            // The style sheet got past the policy: the masthead has its double rule.
            Assert.Equal("double", await page.Locator(".masthead").EvaluateAsync<string>("e => getComputedStyle(e).borderBottomStyle"));
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_reader_goes_from_the_list_to_a_story_to_an_article_to_the_proof_of_a_finding()
    {
        var (page, complaints) = await wire.Chromium.Open();
        await page.GotoAsync(Today);
        await page.Locator($"a[href='/stories/{wire.StoryWithCopies.Id}']").ClickAsync();
        await page.Locator("#reports a.headline").First.ClickAsync();
        var number = page.Locator(".text a.n").First;
        var target = await number.GetAttributeAsync("href");
        await number.ClickAsync();
        var explained = page.Locator(target!);
        await Assertions.Expect(explained).ToBeInViewportAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await explained.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        await explained.Locator("a[href^='/why/']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".evidence .chosen").First).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_statement_leads_to_its_exact_words_in_the_article()
    {
        var report = wire.Desk.Archive.Stories(1000).SelectMany(story => wire.Desk.Archive.Reports(story.Articles))
            .First(report => report.Record.Statements.Count > 0);
        var statement = report.Record.Statements[0];
        var (page, _) = await wire.Chromium.Open();
        await page.GotoAsync($"{wire.Desk.Url}/stories/{wire.Desk.Archive.StoryOf(report.Article.Id)}");
        await page.Locator($"#statements a[href*='#{statement.Ground.Id}']").ClickAsync();
        await Assertions.Expect(page.Locator($"#{statement.Ground.Id}")).ToBeInViewportAsync();
        var chosen = string.Concat(await page.Locator(".text .chosen").AllTextContentsAsync());
        Assert.Contains(statement.Value.Content.Text.Replace("\n", "", StringComparison.Ordinal), chosen.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_are_folded_and_a_fold_opens_and_says_why()
    {
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "fr-FR" });
        await page.GotoAsync(Story);
        var fold = page.Locator("#reports details:not(.correct)").First;
        var copy = fold.Locator("a.headline").First;
        await Assertions.Expect(copy).ToBeHiddenAsync();
        await fold.Locator("summary").First.ClickAsync();
        await Assertions.Expect(copy).ToBeVisibleAsync();
        await fold.GetByText("Pourquoi est-ce replié ?").First.ClickAsync();
        await Assertions.Expect(page.Locator("dl.reason")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_pages_say_as_many_independent_reports_as_the_archive()
    {
        var (page, _) = await wire.Chromium.Open(new() { Locale = "en-GB" });
        await page.GotoAsync(Story);
        var story = wire.StoryWithCopies;
        Assert.StartsWith($"{story.Independent.Reports} independent report", await page.Locator(".story-head .weight strong").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(story.Articles.Count, await page.Locator("#reports a.headline").CountAsync());
    }

    [Fact]
    public void The_origins_a_story_page_shows_are_the_independent_reports_it_counts()
    {
        foreach (var story in wire.Desk.Archive.Stories(1000))
        {
            Assert.Equal(story.Independent.Reports, FoldedReport.ByOrigin(FoldedReport.Fold(wire.Desk.Archive.Reports(story.Articles))).Count);
        }
    }

    [Fact]
    public async Task What_changed_on_the_way_is_listed_and_marked_in_the_text()
    {
        var (page, _) = await wire.Chromium.Open();
        await page.GotoAsync(Article);
        var changes = wire.ChangedCopy.Lineage.DerivedFrom[0].Value.Changes;
        Assert.Equal(changes.Count, await page.Locator("#changes .changes li").CountAsync());
        Assert.True(await page.Locator(".text .changed").CountAsync() > 0);
        await page.GotoAsync($"{Article}/compare/{wire.ChangedCopy.Lineage.DerivedFrom[0].Value.From}");
        Assert.Equal(2, await page.Locator(".pair .text").CountAsync());
        Assert.True(await page.Locator(".pair .text .changed").CountAsync() > 0);
    }

    [Fact]
    public async Task The_language_of_the_interface_changes_and_stays()
    {
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "fr-FR" });
        await page.GotoAsync(Story);
        Assert.Equal("fr", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Español" }).ClickAsync();
        Assert.Equal("es", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GotoAsync(Today);
        Assert.Equal("es", await page.Locator("html").GetAttributeAsync("lang"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Buscar" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_search_works_without_a_script()
    {
        var headline = wire.ChangedCopy.Article.Headline;
        var word = headline.Split([' ', '\u00A0', ',', '.', ':', '«', '»', '"', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).MaxBy(part => part.Length)!;
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "fr-FR" });
        await page.GotoAsync(Today);
        await page.GetByRole(AriaRole.Searchbox).FillAsync(word);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();
        await page.Locator($"a[href='/articles/{wire.ChangedCopy.Article.Id}']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keys_j_and_k_go_through_the_findings()
    {
        var (page, _) = await wire.Chromium.Open();
        await page.GotoAsync(Article);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".text a.n").First).ToBeFocusedAsync();
    }
}
