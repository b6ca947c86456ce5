using System.Text;
using Filature.Arrivals.Polling;

namespace Filature.SystemTests.Storage;

/// <summary>What polling keeps in the archive, so that a kill at any point loses and doubles nothing.</summary>
public sealed class FollowedPagesTests : IDisposable
{
    private const string Feed = "https://fil.example/feed";

    private static readonly DateTimeOffset Noon = new(2031, 1, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void A_page_is_followed_with_its_item_as_it_was_given_and_by_one_feed()
    {
        using var archive = _shelves.Open();
        var (first, second) = (Subscribe(archive, Feed), Subscribe(archive, Feed + "2"));
        var page = Page("https://site.example/1", first);

        Shelves.Ok(archive.Subscriptions.MarkSeen(first, "n1", page.Link, "a1", page));
        Shelves.Ok(archive.Subscriptions.MarkSeen(second, "n1", page.Link, "a1", page with { Subscription = second, Failures = 7 }));

        Assert.Equal(page, Assert.Single(archive.Subscriptions.PagesDue("site.example", Noon, 10)));
        Assert.True(archive.Subscriptions.IsSeen(second, "n1"));
    }

    [Fact]
    public void Pages_come_by_host_the_longest_due_first_and_no_more_than_wanted()
    {
        using var archive = _shelves.Open();
        var feed = Subscribe(archive, Feed);
        foreach (var (link, minutes) in (ReadOnlySpan<(string, int)>)[("https://b.example/1", -5), ("https://a.example:8080/1", -9), ("https://b.example/2", -7), ("https://b.example/3", 1)])
        {
            Shelves.Ok(archive.Subscriptions.MarkSeen(feed, link, link, null, Page(link, feed) with { Due = Noon.AddMinutes(minutes) }));
        }

        Assert.Equal(["a.example:8080", "b.example"], archive.Subscriptions.HostsWithPagesDue(Noon));
        Assert.Equal(["https://b.example/2", "https://b.example/1"], archive.Subscriptions.PagesDue("b.example", Noon, 10).Select(page => page.Link));
        Assert.Equal(["https://b.example/2"], archive.Subscriptions.PagesDue("b.example", Noon, 1).Select(page => page.Link));
    }

    [Fact]
    public void What_became_of_a_page_is_kept_and_following_ends_with_it_or_with_its_feed()
    {
        using var archive = _shelves.Open();
        var feed = Subscribe(archive, Feed);
        var (page, other) = (Page("https://site.example/1", feed), Page("https://site.example/2", feed));
        Shelves.Ok(archive.Subscriptions.MarkSeen(feed, "n1", page.Link, null, page));
        Shelves.Ok(archive.Subscriptions.MarkSeen(feed, "n2", other.Link, null, other));
        var came = page with { Article = "a1", Fetched = Noon, ETag = "\"1\"", LastModified = "Tue, 21 Jan 2031 12:00:00 GMT", Due = Noon.AddHours(-1), Failures = 0, Why = null };

        Assert.True(Shelves.Ok(archive.Subscriptions.Save(came)));

        Assert.Equal([came, other], archive.Subscriptions.PagesDue("site.example", Noon, 10));
        Assert.True(Shelves.Ok(archive.Subscriptions.EndFollowing(page.Link)));
        Assert.False(Shelves.Ok(archive.Subscriptions.Save(came)));
        Assert.Equal(1, archive.Subscriptions.Followed);
        Shelves.Ok(archive.Subscriptions.Remove(feed));
        Assert.Equal(0, archive.Subscriptions.Followed);
        // The round of a feed that ended meanwhile follows nothing.
        Shelves.Ok(archive.Subscriptions.MarkSeen(feed, "n3", page.Link, null, page));
        Assert.Equal(0, archive.Subscriptions.Followed);
    }

    [Fact]
    public void Rules_of_sites_are_kept_until_nobody_asks_for_them()
    {
        using var archive = _shelves.Open(new Late(Noon));
        var rules = Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /x\n");
        Shelves.Ok(archive.Subscriptions.Keep("https://old.example", new(Noon.AddDays(-40), rules)));
        Shelves.Ok(archive.Subscriptions.Keep("https://site.example", new(Noon.AddDays(1), rules)));
        Shelves.Ok(archive.Subscriptions.Keep("https://none.example", new(Noon.AddDays(1), null)));

        Assert.Equal(rules, archive.Subscriptions.RobotsOf("https://site.example")!.Rules!.Value.ToArray());
        Assert.Null(archive.Subscriptions.RobotsOf("https://none.example")!.Rules);
        Assert.Null(archive.Subscriptions.RobotsOf("https://old.example"));
    }

    [Fact]
    public void The_right_of_an_article_is_the_widest_of_the_subscriptions_that_brought_it()
    {
        using var archive = _shelves.Open();
        var (narrow, wide) = (Subscribe(archive, Feed), Subscribe(archive, Feed + "2"));
        Shelves.Ok(archive.Subscriptions.Add(Feed + "2", null, null, Right.Excerpt));
        Shelves.Ok(archive.Subscriptions.MarkSeen(narrow, "n1", null, "a1"));
        Shelves.Ok(archive.Subscriptions.MarkSeen(wide, "n1", null, "a1"));

        Assert.Equal(Right.Excerpt, archive.Subscriptions.RightOf("a1"));
        Assert.Equal(Right.Headline, archive.Subscriptions.RightOf("a2"));
        Shelves.Ok(archive.Subscriptions.Remove(wide));
        Assert.Equal(Right.Headline, archive.Subscriptions.RightOf("a1"));
    }

    private static string Subscribe(Filature.Storage.Archive archive, string address)
    {
        Assert.True(Shelves.Ok(archive.Subscriptions.Add(address, null, null, null)));
        return Subscription.IdOf(address);
    }

    private static FollowedPage Page(string link, string subscription) => new(
        link, subscription, null, [new(ClaimKind.Author, "Maud Lestrange", "feed item author")], Noon.AddHours(-1), null, null, null, Noon.AddMinutes(-1), 1, "nobody answered");

    private sealed class Late(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
