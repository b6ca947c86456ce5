using Filature.Arrivals.Feeds;

namespace Filature.Tests.Arrivals.Feeds;

public sealed class FormatTests
{
    [Fact]
    public void Rss_gives_all_that_a_wire_desk_keeps()
    {
        var feed = Fixtures.Read(Fixtures.Rss);
        Assert.Equal((FeedFormat.Rss, "2.0", "Le Fil de l'Argonne", "fr-FR", TimeSpan.FromMinutes(15)), (feed.Format, feed.Version, feed.Title, feed.Language, feed.RefreshEvery));
        Assert.Equal(3, feed.Items.Count);
        Assert.Empty(feed.Warnings);
        var item = feed.Items[0];
        Assert.Equal("Le barrage d'Orvel & ses vannes", item.Title);
        Assert.Equal("https://fil-argonne.example/articles/1", item.Link);
        Assert.Equal("argonne-1", item.Id);
        Assert.Equal(new DateTimeOffset(2024, 3, 6, 18, 5, 0, TimeSpan.FromHours(1)), item.Published);
        Assert.Equal("Mer, 06 mars 2024 18:05:00 CET", item.PublishedAsWritten);
        Assert.Equal([new FeedPerson("Maud Lestrange", null, null)], item.Authors);
        Assert.Equal([new FeedCategory("Orvel", null, "lieux")], item.Categories);
        Assert.Equal("<p>Les vannes restent <b>fermées</b>.</p>", item.Summary);
        Assert.Equal("<p>Les vannes restent fermées jusqu'à lundi.</p>", item.Content);
        Assert.Equal("https://fil-argonne.example/img/1.jpg", item.ImageAddress);
        Assert.Equal([new Enclosure("https://fil-argonne.example/1.mp3", "audio/mpeg", 1234, null)], item.Enclosures);
        Assert.Equal(("Agence Est", "https://agence-est.example/fil.xml"), (item.Source?.Title, item.Source?.Address));
        Assert.Equal("https://fil-argonne.example/articles/3", feed.Items[2].Link);
    }

    [Fact]
    public void Atom_gives_plain_titles_resolved_links_and_where_a_report_came_from()
    {
        var feed = Fixtures.Read(Fixtures.Atom);
        Assert.Equal((FeedFormat.Atom, "1.0", "Northern Wharf & Docks"), (feed.Format, feed.Version, feed.Title));
        Assert.Equal(("https://wharf.example/", "https://wharf.example/feed.atom"), (feed.Address, feed.SelfAddress));
        var item = feed.Items[0];
        Assert.Equal("Malt strike ends", item.Title);
        Assert.Equal("https://wharf.example/news/1", item.Link);
        Assert.Contains(item.Links, link => link is { Relation: "via", Address: "https://ledger.example/malt" });
        Assert.Equal([new FeedPerson("Ines Calder", "ines@wharf.example", null)], item.Authors);
        Assert.Equal("Work", item.Categories[0].ToString());
        Assert.Equal(TimeSpan.FromHours(2), item.Published?.Offset);
        Assert.Equal("Workers &lt; owners, for once", item.Summary);
        Assert.Equal("<p>They <b>agreed</b>.<br /></p>", item.Content);
        Assert.Equal(("Channel Ledger", "https://ledger.example/", "tag:ledger.example,2024:feed"), (item.Source?.Title, item.Source?.Address, item.Source?.Id));
        Assert.Equal("en", item.Language);
        Assert.Equal("https://wharf.example/", item.BaseAddress);
    }

    [Fact]
    public void Rdf_keeps_its_items_outside_the_channel()
    {
        var feed = Fixtures.Read(Fixtures.Rdf);
        Assert.Equal((FeedFormat.Rdf, "1.0", "Noticiero Guaraní"), (feed.Format, feed.Version, feed.Title));
        Assert.Equal(["https://guarani.example/a", "https://guarani.example/b"], feed.Items.Select(item => item.Link));
        Assert.Equal(new DateTimeOffset(2024, 3, 6, 9, 0, 0, TimeSpan.FromHours(-3)), feed.Items[0].Published);
    }

    [Fact]
    public void Json_feed_is_read()
    {
        var feed = Fixtures.Read(Fixtures.Json);
        Assert.Equal((FeedFormat.Json, "1.1", "Meridian Gauges"), (feed.Format, feed.Version, feed.Title));
        Assert.Equal(("Gauges are read", "<p>Read & written.</p>", "Tom Arden"), (feed.Items[0].Title, feed.Items[0].Content, feed.Items[0].Authors[0].Name));
        Assert.Equal([new Enclosure("https://meridian.example/1.pdf", "application/pdf", 77, null)], feed.Items[0].Enclosures);
        Assert.Equal("1 &lt; 2", feed.Items[1].Content);
    }

    [Fact]
    public void A_news_sitemap_is_a_feed()
    {
        var feed = Fixtures.Read(Fixtures.Sitemap);
        Assert.Equal((FeedFormat.Sitemap, "El Levante", "es"), (feed.Format, feed.Title, feed.Language));
        Assert.Equal(("Línea directa", "https://levante.example/n1", "https://levante.example/n1.jpg"), (feed.Items[0].Title, feed.Items[0].Link, feed.Items[0].ImageAddress));
        Assert.Equal(["puerto", "agua"], feed.Items[0].Categories.Select(category => category.Term));
        Assert.Equal("https://levante.example/n2", feed.Items[1].Link);
    }

    [Fact]
    public void A_page_served_as_a_feed_is_refused_with_the_feeds_that_it_offers()
    {
        var read = Fixtures.Try("""
            <!DOCTYPE html><html><head><title>Fil</title><base href="/fr/">
            <link rel="alternate" type="application/rss+xml" title="À la une" href="une.rss"></head><body><br><p>Bonjour <a href="/rss/">flux</a></body></html>
            """);
        Assert.Equal("feed.html", read.Problem?.Code);
        Assert.Contains("https://fil-argonne.example/fr/une.rss, https://fil-argonne.example/rss/", read.Problem!.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "feed.empty")]
    [InlineData("  \0 \n", "feed.empty")]
    [InlineData("<note><to>Tove</to></note>", "feed.unknown")]
    [InlineData("{\"a\": 1}", "feed.unknown")]
    [InlineData("Service unavailable", "feed.unknown")]
    [InlineData("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://levante.example/s.xml</loc></sitemap></sitemapindex>", "feed.sitemap-index")]
    public void What_is_no_feed_is_refused_with_its_code(string text, string code) => Assert.Equal(code, Fixtures.Try(text).Problem?.Code);

    [Fact]
    public void Reading_twice_gives_equal_feeds() => Assert.All(Fixtures.All, text => Assert.Equal(Fixtures.Read(text), Fixtures.Read(text)));
}
