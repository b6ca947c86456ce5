using System.Diagnostics;
using System.Text;
using Filature.Arrivals.Feeds;

namespace Filature.Tests.Arrivals.Feeds;

public sealed class HostileFeedTests
{
    // Generous: machines that run tests are slow and shared. Quadratic work on these sizes takes minutes.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(40);

    public static TheoryData<string> Names => [.. Inputs.Keys];

    private static readonly Dictionary<string, Func<string>> Inputs = new(StringComparer.Ordinal)
    {
        ["billion laughs"] = () => "<!DOCTYPE rss [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"))
            + "]>" + Fixtures.Item("<title>safe</title><description>&a30;</description>"),
        ["deep nesting"] = () => Fixtures.Item("<title>safe</title><description>" + Many("<b>", 100_000) + "x" + Many("</b>", 100_000) + "</description>"),
        ["deep nesting, never closed"] = () => Fixtures.Item("<title>safe</title><description>" + Many("<b>", 100_000) + "x</description>"),
        ["nulls"] = () => Fixtures.Item("<title>sa\0\0fe</title>" + Many("\0", 100_000)),
        ["lone surrogates"] = () => Fixtures.Item("<title>safe</title><description>" + Many("&#xD800;&#56320;", 50_000) + "</description>"),
        ["one attribute"] = () => Fixtures.Item("<title>safe</title><enclosure url=\"" + Many("a", 50_000_000) + "\"/>"),
        ["attributes"] = () => Fixtures.Item("<title>safe</title><b " + Many("a=1 ", 500_000) + "/>") + "&",
        ["endless section"] = () => Fixtures.Item("<title>safe</title><description><![CDATA[" + Many("a", 10_000_000)),
        ["sections without end"] = () => Fixtures.Item("<title>safe</title><description>" + Many("<![CDATA[", 500_000)),
        ["comments without end"] = () => Fixtures.Item("<title>safe</title><description>" + Many("<!--", 1_000_000)),
        ["doctypes without end"] = () => Fixtures.Item("<title>safe</title>" + Many("<!DOCTYPE a [>", 500_000)),
        ["tags without end"] = () => Fixtures.Item("<title>safe</title>" + Many("<a ", 1_000_000) + ">"),
        ["end tags without end"] = () => Fixtures.Item("<title>safe</title>" + Many("</a", 1_000_000) + ">"),
        ["stray end tags"] = () => Fixtures.Item("<title>safe</title>" + Many("</b>", 2_000_000)),
        ["quotes"] = () => Fixtures.Item("<title>safe</title>" + Many("<a b='x>", 500_000) + Many("<a b=\"x>", 500_000)),
        ["ampersands"] = () => Fixtures.Item("<title>safe</title><description>" + Many("&", 5_000_000) + "</description>"),
        ["less-than signs"] = () => Fixtures.Item("<title>safe</title><description>" + Many("<", 5_000_000) + "</description>"),
        ["namespaces"] = () => Fixtures.Item("<title>safe</title>" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<a{i}:b xmlns:a{i}='x{i}'>"))),
        ["images"] = () => Fixtures.Item("<title>safe</title><description>" + Many("&lt;img alt='", 500_000) + "</description>"),
        ["tags in a title"] = () => Fixtures.Item("<title>safe</title><media:title>" + Many("&lt;b", 1_000_000) + "</media:title>"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_feed_costs_little_and_loses_no_item(string name)
    {
        var text = Inputs[name]();
        var watch = Stopwatch.StartNew();
        var feed = Fixtures.Read(text);
        Assert.True(watch.Elapsed < Enough, $"{name} took {watch.Elapsed}");
        Assert.Equal("safe", Assert.Single(feed.Items).Title);
    }

    [Fact]
    public void Entities_of_a_doctype_never_expand()
    {
        var item = Assert.Single(Fixtures.Read("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yes\">]>" + Fixtures.Item("<title>&x; &y;</title>")).Items);
        Assert.Equal("&x; &y;", item.Title);
    }

    [Fact]
    public void Every_limit_is_a_warning()
    {
        Assert.Contains("feed.items", Codes("<rss><channel>" + Many("<item><title>x</title></item>", 5_001) + "</channel></rss>"));
        Assert.Contains("feed.depth", Codes(Fixtures.Item(Many("<b>", 300) + Many("</b>", 300))));
        Assert.Contains("feed.field", Codes(Fixtures.Item("<description>" + Many("a", 5_000_000) + "</description>")));
        Assert.Contains("feed.size", Codes(Fixtures.Item("<description>" + Many("a", 17_000_000) + "</description>")));
        Assert.Contains("feed.nodes", Codes("<rss><channel>" + Many("<a/>", 1_000_001) + "</channel></rss>"));
    }

    [Theory]
    [InlineData("{\"items\":[{\"id\":\"\\ud800\",\"title\":\"safe\"}]}")]
    [InlineData("{\"items\":[{\"id\":\"a\",\"title\":\"safe\",\"attachments\":[{\"url\":\"u\",\"size_in_bytes\":1e400}]}]}")]
    [InlineData("{\"items\":[{\"id\":\"a\",\"title\":\"sa\u0000fe\",\"authors\":\"none\",\"tags\":[1,null,{}]}]}")]
    public void Odd_json_is_read(string text) => Assert.StartsWith("sa", Assert.Single(Fixtures.Read(text).Items).Title, StringComparison.Ordinal);

    [Fact]
    public void Deep_json_is_read_as_far_as_it_goes() =>
        Assert.Equal("safe", Fixtures.Read("{\"items\":[{\"title\":\"safe\"}],\"x\":" + Many("[", 100_000)).Items[0].Title);

    [Fact]
    public void A_deep_page_offers_its_feeds() => Assert.Single(
        FeedDiscovery.Find("<link rel=alternate type=application/rss+xml href=/f><body>" + Many("<div>", 200_000), Fixtures.Address));

    private static IEnumerable<string> Codes(string text) => Fixtures.Read(text).Warnings.Select(warning => warning.Code);

    private static string Many(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
