using Filature.Web.Access;
using Filature.Web.Publishing;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>Pictures of every page for the documentation, taken when asked for.</summary>
[Collection(Readers.Name)]
public sealed class ScreenTests(WireDesk wire)
{
    private const string Asked = "FILATURE_SCREENSHOTS";

    [Theory]
    [InlineData("light", 1280, 800, ColorScheme.Light)]
    [InlineData("dark", 1280, 800, ColorScheme.Dark)]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    public async Task Every_page_has_its_picture(string kind, int width, int height, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable(Asked) != "1")
        {
            Assert.Skip($"Set {Asked}=1, or run docs/renew-screens, to take docs/screens anew.");
        }

        var folder = Directory.CreateDirectory(Path.Combine(RunningDesk.Root, "docs", "screens")).FullName;
        var (page, _) = await wire.Chromium.Open(new() { Locale = "fr-FR", ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        await using var empty = await RunningDesk.Over();
        await using var open = await RunningDesk.Public(EditorPassword.Hash("a door for its picture"), pagesAtOnce: null, await RunningDesk.SampleWire());
        var edition = Directory.CreateTempSubdirectory("filature-edition-").FullName;
        Assert.True((await Edition.Publish(wire.Desk.Archive, edition, new(["fr"]), TestContext.Current.CancellationToken)).IsOk);
        // The one with most to show: reports, arrows, copies.
        var story = wire.Desk.Archive.Stories(1000).MaxBy(story => story.Articles.Count)!;
        var copy = wire.ChangedCopy;
        (string Name, string Url)[] pages =
        [
            ("first-run", empty.Url + "/"),
            ("today", wire.Desk.Url + "/"),
            ("story", $"{wire.Desk.Url}/stories/{story.Id}"),
            ("article", $"{wire.Desk.Url}/articles/{copy.Article.Id}"),
            ("compare", $"{wire.Desk.Url}/articles/{copy.Article.Id}/compare/{copy.Lineage.DerivedFrom[0].Value.From}"),
            ("why", $"{wire.Desk.Url}/why/{copy.Record.Statements[0].Ground.Id}"),
            ("about", $"{wire.Desk.Url}/about"),
            ("public-article", $"{open.Url}/articles/{copy.Article.Id}"),
            ("public-story", $"{open.Url}/stories/{story.Id}"),
            ("login", $"{open.Url}/login"),
            ("edition", new Uri(Path.Combine(edition, "index.html")).AbsoluteUri),
            .. DeskPages.Named(wire),
        ];
        foreach (var (name, url) in pages)
        {
            await page.GotoAsync(url);
            await page.EvaluateAsync("() => document.fonts.ready");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{kind}.png") });
        }

        Directory.Delete(edition, recursive: true);
    }
}
