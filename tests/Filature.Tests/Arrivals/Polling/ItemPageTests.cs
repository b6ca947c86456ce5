using System.Text;
using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>The page made of an item, and when it stands for the report.</summary>
public sealed class ItemPageTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Le port a rouvert après trois semaines de grève. ", 30));

    [Fact]
    public void An_item_is_whole_where_it_is_long_and_does_not_break_off()
    {
        Assert.True(ItemPage.IsWhole(Item($"<description>{Long}</description>")));
        Assert.False(ItemPage.IsWhole(Item("<description>Le port a rouvert.</description>")));
        Assert.False(ItemPage.IsWhole(Item($"<description>{Long}[…]</description>")));
        Assert.False(ItemPage.IsWhole(Item($"<description>{Long}Il a... </description>")));
        Assert.True(ItemPage.IsWhole(Item($"<description>Court.</description><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">{Long}</content:encoded>")));
        // Markup is no text.
        Assert.False(ItemPage.IsWhole(Item($"<description>&lt;p title=\"{new string('x', 3000)}\"&gt;Court.&lt;/p&gt;</description>")));
    }

    [Fact]
    public void The_same_item_makes_the_same_page_and_two_reports_in_the_same_words_two()
    {
        var item = Item("<description>Court.</description>");

        Assert.Equal(Made(item, "k1").ContentId, Made(item, "k1").ContentId);
        Assert.NotEqual(Made(item, "k1").ContentId, Made(item, "k2").ContentId);
    }

    [Fact]
    public void What_a_stranger_writes_into_a_field_stays_inside_of_it()
    {
        var html = Encoding.UTF8.GetString(Made(Item("<title>&lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;\"</title><description>Court.</description>"), "k").Bytes.Span);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_bounded_in_length_and_number_and_whole_characters()
    {
        var said = FeedClaims.Of(Feed("<title>x</title>"), Item("<title>x</title>") with
        {
            Title = "Le\u0000 port\n\n rouvre \uD83D",
            Categories = [.. Enumerable.Range(0, 500).Select(i => new FeedCategory($"c{i}", null, null))],
            Authors = [new(string.Concat(Enumerable.Repeat("😀", 5000)), null, null), new(null, "desk@site.example", null)],
        });

        Assert.Equal("Le port rouvre \uFFFD", said[0].Value);
        Assert.Equal(30, said.Count(saying => saying.Kind == ClaimKind.Category));
        var author = Assert.Single(said, saying => saying.Kind == ClaimKind.Author).Value;
        Assert.InRange(author.Length, 900, 1001);
        Assert.False(char.IsHighSurrogate(author[^1]));
    }

    private static Arrival Made(FeedItem item, string key) => ItemPage.Of(Feed("<title>x</title>"), item, key, "https://fil.example/feed#k", null, new(2024, 3, 6));

    private static FeedItem Item(string fields) => Assert.Single(Feed(fields).Items);

    private static Feed Feed(string fields) => FeedReader.Read(Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Fil</title><item>{fields}</item></channel></rss>"), null, null).Value!;
}
