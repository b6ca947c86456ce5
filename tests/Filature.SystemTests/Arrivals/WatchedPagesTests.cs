using Filature.Arrivals;
using Filature.Arrivals.Polling;
using Filature.Storage;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Arrivals;

/// <summary>Watching a real site through the real archive: the feed's claims, silent edits, a sender that drips, an outlet without a feed.</summary>
public sealed class WatchedPagesTests
{
    private const string Allowed = "127.0.0.1/32";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_names_no_day_and_nobody_is_dated_and_signed_by_its_feed_and_its_silent_edit_is_a_version()
    {
        LocalSite? self = null;
        var words = "quatre millions";
        using var site = self = new LocalSite((path, stream, cancel) => path switch
        {
            "/feed" => LocalSite.Page(
                stream, Rss($"<item><guid>n1</guid><title>Le port d'Orvel rouvre</title><link>{self!.At("/page1")}</link><pubDate>Wed, 06 Mar 2024 07:00:00 GMT</pubDate><author>Maud Lestrange</author></item>"),
                "Content-Type: application/rss+xml", cancel),
            "/page1" => LocalSite.Page(
                stream,
                $"<html lang=\"fr\"><head><title>Le port d'Orvel rouvre</title></head><body><article><h1>Le port d'Orvel rouvre</h1><p>Le port a rouvert après trois semaines de grève, a annoncé la capitainerie dans un communiqué.</p><p>La grève a coûté {words} à la ville et à ses habitants, selon la mairie d'Orvel.</p></article></body></html>",
                "Content-Type: text/html; charset=utf-8\r\nX-Edition: matin\r\nSet-Cookie: visitor=7", cancel),
            _ => LocalSite.Write(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel),
        });
        var path = Place.NewArchive();
        string id;
        using (var archive = Archive.Open(path).Value!)
        {
            Assert.True(archive.Subscriptions.Add(site.At("/feed"), null, null, null).IsOk);
            using (var poller = Poller(archive, TimeSpan.Zero))
            {
                Assert.Equal(1, (await poller.Poll(Assert.Single(archive.Subscriptions.All()), Cancel)).New);
            }

            id = archive.Resolve(site.At("/page1"))!;
            Assert.Equal(("2024-03-06", "feed item published"), Dated(archive, id));
            Assert.Equal("Maud Lestrange", archive.Report(id)!.Lineage.Writer?.Value);

            // Half an hour later nothing is asked; an hour later the edit is found; six hours later nothing new is stored.
            words = "huit millions";
            Assert.Empty(await Again(archive, TimeSpan.FromMinutes(30)));
            Assert.Equal((PageNews.Changed, 2), Fared(await Again(archive, TimeSpan.FromMinutes(61))));
            Assert.Equal((PageNews.Same, null), Fared(await Again(archive, TimeSpan.FromHours(7))));

            Assert.Equal(1, archive.Articles);
            Assert.Equal(("2024-03-06", "feed item published"), Dated(archive, id));
            var arrival = archive.Arrival(id)!;
            Assert.Equal(id, arrival.ArticleId);
            Assert.Contains(new Header("X-Edition", "matin"), arrival.Headers);
            Assert.DoesNotContain(arrival.Headers, header => header.Name.Contains("Cookie", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(2, archive.Versions(id).Select(version => version.ContentId).Distinct().Count());
        }

        var shown = await Ran.InProcess("versions", id, "--archive", path);
        Assert.Contains("- La grève a coûté quatre millions", shown.Out, StringComparison.Ordinal);
        Assert.Contains("+ La grève a coûté huit millions", shown.Out, StringComparison.Ordinal);
        var told = await Ran.InProcess("versions", id, "--archive", path, "--json");
        Assert.Equal(2, told.Lines.Length);
        Assert.Contains("\"X-Edition\"", told.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_that_drips_bytes_does_not_stop_the_others()
    {
        LocalSite? self = null;
        using var dripping = new LocalSite(async (path, stream, cancel) =>
        {
            await LocalSite.Write(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n\r\n<rss><channel>", cancel);
            while (path != "/robots.txt")
            {
                await LocalSite.Write(stream, " ", cancel);
                await Task.Delay(100, cancel);
            }
        });
        using var site = self = new LocalSite((path, stream, cancel) => LocalSite.Page(
            stream, path == "/feed" ? Rss($"<item><guid>n1</guid><title>Le port d'Orvel rouvre</title><link>{self!.At("/page1")}</link></item>") : "<html><h1>Le port d'Orvel rouvre</h1><p>Le port a rouvert après trois semaines de grève, a annoncé la capitainerie.</p></html>",
            path == "/feed" ? "Content-Type: application/rss+xml" : "Content-Type: text/html", cancel));
        var archive = Place.NewArchive();
        using (var store = Archive.Open(archive).Value!)
        {
            Assert.True(store.Subscriptions.Add(dripping.At("/feed"), "Goutte", null, null).IsOk);
            Assert.True(store.Subscriptions.Add(site.At("/feed"), "Port", null, null).IsOk);
        }

        using var watch = Ran.Start("watch", "--allow", Allowed, "--archive", archive);
        try
        {
            var lines = new List<string>();
            while (!lines.Exists(line => line.Contains("1 new", StringComparison.Ordinal)) && await watch.StandardError.ReadLineAsync(Cancel) is { } line)
            {
                lines.Add(line);
            }

            Assert.StartsWith("Port: 1 new; next at", Assert.Single(lines), StringComparison.Ordinal);
        }
        finally
        {
            watch.Kill();
            await watch.WaitForExitAsync(Cancel);
        }
    }

    [Fact]
    public async Task Of_an_outlet_without_a_feed_the_news_sitemap_is_listened_to()
    {
        LocalSite? self = null;
        var asked = new List<string>();
        using var site = self = new LocalSite((path, stream, cancel) =>
        {
            lock (asked)
            {
                asked.Add(path);
            }

            return path switch
            {
                "/robots.txt" => LocalSite.Page(stream, $"User-agent: *\nDisallow: /private\nSitemap: {self!.At("/sitemaps.xml")}\n", "Content-Type: text/plain", cancel),
                "/" => LocalSite.Page(stream, "<html><head><title>Le Quai</title></head><body><p>Le Quai, quotidien.</p></body></html>", "Content-Type: text/html", cancel),
                "/sitemaps.xml" => LocalSite.Page(stream, $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{self!.At("/all.xml")}</loc></sitemap><sitemap><loc>{self!.At("/news.xml")}</loc></sitemap></sitemapindex>", "Content-Type: application/xml", cancel),
                "/all.xml" => LocalSite.Page(stream, $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{self!.At("/old")}</loc></url></urlset>", "Content-Type: application/xml", cancel),
                "/news.xml" => LocalSite.Page(stream, $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>{self!.At("/page1")}</loc><news:news><news:publication><news:name>Le Quai</news:name><news:language>fr</news:language></news:publication><news:publication_date>2024-03-06</news:publication_date><news:title>Le port rouvre</news:title></news:news></url></urlset>", "Content-Type: application/xml", cancel),
                _ => LocalSite.Write(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel),
            };
        });
        var archive = Place.NewArchive();
        var list = Path.Combine(Place.Folder(), "feeds.opml");

        var ran = await Ran.InProcess("subscribe", site.At("/"), "--right", "excerpt", "--folder", "Ports", "--allow", Allowed, "--archive", archive);

        Assert.True(ran.Exit == 0, ran.Error);
        Assert.Contains(site.At("/news.xml"), ran.Out, StringComparison.Ordinal);
        Assert.Equal(["/", "/all.xml", "/news.xml", "/robots.txt", "/sitemaps.xml"], asked.Order(StringComparer.Ordinal));

        // The right goes out and in with the list, is shown, and is changed by subscribing again.
        await File.WriteAllTextAsync(list, (await Ran.InProcess("subscriptions", "--opml", "--archive", archive)).Out, Cancel);
        var other = Place.NewArchive();
        Assert.Equal(0, (await Ran.InProcess("subscribe", list, "--archive", other)).Exit);
        Assert.Contains("excerpt   Ports/ Le Quai", (await Ran.InProcess("subscriptions", "--archive", other)).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Ran.InProcess("subscribe", list, "--right", "full", "--archive", other)).Exit);
        Assert.Contains("full      Ports/ Le Quai", (await Ran.InProcess("subscriptions", "--archive", other)).Out, StringComparison.Ordinal);
    }

    private static string Rss(string items) => $"<rss version=\"2.0\"><channel><title>Fil inventé</title>{items}</channel></rss>";

    private static (string?, string?) Dated(Archive archive, string id) =>
        archive.Report(id)!.Lineage.Published is { Value: var by } ? (by.Date.ToString(), by.Basis) : (null, null);

    private static (PageNews, int?) Fared(List<PageAsked> asked) => (Assert.Single(asked).News, asked[0].Version);

    private static async Task<List<PageAsked>> Again(Archive archive, TimeSpan later)
    {
        var asked = new List<PageAsked>();
        using var poller = Poller(archive, later);
        await poller.Run(once: true, _ => { }, asked.Add, Cancel);
        return asked;
    }

    private static Poller Poller(Archive archive, TimeSpan later) => new(
        archive.Subscriptions, new ArchiveIntake(archive), FetchOptions.Default with { AllowedAddresses = [Allowed] }, new Later(later), TimeSpan.Zero, () => 0.5);

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }

    private sealed class ArchiveIntake(Archive archive) : IIntake
    {
        public Outcome<TakenIn> Take(Arrival arrival) => archive.Add(arrival).Then<TakenIn>(added => new TakenIn(added.Id, added.IsNew ? added.Version : null));

        public string? ArticleAt(string addressOrPath) => archive.Resolve(addressOrPath);
    }
}
