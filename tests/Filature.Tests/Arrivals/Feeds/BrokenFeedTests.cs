using System.Text;

namespace Filature.Tests.Arrivals.Feeds;

public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData("<title>Fish & chips</title>", "Fish & chips")]
    [InlineData("<title>L&eacute;gende &hellip; &bogus; fin</title>", "Légende … &bogus; fin")]
    [InlineData("<title>A\u0001B\u0000C</title>", "ABC")]
    [InlineData("<TITLE>Capitals</TITLE>", "Capitals")]
    [InlineData("<title>Never closed<link>https://a.example/1</link>", "Never closed")]
    [InlineData("<title>1 < 2 & 3 > 2</title>", "1 < 2 & 3 > 2")]
    [InlineData("<title>Half &#xD800; pair</title>", "Half \uFFFD pair")]
    [InlineData("<title><![CDATA[One <![CDATA[two]]> three]]></title>", "One two three")]
    [InlineData("<title><![CDATA[No end</title><link>https://a.example/1</link>", "No end")]
    [InlineData("<title a=1 a='2' b=\"3>Attributes</title>", "Attributes")]
    [InlineData("<title>Western &#146;quotes&#8217;</title>", "Western ’quotes’")]
    [InlineData("<title>&amp;lt;b&amp;gt; is a tag</title><x>&</x>", "<b> is a tag")]
    [InlineData("<title><b>Bold</b> <unknown>one</title>", "Bold one")]
    [InlineData("<title>C++ vector&lt;int&gt;</title>&", "C++ vector<int>")]
    public void A_title_survives_what_is_broken_around_it(string inside, string title)
    {
        var feed = Fixtures.Read(Fixtures.Item(inside));
        Assert.Equal(title, Assert.Single(feed.Items).Title);
    }

    [Fact]
    public void Undeclared_prefixes_mean_what_they_customarily_mean()
    {
        var item = Assert.Single(Fixtures.Read(Fixtures.Item("<title>T</title><dc:creator>Maud Lestrange</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>")).Items);
        Assert.Equal(("Maud Lestrange", "<p>x</p>"), (item.Authors[0].Name, item.Content));
    }

    [Fact]
    public void Junk_before_the_prolog_and_after_the_root_is_passed_over()
    {
        var feed = Fixtures.Read("<br />\n<b>Warning</b>: mysql_connect() in /srv/feed.php\n" + Fixtures.Rss + "<!-- 0.3 s --><script>track()</script>");
        Assert.Equal(3, feed.Items.Count);
        Assert.Equal("Le Fil de l'Argonne", feed.Title);
        Assert.Contains(feed.Warnings, warning => warning.Code == "feed.broken");
    }

    [Fact]
    public void Items_that_never_close_are_items()
    {
        var feed = Fixtures.Read("<rss><channel><title>F<item><title>One<link>https://a.example/1<item><title>Two</channel></rss>");
        Assert.Equal(["One", "Two"], feed.Items.Select(item => item.Title));
        Assert.Equal("https://a.example/1", feed.Items[0].Link);
    }

    [Fact]
    public void Html_that_nobody_escaped_stays_the_content()
    {
        var item = Assert.Single(Fixtures.Read(Fixtures.Item("<title>T</title><description>Un<br>deux<p>trois<p>quatre & <img src=/a.png alt=x></description><guid>g</guid>")).Items);
        Assert.Equal("Un<br />deux<p>trois</p><p>quatre &amp; <img src=\"/a.png\" alt=\"x\" /></p>", item.Summary);
        Assert.Equal(("g", "https://fil-argonne.example/a.png"), (item.Id, item.ImageAddress));
    }

    [Fact]
    public void A_feed_that_breaks_off_inside_an_item_keeps_what_it_has_and_says_so()
    {
        var cut = Fixtures.Rss[..Fixtures.Rss.IndexOf("Le pont", StringComparison.Ordinal)] + "Le po";
        var feed = Fixtures.Read(cut);
        Assert.Equal([false, false, true], feed.Items.Select(item => item.IsCut));
        Assert.Contains(feed.Warnings, warning => warning.Code == "feed.cut");
    }

    [Fact]
    public void Json_that_breaks_off_keeps_its_items()
    {
        var feed = Fixtures.Read(Fixtures.Json[..Fixtures.Json.IndexOf("1 <", StringComparison.Ordinal)]);
        Assert.Equal([("m1", false), ("m2", true)], feed.Items.Select(item => (item.Id ?? "", item.IsCut)));
    }

    public static TheoryData<string, string?, string> Encodings => new()
    {
        { "utf-8", null, "utf-8" },
        { "iso-8859-1", null, "iso-8859-1" },
        { "windows-1252", "text/xml; charset=windows-1252", "utf-8" },
        { "windows-1252", null, "utf-8" },
        { "iso-8859-15", "application/rss+xml; charset=\"iso-8859-15\"", "utf-8" },
        { "utf-16", null, "utf-16" },
        { "utf-16BE", null, "utf-8" },
        { "utf-8", "text/xml; charset=iso-8859-1", "iso-8859-1" },
        { "utf-32", null, "utf-8" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_letters_are_right_whatever_the_labels_say(string real, string? contentType, string written)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(real).GetBytes($"<?xml version=\"1.0\" encoding=\"{written}\"?><rss><channel><title>Dépêche gagnée à Liège</title><item><title>é</title></item></channel></rss>");
        Assert.Equal("Dépêche gagnée à Liège", Fixtures.Read(bytes, contentType).Title);
    }

    [Fact]
    public void Two_encodings_in_one_feed_are_both_read()
    {
        byte[] bytes = [.. "<rss><channel><title>"u8, .. "été"u8, 0x20, 0xE9, 0x74, 0xE9, 0x20, 0x93, 0x61, 0x94, .. "</title></channel></rss>"u8];
        Assert.Equal("été été “a”", Fixtures.Read(bytes).Title);
    }

    [Theory]
    [InlineData("redaction@fil.example (Maud Lestrange)", "Maud Lestrange", "redaction@fil.example")]
    [InlineData("Maud Lestrange (redaction@fil.example)", "Maud Lestrange", "redaction@fil.example")]
    [InlineData("Maud Lestrange &lt;redaction@fil.example>", "Maud Lestrange", "redaction@fil.example")]
    [InlineData("redaction@fil.example", null, "redaction@fil.example")]
    [InlineData("Maud Lestrange", "Maud Lestrange", null)]
    public void An_author_is_a_name_and_an_address(string written, string? name, string? mail)
    {
        var author = Assert.Single(Assert.Single(Fixtures.Read(Fixtures.Item($"<author>{written}</author>")).Items).Authors);
        Assert.Equal((name, mail), (author.Name, author.Email));
    }

    [Fact]
    public void A_link_that_would_run_is_no_link() =>
        Assert.Null(Assert.Single(Fixtures.Read(Fixtures.Item("<title>T</title><link>javascript:alert(1)</link>")).Items).Link);
}
