using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>What every reader needs: contrast, names, landmarks, a page that fits a telephone.</summary>
[Collection(Readers.Name)]
public sealed class AccessibilityTests(WireDesk wire)
{
    // WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 for large text (24 px, or 18.66 px bold).
    private const string PoorContrast = """
        () => {
          const rgb = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const ground = element => {
            for (let e = element; e; e = e.parentElement) {
              const c = rgb(getComputedStyle(e).backgroundColor);
              if (c.length < 4 || c[3] > 0) return c;
            }
            return [255, 255, 255];
          };
          return [...document.body.querySelectorAll("*")]
            .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .map(e => {
              const style = getComputedStyle(e), size = parseFloat(style.fontSize);
              const [a, b] = [light(rgb(style.color)), light(ground(e))];
              const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
              const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
              return ratio >= (large ? 3 : 4.5) ? null : `${e.tagName}.${e.className} ${ratio.toFixed(2)} «${e.textContent.trim().slice(0, 30)}»`;
            })
            .filter(Boolean);
        }
        """;

    private const string Nameless = """
        () => [...document.querySelectorAll("a, button, input:not([type=hidden]), summary")]
          .filter(e => !(e.getAttribute("aria-label") || e.textContent || [...(e.labels ?? [])].map(l => l.textContent).join("")).trim())
          .map(e => e.outerHTML.slice(0, 120))
        """;

    private string[] Pages =>
    [
        wire.Desk.Url + "/",
        $"{wire.Desk.Url}/stories/{wire.StoryWithCopies.Id}",
        $"{wire.Desk.Url}/articles/{wire.ChangedCopy.Article.Id}",
        $"{wire.Desk.Url}/articles/{wire.ChangedCopy.Article.Id}/compare/{wire.ChangedCopy.Lineage.DerivedFrom[0].Value.From}",
        $"{wire.Desk.Url}/why/{wire.ChangedCopy.Lineage.DerivedFrom[0].Ground.Id}",
        wire.Desk.Url + "/about",
        .. DeskPages.Of(wire),
    ];

    [Fact]
    public async Task Axe_finds_nothing_on_any_page()
    {
        var (page, _) = await wire.Chromium.Open();
        var found = new List<string>();
        foreach (var url in Pages)
        {
            await page.GotoAsync(url);
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(violation => $"{url} {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_has_enough_contrast(ColorScheme scheme)
    {
        var (page, _) = await wire.Chromium.Open(new() { ColorScheme = scheme });
        foreach (var url in Pages)
        {
            await page.GotoAsync(url);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(e => e.open = true)");
            Assert.Empty(await page.EvaluateAsync<string[]>(PoorContrast));
        }
    }

    [Fact]
    public async Task Every_link_and_field_has_a_name_and_every_page_its_landmarks()
    {
        var (page, _) = await wire.Chromium.Open();
        foreach (var url in Pages)
        {
            await page.GotoAsync(url);
            Assert.Empty(await page.EvaluateAsync<string[]>(Nameless));
            foreach (var role in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo, AriaRole.Search })
            {
                Assert.Equal(1, await page.GetByRole(role).CountAsync());
            }
        }
    }

    [Fact]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        var (page, _) = await wire.Chromium.Open();
        await page.GotoAsync(Pages[2]);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Nothing_leaves_the_screen_of_a_telephone()
    {
        var (page, _) = await wire.Chromium.Open(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        foreach (var url in Pages)
        {
            await page.GotoAsync(url);
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 360, url);
        }
    }

    [Fact]
    public async Task A_text_in_another_language_says_so()
    {
        var (page, _) = await wire.Chromium.Open(new() { Locale = "en-GB" });
        await page.GotoAsync(Pages[2]);
        Assert.Equal(wire.ChangedCopy.Article.Language, await page.Locator("article .text").GetAttributeAsync("lang"));
    }
}
