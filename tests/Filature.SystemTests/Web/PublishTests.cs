using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Filature.Web.Publishing;
using Microsoft.Playwright;

namespace Filature.SystemTests.Web;

/// <summary>The public edition, as it lies in its folder and as a browser shows it.</summary>
[Collection(Readers.Name)]
public sealed partial class PublishTests(WireDesk wire) : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("filature-edition-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_parent, "public");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_file_of_the_edition_or_to_an_outlet()
    {
        var done = await Publish(new([]));
        var broken = new List<string>();
        foreach (var page in Files("*.html"))
        {
            var html = await File.ReadAllTextAsync(page, Cancel);
            foreach (var link in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (link.StartsWith("https://", StringComparison.Ordinal) || link == "#content")
                {
                    continue;
                }

                var parts = link.Split('#');
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
                if (link.StartsWith('/') || !File.Exists(target) || (parts.Length > 1 && !(await File.ReadAllTextAsync(target, Cancel)).Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal)))
                {
                    broken.Add($"{link} on {Path.GetRelativePath(Folder, page)}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.Equal(wire.Desk.Archive.Articles, done.Articles);
        Assert.Equal(done.Files, Files("*").Count() - 1);
    }

    [Fact]
    public async Task Every_report_bears_its_origin_and_its_language_and_none_its_text()
    {
        await Publish(new(["fr"]));
        foreach (var story in wire.Desk.Archive.Stories(1000))
        {
            var html = WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(Folder, "stories", $"{story.Id}.html"), Cancel));
            foreach (var report in wire.Desk.Archive.Reports(story.Articles))
            {
                var shown = Report(report.Article.Id).Match(html).Value;
                Assert.Matches("<li class=\"(own|copy|excerpt|rewrite|translation)\">", shown);
                Assert.Contains("<li class=\"language\">", shown, StringComparison.Ordinal);
                Assert.Equal(report.Lineage.MachineTranslated.Value, shown.Contains("<li class=\"machine-translated\">", StringComparison.Ordinal));
                // No subscription brought it: no paragraph of it may stand there.
                Assert.DoesNotContain(report.Article.Body.Split('\n').Where(line => line.Length > 260), line => html.Contains(line, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task From_the_same_archive_come_the_same_files_and_none_is_written_twice()
    {
        var first = await Publish(new([]));
        Assert.Equal(first.Files, first.Written);
        var times = Files("*.html").ToDictionary(path => path, File.GetLastWriteTimeUtc);
        var second = await Publish(new([]));
        Assert.Equal((0, 0), (second.Written, second.Removed));
        Assert.All(times, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
    }

    [Fact]
    public async Task What_is_no_longer_in_the_edition_is_removed_and_what_is_not_ours_stays()
    {
        await Publish(new([]));
        await File.WriteAllTextAsync(Path.Combine(Folder, "CNAME"), "wire.example", Cancel);
        var shorter = await Publish(new(["en"], Stories: 1));
        Assert.True(shorter.Removed > 10);
        Assert.False(File.Exists(Path.Combine(Folder, "es", "index.html")));
        Assert.Single(Directory.GetFiles(Path.Combine(Folder, "stories"), "*.html"));
        Assert.Contains("<html lang=\"en\">", await File.ReadAllTextAsync(Path.Combine(Folder, "index.html"), Cancel), StringComparison.Ordinal);
        Assert.Equal("wire.example", await File.ReadAllTextAsync(Path.Combine(Folder, "CNAME"), Cancel));
    }

    [Theory]
    [InlineData("index.html", null)]
    [InlineData("edition.json", "{}")]
    [InlineData("edition.json", "{\"made\":\"filature edition 1\"")]
    public async Task A_file_of_someone_else_is_never_overwritten(string name, string? content)
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, name), content ?? "mine", Cancel);
        var outcome = await Edition.Publish(wire.Desk.Archive, Folder, new([]), Cancel);
        Assert.Equal("publish.not-ours", outcome.Problem?.Code);
        Assert.Equal(content ?? "mine", await File.ReadAllTextAsync(Path.Combine(Folder, name), Cancel));
        Assert.Single(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_list_that_names_files_elsewhere_removes_nothing_there()
    {
        await Publish(new(["fr"]));
        var outside = Path.Combine(_parent, "outside.txt");
        await File.WriteAllTextAsync(outside, "mine", Cancel);
        var list = Path.Combine(Folder, EditionFolder.ListName);
        await File.WriteAllTextAsync(list, (await File.ReadAllTextAsync(list, Cancel)).Replace("\"index.html\"", $"\"../outside.txt\": \"x\", \"{outside}\": \"x\", \"index.html\"", StringComparison.Ordinal), Cancel);
        await Publish(new(["fr"]));
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task A_run_that_was_interrupted_is_taken_up()
    {
        await Publish(new(["fr"]));
        // As a crash leaves it: the list names files with no hash that are there half, or not at all.
        var list = Path.Combine(Folder, EditionFolder.ListName);
        await File.WriteAllTextAsync(list, Hash().Replace(await File.ReadAllTextAsync(list, Cancel), ": \"\""), Cancel);
        await File.WriteAllTextAsync(Path.Combine(Folder, "index.html"), "<!DOC", Cancel);
        File.Delete(Path.Combine(Folder, "today.atom"));
        await Publish(new(["fr"]));
        Assert.EndsWith("</html>", (await File.ReadAllTextAsync(Path.Combine(Folder, "index.html"), Cancel)).TrimEnd(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "today.atom")));
    }

    [Fact]
    public async Task Feeds_link_to_the_edition_where_its_address_is_known()
    {
        await Publish(new([], new("https://news.example/wire/")));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var path in Files("*.atom"))
        {
            var feed = XDocument.Load(path).Root!;
            Assert.Equal($"https://news.example/wire/{Path.GetRelativePath(Folder, path)}", feed.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
            foreach (var link in feed.Elements(atom + "entry").Select(entry => entry.Elements(atom + "link").First().Attribute("href")!.Value))
            {
                Assert.StartsWith("https://news.example/wire/", link, StringComparison.Ordinal);
                Assert.True(File.Exists(Path.Combine(Folder, link["https://news.example/wire/".Length..].Split('#')[0])), link);
            }
        }

        foreach (var path in Files("*.json"))
        {
            using var _ = JsonDocument.Parse(await File.ReadAllBytesAsync(path, Cancel));
        }
    }

    [Fact]
    public async Task A_browser_shows_it_from_the_disk_in_three_languages_and_asks_nobody_for_anything()
    {
        await Publish(new([]));
        var (page, complaints) = await wire.Chromium.Open();
        await page.GotoAsync($"file://{Folder}/index.html");
        Assert.Equal("fr", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.Locator("main .story a").First.ClickAsync();
        Assert.NotEqual(0, await page.Locator("main article.report .labels li").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "By outlet" }).ClickAsync();
        await page.Locator("main h2 a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Español" }).ClickAsync();
        Assert.Equal("es", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await page.Locator("script").CountAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Hostile_articles_stay_text()
    {
        const string Trap = "<script>window.caught=1</script><img src=x onerror=window.caught=1>\" onmouseover=\"window.caught=1";
        await using var desk = await RunningDesk.Over(new Arrival(
            "trap.html",
            Encoding.UTF8.GetBytes($"""
                <html><head><title>x</title><meta property="og:site_name" content="{WebUtility.HtmlEncode(Trap)}"></head>
                <body><article><h1>{WebUtility.HtmlEncode(Trap)} Le pont</h1>
                <p>Le pont de Brévaux sera fermé lundi, a annoncé la mairie aux riverains réunis devant la salle des fêtes.</p>
                <p>« Nous {WebUtility.HtmlEncode(Trap)} fermons », a dit la maire, Odile Tassart, devant la presse réunie au bord de la rivière.</p></article></body></html>
                """),
            "text/html", null, "https://trap.example/%22%3E<script>window.caught=1</script>", new(2031, 5, 5)));
        Assert.True((await Edition.Publish(desk.Archive, Folder, new([], Title: Trap), Cancel)).IsOk);
        var (page, complaints) = await wire.Chromium.Open();
        foreach (var path in Files("*.html"))
        {
            await page.GotoAsync($"file://{path}");
            Assert.False(await page.EvaluateAsync<bool>("() => 'caught' in window"), path);
            Assert.Equal(0, await page.Locator("script, img, iframe, [onmouseover], [onerror], a[href^='javascript' i]").CountAsync());
        }

        Assert.Empty(complaints);
    }

    private async Task<Published> Publish(EditionOptions options)
    {
        var outcome = await Edition.Publish(wire.Desk.Archive, Folder, options, Cancel);
        Assert.Null(outcome.Problem);
        return outcome.Value!;
    }

    private IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories);

    private static Regex Report(string id) => new($"id=\"{id}\".*?</article>", RegexOptions.Singleline, TimeSpan.FromSeconds(2));

    [GeneratedRegex(" (?:href|src)=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(": \"[0-9a-f]{24}\"", RegexOptions.None, 1000)]
    private static partial Regex Hash();
}
