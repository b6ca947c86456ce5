using System.Text;
using Filature.Arrivals.Feeds;
using Filature.Cli.Evaluation.Feeds;

namespace Filature.Tests.Evaluation;

/// <summary>What a browser would show of a broken feed, and that breaking one by hand really breaks it.</summary>
public sealed class ShownItemsTests
{
    private const string Feed = "<rss version='2.0'><channel><title>t</title><item><title>a</title></item><item><title>b</title></item></channel></rss>";

    [Theory]
    [InlineData(Feed, 2)]
    [InlineData("<rss><channel><item><title>a</title><item><link href='http://site.example/'></item>", 2)]
    [InlineData("<rss><channel><item></item><item>  </item><itemize>a</itemize></channel></rss>", 0)]
    [InlineData("<a:feed><a:entry>x</a:entry></a:feed>", 1)]
    [InlineData("<rss><description>&lt;item>a&lt;/item></description><!-- <item>b</item> --></rss>", 0)]
    public void Items_with_words_or_an_address_are_shown(string feed, int shown) => Assert.Equal(shown, ShownItems.Count(Encoding.UTF8.GetBytes(feed)));

    [Fact]
    public void Wider_encodings_have_the_same_elements() => Assert.Equal(2, ShownItems.Count(Encoding.Unicode.GetBytes(Feed)));

    [Fact]
    public void Every_breakage_breaks_the_feed_and_leaves_its_items_to_be_seen()
    {
        var broken = Breakages.Of(Encoding.UTF8.GetBytes(Feed)).ToList();
        Assert.Equal(10, broken.Count);
        Assert.All(broken, copy =>
        {
            Assert.Equal(2, ShownItems.Count(copy.Bytes));
            Assert.NotEmpty(FeedReader.Read(copy.Bytes, null, null).Value!.Warnings);
        });
        Assert.Empty(Breakages.Of("<rss><channel><title>t</title></channel></rss>"u8.ToArray()));
    }
}
