using System.IO.Compression;
using System.Text;
using Filature.Arrivals;
using static Filature.Tests.Arrivals.Polling.ScriptedWeb;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>News sitemaps of outlets without a feed.</summary>
public sealed class SitemapTests
{
    private const string News = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://site.example/1</loc><news:news><news:publication><news:name>Le Quai</news:name></news:publication><news:publication_date>2024-03-06</news:publication_date><news:title>Un</news:title></news:news></url></urlset>";
    private const string Plain = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://site.example/1</loc><lastmod>2024-03-06</lastmod></url></urlset>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Robots_comes_before_guesses_and_only_news_sitemaps_count()
    {
        using var desk = new PolledDesk();
        desk.Web["https://site.example/robots.txt"] = _ => Ok("Sitemap: https://site.example/all.xml\nSitemap: /deep/actu.xml", "text/plain");
        desk.Web["https://site.example/all.xml"] = _ => Ok(Plain, "text/xml");
        desk.Web["https://site.example/deep/actu.xml"] = _ => Ok(News, "text/xml");
        desk.Web["https://site.example/news-sitemap.xml"] = _ => Ok(News, "text/xml");

        var found = await desk.Poller.Sitemaps("https://site.example/home", Cancel);

        Assert.Equal(["https://site.example/deep/actu.xml"], found.Select(sitemap => sitemap.Address));
    }

    [Fact]
    public async Task Without_a_word_in_robots_the_usual_addresses_are_tried()
    {
        using var desk = new PolledDesk();
        desk.Web["https://site.example/sitemap_index.xml"] = _ => Ok("<sitemapindex><sitemap><loc>/news/today.xml.gz</loc></sitemap></sitemapindex>", "text/xml");
        desk.Web["https://site.example/news/today.xml.gz"] = _ => Zipped(News);

        Assert.Equal(["https://site.example/news/today.xml.gz"], (await desk.Poller.Sitemaps("https://site.example/", Cancel)).Select(sitemap => sitemap.Address));
        desk.States.Add("https://site.example/news/today.xml.gz", desk.Clock.GetUtcNow());
        Assert.Equal(1, (await desk.Poll("https://site.example/news/today.xml.gz")).New);
    }

    [Fact]
    public async Task Indexes_without_an_end_cost_a_dozen_requests()
    {
        using var desk = new PolledDesk();
        var served = 0;
        desk.Web["https://site.example/robots.txt"] = _ => Ok("Sitemap: https://site.example/0.xml", "text/plain");
        for (var i = 0; i < 500; i++)
        {
            var index = $"<sitemapindex>{string.Concat(Enumerable.Range(1, 10).Select(child => $"<sitemap><loc>https://site.example/{(i * 10) + child}.xml</loc></sitemap>"))}</sitemapindex>";
            desk.Web[$"https://site.example/{i}.xml"] = _ =>
            {
                served++;
                return Ok(index, "text/xml");
            };
        }

        Assert.Empty(await desk.Poller.Sitemaps("https://site.example/", Cancel));
        Assert.InRange(served, 2, 12);
    }

    [Fact]
    public async Task An_index_that_is_subscribed_to_gives_its_news_sitemap()
    {
        using var desk = new PolledDesk();
        desk.Web["https://site.example/index.xml"] = _ => Ok("<sitemapindex><sitemap><loc>https://site.example/all.xml</loc></sitemap><sitemap><loc>https://site.example/news.xml</loc></sitemap></sitemapindex>", "text/xml");
        desk.Web["https://site.example/all.xml"] = _ => Ok(Plain, "text/xml");
        desk.Web["https://site.example/news.xml"] = _ => Ok(News, "text/xml");

        var found = await desk.Poller.Probe("https://site.example/index.xml", _ => { }, Cancel);

        Assert.Equal(("https://site.example/news.xml", "Le Quai"), (found.Value.Address, found.Value.Feed.Title));
    }

    [Fact]
    public async Task What_unzips_without_an_end_is_read_as_far_as_the_limit()
    {
        using var desk = new PolledDesk();
        desk.Web[PolledDesk.Feed] = _ => Zipped(new string(' ', 64 * 1024 * 1024));

        Assert.Equal("feed.empty", (await desk.Poll()).Problem?.Code);
    }

    private static WebAnswer Zipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Ok("", "application/gzip") with { Bytes = zipped.ToArray() };
    }
}
