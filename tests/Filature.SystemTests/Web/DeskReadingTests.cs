using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>What leads away from the front page, in a real browser.</summary>
[Collection(Readers.Name)]
public sealed class DeskReadingTests(WireDesk wire)
{
    [Fact]
    public async Task The_front_page_is_narrowed_without_a_script_and_widened_again()
    {
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "en-GB" });
        await page.GotoAsync(wire.Desk.Url + "/");
        var all = await page.Locator(".card").CountAsync();
        await page.Locator(".narrow summary").ClickAsync();
        await page.Locator(".narrow a[href='/?language=es']").ClickAsync();
        var spanish = await page.Locator(".card").CountAsync();
        Assert.InRange(spanish, 1, all - 1);
        await page.Locator(".narrow summary").ClickAsync();
        await page.Locator(".narrow a[href*='country=UY']").ClickAsync();
        Assert.InRange(await page.Locator(".card").CountAsync(), 1, spanish - 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "No longer narrow to Uruguay" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "No longer narrow to Spanish" }).ClickAsync();
        Assert.Equal(all, await page.Locator(".card").CountAsync());
    }

    [Fact]
    public async Task The_chart_of_a_story_has_a_dot_for_each_report_and_leads_to_it_by_keyboard()
    {
        var story = wire.StoryWithCopies;
        var (page, complaints) = await wire.Chromium.Open();
        await page.GotoAsync($"{wire.Desk.Url}/stories/{story.Id}");
        Assert.Equal(story.Articles.Count, await page.Locator(".relay a").CountAsync());
        Assert.True(await page.Locator(".relay .relay-said, .relay .relay-undeclared").CountAsync() >= story.Articles.Count - story.Independent.Reports);
        await page.Locator(".relay a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article .text")).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_statement_leads_to_its_page_its_speaker_and_whom_they_spoke_to()
    {
        var (page, complaints) = await wire.Chromium.Open();
        await page.GotoAsync(DeskPages.Named(wire).First(named => named.Name == "statement").Url);
        await Assertions.Expect(page.Locator(".evidence .chosen")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copier la citation" }).WaitForAsync();
        var speaker = page.Locator(".reason strong a").First;
        var name = await speaker.InnerTextAsync();
        await speaker.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        Assert.True(await page.Locator(".statements li").CountAsync() > 0);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_search_is_narrowed_kept_and_forgotten()
    {
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "en-GB" });
        await page.GotoAsync($"{wire.Desk.Url}/search?q=Uruguay");
        var all = await page.Locator(".hits > li").CountAsync();
        await page.Locator(".found aside a[href*='lang']").First.ClickAsync();
        Assert.InRange(await page.Locator(".hits > li").CountAsync(), 1, all - 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this search" }).ClickAsync();
        var kept = page.GetByRole(AriaRole.Button, new() { Name = "Forget the search" });
        await Assertions.Expect(kept).ToBeVisibleAsync();
        await kept.ClickAsync();
        await Assertions.Expect(kept).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_search_asks_who_says_what()
    {
        var report = wire.ChangedCopy;
        var statement = report.Record.Statements.First(statement => statement.Value.SpeakerEntity is not null).Value;
        var word = statement.Content.Text.Split(' ').MaxBy(word => word.Length)!.Trim(',', '.', '"', '»', '«');
        var (page, _) = await wire.Chromium.Open();
        await page.GotoAsync($"{wire.Desk.Url}/search?q={Uri.EscapeDataString($"actor:\"{statement.SpeakerEntity}\" said:{word}")}");
        await Assertions.Expect(page.Locator($".hits a[href='/articles/{report.Article.Id}']")).ToBeVisibleAsync();
        await page.GotoAsync($"{wire.Desk.Url}/search?q={Uri.EscapeDataString($"actor:\"{statement.SpeakerEntity}\" said:xylophone")}");
        await Assertions.Expect(page.Locator(".hits > li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reader_sets_light_size_and_keys_without_a_script()
    {
        var (page, _) = await wire.Chromium.Open(new() { JavaScriptEnabled = false, Locale = "en-GB", ColorScheme = ColorScheme.Light });
        await page.GotoAsync(wire.Desk.Url + "/settings");
        var before = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        await page.GetByLabel("dark").CheckAsync();
        await page.GetByLabel("Single-letter commands").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GotoAsync(wire.Desk.Url + "/about");
        Assert.NotEqual(before, await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("off", await page.Locator("html").GetAttributeAsync("data-keys"));
    }

    [Fact]
    public async Task The_keyboard_goes_through_headlines_and_shows_its_commands()
    {
        var (page, complaints) = await wire.Chromium.Open();
        await page.GotoAsync(wire.Desk.Url + "/");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".card h3 a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task No_page_asks_another_host_or_weighs_more_than_120_kilobytes()
    {
        var (page, _) = await wire.Chromium.Open();
        foreach (var (name, url) in DeskPages.Named(wire).Append(("today", wire.Desk.Url + "/")))
        {
            var foreign = new List<string>();
            void Look(object? _, IRequest request)
            {
                if (!request.Url.StartsWith(wire.Desk.Url, StringComparison.Ordinal))
                {
                    foreign.Add(request.Url);
                }
            }

            page.Request += Look;
            var response = await page.GotoAsync(url);
            page.Request -= Look;
            Assert.Empty(foreign);
            Assert.True((await response!.BodyAsync()).Length < 120_000, name);
        }
    }
}
