using System.Net;
using static Filature.Tests.Arrivals.Polling.ScriptedWeb;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>Where the robots.txt comes from, how long it holds, and what holds where it does not come.</summary>
public sealed class RobotsReadingTests
{
    private const string Feed = PolledDesk.Feed;
    private const string File = "https://fil.example/robots.txt";

    [Theory]
    [InlineData(HttpStatusCode.NotFound, null)]
    [InlineData(HttpStatusCode.Forbidden, null)]
    [InlineData(HttpStatusCode.InternalServerError, "robots.unreachable")]
    [InlineData(HttpStatusCode.TooManyRequests, "robots.unreachable")]
    public async Task What_is_not_there_allows_all_and_what_cannot_be_had_forbids_all(HttpStatusCode status, string? code)
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss("");
        desk.Web[File] = _ => Status(status);

        Assert.Equal(code, (await desk.Poll()).Problem?.Code);
        Assert.Equal(code is null ? 1 : 0, desk.Web.TimesAsked(Feed));
    }

    [Fact]
    public async Task It_is_asked_once_a_day_over_restarts_too()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss("");
        desk.Web[File] = _ => Ok("User-agent: *\nDisallow: /secret", "text/plain");
        await desk.Poll();
        desk.Clock.Advance(TimeSpan.FromHours(23));
        desk.Restart();
        await desk.Poll();
        Assert.Equal(1, desk.Web.TimesAsked(File));

        desk.Clock.Advance(TimeSpan.FromHours(2));
        desk.Web[File] = _ => Ok("User-agent: *\nDisallow: /", "text/plain");
        var polled = await desk.Poll();

        Assert.Equal(2, desk.Web.TimesAsked(File));
        Assert.Equal("robots.forbidden", polled.Problem?.Code);
    }

    [Fact]
    public async Task Rules_that_were_read_hold_on_while_the_file_cannot_be_had()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss("");
        desk.Web[File] = _ => Ok("User-agent: *\nDisallow: /secret", "text/plain");
        await desk.Poll();
        desk.Clock.Advance(TimeSpan.FromHours(25));
        desk.Web[File] = _ => Status(HttpStatusCode.BadGateway);

        Assert.Null((await desk.Poll()).Problem);
        desk.Clock.Advance(TimeSpan.FromMinutes(11));
        await desk.Poll();
        Assert.Equal(3, desk.Web.TimesAsked(File));
    }

    [Fact]
    public async Task Redirects_are_held_to_the_rules_of_the_place_they_lead_to()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => To(HttpStatusCode.Found, "https://other.example/private");
        desk.Web["https://other.example/private"] = _ => Rss("");
        desk.Web["https://other.example/robots.txt"] = _ => Ok("User-agent: Filature\nDisallow: /private", "text/plain");

        Assert.Equal("robots.forbidden", (await desk.Poll()).Problem?.Code);
        Assert.Equal(0, desk.Web.TimesAsked("https://other.example/private"));
    }

    [Fact]
    public async Task A_robots_file_that_was_moved_is_followed_five_times()
    {
        using var desk = new PolledDesk();
        desk.Web[Feed] = _ => Rss("");
        desk.Web[File] = _ => To(HttpStatusCode.MovedPermanently, "/1");
        for (var i = 1; i < 5; i++)
        {
            var next = $"/{i + 1}";
            desk.Web[$"https://fil.example/{i}"] = _ => To(HttpStatusCode.Found, next);
        }

        desk.Web["https://fil.example/5"] = _ => Ok("User-agent: *\nDisallow: /", "text/plain");

        Assert.Equal("robots.forbidden", (await desk.Poll()).Problem?.Code);
    }
}
