using System.Text;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>Feeds that are given as documents.</summary>
public sealed class FeedDoorTests
{
    private const string Item = "<item><title>Le barrage &amp; le val</title><link>https://courrier.example/barrage</link><dc:creator>Marie Galtier</dc:creator>"
        + "<pubDate>Tue, 21 Jan 2031 08:30:00 +0100</pubDate><category>Eau</category><category>Politique</category>"
        + "<source url='https://agence.example/feed'>Agence du Val</source><description>Le ministre a refusé de répondre.</description></item>";

    private const string Rss = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Le Courrier du Val</title><language>fr</language>"
        + Item + "</channel></rss>";

    [Theory]
    [InlineData("a.xml")]
    [InlineData("a.rss")]
    [InlineData("-")]
    public void An_item_is_an_article_with_the_claims_of_its_feed(string name)
    {
        var item = Assert.Single(Delivered.From(name, Rss));
        Assert.Equal(name + "#1", item.Path);
        Assert.Equal("https://courrier.example/barrage", item.Arrival.Value?.Address);
        var article = Desk.Read(item.Arrival.Value!, Filature.Provenance.NoNeighbours.Instance).Value!.Article;
        Assert.Equal("Le barrage & le val", article.Headline);
        Assert.Contains("Le ministre a refusé de répondre.", article.Text.Text, StringComparison.Ordinal);
        Assert.Equal("Marie Galtier", Assert.Single(article.ClaimsOf(ClaimKind.Author)).Value);
        Assert.StartsWith("2031-01-21T08:30:00", article.ClaimsOf(ClaimKind.Published).First().Value, StringComparison.Ordinal);
        Assert.Contains(article.ClaimsOf(ClaimKind.Outlet), claim => claim.Value == "Le Courrier du Val");
        Assert.Contains(article.ClaimsOf(ClaimKind.Language), claim => claim.Value == "fr");
        Assert.Equal(["Eau", "Politique"], article.ClaimsOf(ClaimKind.Category).Select(claim => claim.Value));
        Assert.Contains(article.ClaimsOf(ClaimKind.Agency), claim => claim.Value == "Agence du Val");
    }

    [Theory]
    [InlineData("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>a</title><summary>b</summary></entry></feed>")]
    [InlineData("a.txt", "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>a</title><summary>b</summary></entry></feed>")]
    [InlineData("a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\",\"title\":\"a\",\"content_text\":\"b\"}]}")]
    [InlineData("a.rdf", "<!-- x --><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/><item><title>a</title><description>b</description></item></rdf:RDF>")]
    [InlineData("a.xml", "<?xml version='1.0'?>\n<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel><item><title>a</title><description>b</description></item></channel></rss>")]
    [InlineData("a.rss", "Warning: mysql\n<rss><channel><item><title>a</title><description>b & c</description>")]
    public void Every_format_is_known_by_its_start(string name, string feed) =>
        Assert.Contains("<h1>a</h1>", Assert.Single(Delivered.From(name, feed)).Html(), StringComparison.Ordinal);

    [Fact]
    public void Letters_of_a_feed_are_read_in_its_encoding() => Assert.Contains(
        "refus&#233;", WithoutEntities(Assert.Single(Delivered.From("a.xml", Encoding.Latin1.GetBytes(Rss.Replace("utf-8", "iso-8859-1", StringComparison.Ordinal)))).Html()), StringComparison.Ordinal);

    [Fact]
    public void An_address_that_items_share_names_none_of_them()
    {
        var twice = Rss.Replace(Item, Item + Item.Replace("Le barrage", "Le pont", StringComparison.Ordinal), StringComparison.Ordinal);
        var items = Delivered.From("a.xml", twice);
        Assert.Equal(2, items.Select(item => item.Arrival.Value!.ArticleId).Distinct().Count());
    }

    [Fact]
    public void A_feed_without_items_and_a_page_named_like_a_feed_are_told()
    {
        Assert.Equal(["arrival.no-documents"], Delivered.Codes(Delivered.From("a.rss", "<rss><channel><title>t</title></channel></rss>")));
        Assert.Equal("text/html", Assert.Single(Delivered.From("a.rss", Delivered.Page)).Arrival.Value?.MediaType);
    }

    private static string WithoutEntities(string html) => html.Replace("é", "&#233;", StringComparison.Ordinal);
}
