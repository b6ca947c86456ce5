using System.Net;
using static Filature.Tests.Arrivals.Polling.ScriptedWeb;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>What a site says of how its feed is to be asked for, and that it is obeyed.</summary>
public sealed class FeedTermsTests
{
    private const string Feed = PolledDesk.Feed;

    [Fact]
    public async Task Marks_are_handed_back_and_an_unchanged_feed_waits_a_little_longer()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = wish => wish.ETag == "\"1\"" ? Status(HttpStatusCode.NotModified) : Rss(Items(4), "\"1\"");
        await desk.Poll();
        var before = desk.State.Interval!.Value;

        var polled = await desk.Poll();

        Assert.Null(polled.Problem);
        Assert.Equal(0, polled.New);
        Assert.Equal(before * 1.1, desk.State.Interval!.Value);
    }

    [Theory]
    [InlineData(HttpStatusCode.MovedPermanently, "https://new.example/b", true)]
    [InlineData(HttpStatusCode.PermanentRedirect, "https://new.example/b", true)]
    [InlineData(HttpStatusCode.Found, "https://new.example/b", false)]
    public async Task A_chain_of_permanent_redirects_is_remembered_as_far_as_it_is_permanent(HttpStatusCode second, string end, bool isAll)
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => To(HttpStatusCode.MovedPermanently, "https://new.example/a");
        desk.Web["https://new.example/a"] = _ => To(second, "/b");
        desk.Web[end] = _ => Rss(Items(1));

        await desk.Poll();

        Assert.Equal(isAll ? end : "https://new.example/a", desk.States[Feed].At);
    }

    [Fact]
    public async Task Where_the_new_address_fails_for_long_the_old_one_is_tried_again()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => To(HttpStatusCode.MovedPermanently, "https://new.example/a");
        desk.Web["https://new.example/a"] = _ => Rss(Items(1));
        await desk.Poll();
        desk.Web["https://new.example/a"] = _ => Status(HttpStatusCode.NotFound);
        desk.Web[Feed] = _ => Rss(Items(1));

        for (var i = 0; i < 7; i++)
        {
            await desk.Poll();
        }

        Assert.Equal(Feed, desk.States[Feed].At);
        Assert.Equal(0, desk.State.Failures);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_asked_no_more()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Status(HttpStatusCode.Gone);
        await desk.Poll();
        desk.Clock.Advance(TimeSpan.FromDays(30));

        var (feeds, _) = await desk.Once();

        Assert.Empty(feeds);
        Assert.Equal(desk.Clock.Start, desk.State.RetiredAt);
        Assert.Contains("410", desk.State.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_back_off_with_jitter_say_since_when_and_end_with_the_first_success()
    {
        using var desk = new PolledDesk(chance: 0);
        desk.Web[Feed] = _ => Status(HttpStatusCode.InternalServerError);
        await desk.Poll();
        Assert.Equal(TimeSpan.FromMinutes(8), desk.Wait);
        desk.Clock.Advance(desk.Wait);
        await desk.Poll();
        Assert.Equal(TimeSpan.FromMinutes(16), desk.Wait);
        Assert.Equal(desk.Clock.Start, desk.State.FailingSince);
        Assert.Contains("500", desk.State.Why, StringComparison.Ordinal);

        desk.Web[Feed] = _ => Rss(Items(1));
        await desk.Poll();

        Assert.Equal((0, null, null), (desk.State.Failures, desk.State.Why, desk.State.FailingSince));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Rest_is_granted_to_the_whole_host_and_is_no_failure_of_its_other_feeds(HttpStatusCode status)
    {
        using var desk = new PolledDesk();
        const string Other = "https://fil.example/other";
        desk.States.Add(Other, desk.Clock.GetUtcNow());
        desk.Web[Feed] = _ => Status(status, TimeSpan.FromHours(3));
        desk.Web[Other] = _ => Rss(Items(1));
        await desk.Poll();

        var other = await desk.Poll(Other);

        Assert.Equal("fetch.later", other.Problem?.Code);
        Assert.Equal(0, other.State.Failures);
        Assert.Equal(0, desk.Web.TimesAsked(Other));
        Assert.Equal(TimeSpan.FromHours(3), desk.Wait);
        desk.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Null((await desk.Poll(Other)).Problem);
    }

    [Fact]
    public async Task Cache_control_and_the_feed_itself_can_ask_for_a_longer_wait()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(Items(4), maxAge: TimeSpan.FromHours(5));
        await desk.Poll();
        Assert.Equal(TimeSpan.FromHours(5), desk.Wait);

        desk.Web[Feed] = _ => Rss("<ttl>420</ttl>" + Items(4), "\"1\"");
        await desk.Poll();
        Assert.Equal(TimeSpan.FromHours(7), desk.Wait);

        // An unchanged answer does not say it again.
        desk.Web[Feed] = _ => Status(HttpStatusCode.NotModified);
        await desk.Poll();
        Assert.InRange(desk.Wait, TimeSpan.FromHours(7), TimeSpan.FromHours(8));
    }

    [Fact]
    public async Task An_archive_that_is_in_the_way_is_no_failure_of_the_feed_and_loses_no_item()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(Items(2), "\"1\"");
        desk.Intake.Refusal = new("archive.locked", "Another program writes.", "");

        var polled = await desk.Poll();

        Assert.Equal("archive.locked", polled.Problem?.Code);
        Assert.Equal((0, null, TimeSpan.FromMinutes(1)), (desk.State.Failures, desk.State.ETag, desk.Wait));
        desk.Intake.Refusal = null;
        Assert.Equal(2, (await desk.Poll()).New);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_left_alone_so_that_the_others_go_on()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss(string.Concat(Enumerable.Range(1, 40).Select(i => PolledDesk.Item(i, host: "slow.example"))));
        for (var i = 1; i <= 40; i++)
        {
            desk.Web[$"https://slow.example/page{i}"] = Silent;
        }

        var polled = await desk.Poll();

        Assert.Equal(40, polled.New);
        Assert.Equal(40, desk.States.Pages.Count);
        Assert.Equal(3, desk.Web.Asked.Count(wish => wish.At.Host == "slow.example" && wish.At.AbsolutePath != "/robots.txt"));
    }

    private static string Items(int count) => string.Concat(Enumerable.Range(1, count).Select(i =>
        PolledDesk.Item(i, more: $"<pubDate>{new DateTimeOffset(2024, 3, 6, 12 - (2 * i), 0, 0, TimeSpan.Zero):r}</pubDate>")));
}
