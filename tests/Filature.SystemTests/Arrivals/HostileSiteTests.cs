using System.Diagnostics;
using System.Text;
using Filature.Arrivals;

namespace Filature.SystemTests.Arrivals;

/// <summary>Answers that no honest server gives: each is a coded problem within its limits, and no half page is taken for a whole one.</summary>
public sealed class HostileSiteTests
{
    private const string Html = "Content-Type: text/html";

    private static readonly FetchOptions Allowed = FetchOptions.Default with
    {
        AllowedAddresses = ["127.0.0.1/32"],
        Total = TimeSpan.FromSeconds(8),
        Headers = TimeSpan.FromSeconds(2),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whole answers, byte by byte as they are sent.</summary>
    public static TheoryData<string, string> Malformed => new()
    {
        { "no HTTP at all", "220 mail.site.example ESMTP\r\n" },
        { "nothing", "" },
        { "half a status line", "HTTP/1.1 2" },
        { "a status that is no number", "HTTP/1.1 OK fine\r\n\r\n" },
        { "no end of the heads", $"HTTP/1.1 200 OK\r\n{Html}\r\n" },
        { "a length that is no number", $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: many\r\n\r\n<p>half" },
        { "two lengths", $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: 7\r\nContent-Length: 9000\r\n\r\n<p>half" },
        { "a length beyond all numbers", $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: 99999999999999999999999999\r\n\r\n<p>half" },
        { "a length longer than the body", $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: 700\r\n\r\n<p>half" },
        { "a chunk that is no number", $"HTTP/1.1 200 OK\r\n{Html}\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n<p>half" },
        { "a chunk longer than memory", $"HTTP/1.1 200 OK\r\n{Html}\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff0\r\n<p>half" },
        { "chunks without an end", $"HTTP/1.1 200 OK\r\n{Html}\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n<p>half\r\n" },
        { "a packed body that breaks off", $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n\u001f" },
        { "packed twice", $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 7\r\n\r\n<p>half" },
        { "null bytes in the heads", $"HTTP/1.1 200 OK\r\nX-\0: \0\r\n{Html}\r\nContent-Length: 700\r\n\r\n<p>half" },
        { "a redirect to an address that is none", "HTTP/1.1 302 Found\r\nLocation: http://[:::/\r\nContent-Length: 0\r\n\r\n" },
        { "a redirect to two hosts in one", "HTTP/1.1 302 Found\r\nLocation: http://site.example:80:90/\r\nContent-Length: 0\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_answer_is_a_problem_and_no_half_page(string what, string answer)
    {
        using var site = new LocalSite((_, stream, cancel) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancel).AsTask());
        var watch = Stopwatch.StartNew();
        Assert.Matches("^fetch\\.", await Refused(site.At("/"), what));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {watch.Elapsed}");
    }

    [Fact]
    public async Task What_stands_behind_the_announced_length_is_not_of_the_page()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<p>Bonjour.</p><script>more</script>", cancel));
        var page = await Fetch(site.At("/"));
        Assert.Equal("<p>Bonjour.</p>", Encoding.ASCII.GetString(page.Value!.Bytes.Span));
    }

    [Theory]
    [InlineData("X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")]
    [InlineData("a")]
    public async Task A_flood_of_heads_ends_at_their_limit(string piece)
    {
        var sent = 0L;
        using var site = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, "HTTP/1.1 200 OK\r\nX-First: ", cancel);
            var flood = string.Concat(Enumerable.Repeat(piece, 1000));
            while (true)
            {
                await LocalSite.Write(stream, flood, cancel);
                Interlocked.Add(ref sent, flood.Length);
            }
        });
        Assert.Equal("fetch.network", await Refused(site.At("/")));
        // What stands in the buffers between us was sent, but not read.
        Assert.True(Interlocked.Read(ref sent) < 32 * 1024 * 1024, $"{sent} bytes were taken");
    }

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", 20)]
    [InlineData("X-Slow: a\r\n", 300)]
    [InlineData("a", 300)]
    public async Task Heads_that_come_drop_by_drop_end_when_their_time_is_up(string drop, int pause)
    {
        using var site = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, drop[0] == 'H' ? "" : "HTTP/1.1 200 OK\r\nX-First: ", cancel);
            while (true)
            {
                await LocalSite.Write(stream, drop, cancel);
                await Task.Delay(pause, cancel);
            }
        });
        var watch = Stopwatch.StartNew();
        Assert.Matches("^fetch\\.(timeout|network)$", await Refused(site.At("/")));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Trailers_without_end_are_cut_off()
    {
        using var site = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n<p>half\r\n0\r\n", cancel);
            var flood = string.Concat(Enumerable.Repeat("X-Trailer: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", 1000));
            while (true)
            {
                await LocalSite.Write(stream, flood, cancel);
            }
        });
        Assert.Matches("^fetch\\.(timeout|network|too-large)$", await Refused(site.At("/")));
    }

    [Fact]
    public async Task One_site_may_send_on_five_times_and_not_six()
    {
        using var site = new LocalSite((path, stream, cancel) => int.Parse(path[1..]) is > 0 and var left
            ? LocalSite.Redirect(stream, $"/{left - 1}", cancel)
            : LocalSite.Page(stream, "<p>Bonjour.</p>", Html, cancel));
        Assert.True((await Fetch(site.At("/5"))).IsOk);
        Assert.Equal("fetch.too-many-redirects", await Refused(site.At("/6")));
    }

    [Theory]
    [InlineData("data:text/html,<p>Bonjour</p>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("about:blank")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("dict://127.0.0.1:2628/")]
    [InlineData("jar:http://127.0.0.1!/a")]
    [InlineData("FILE:///etc/hostname")]
    [InlineData("http:///etc/hostname")]
    [InlineData("mailto:presse@site.example")]
    [InlineData("ws://127.0.0.1/")]
    public async Task A_redirect_out_of_the_web_is_refused(string target)
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Redirect(stream, target, cancel));
        Assert.Matches("^fetch\\.(bad-address|private-address)$", await Refused(site.At("/"), target));
        Assert.Equal(1, site.Connections);
    }

    [Fact]
    public async Task A_site_that_speaks_no_TLS_is_a_problem()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<p>Bonjour.</p>", Html, cancel));
        Assert.Matches("^fetch\\.(timeout|network)$", await Refused(site.At("/").Replace("http:", "https:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_any_of_it_the_next_page_comes_in()
    {
        using var bad = new LocalSite((_, stream, cancel) => LocalSite.Write(stream, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx", cancel));
        using var good = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<p>Bonjour.</p>", Html, cancel));
        using var fetcher = new Fetcher(Allowed, TimeProvider.System);
        Assert.False((await fetcher.Fetch(bad.At("/"), Cancel)).IsOk);
        Assert.True((await fetcher.Fetch(good.At("/"), Cancel)).IsOk);
    }

    private static async Task<Outcome<Arrival>> Fetch(string address)
    {
        using var fetcher = new Fetcher(Allowed, TimeProvider.System);
        return (await fetcher.Fetch(address, Cancel)).Then(download => download.Page(asOf: null));
    }

    private static async Task<string> Refused(string address, string? what = null)
    {
        var outcome = await Fetch(address);
        Assert.False(outcome.IsOk, $"{what ?? address} was taken: {(outcome.IsOk ? Encoding.UTF8.GetString(outcome.Value.Bytes.Span) : "")}");
        Assert.NotEmpty(outcome.Problem.Message);
        Assert.NotEmpty(outcome.Problem.Advice);
        return outcome.Problem.Code;
    }
}
