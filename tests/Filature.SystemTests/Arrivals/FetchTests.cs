using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Filature.Arrivals;

namespace Filature.SystemTests.Arrivals;

/// <summary>Fetching from sites that behave badly: real sockets on this machine, allowed by an explicit option.</summary>
public sealed class FetchTests
{
    private const string Html = "Content-Type: text/html; charset=ISO-8859-1";

    private static readonly FetchOptions Allowed = FetchOptions.Default with
    {
        AllowedAddresses = ["127.0.0.1/32"],
        Total = TimeSpan.FromSeconds(5),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_in_with_its_bytes_its_charset_its_address_and_today()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<html><p>Bonjour</p></html>", Html, cancel));
        var arrival = Ok(await Fetch(site.At("/a?b=c#d")));
        Assert.Equal("<html><p>Bonjour</p></html>", Encoding.ASCII.GetString(arrival.Bytes.Span));
        Assert.Equal("text/html", arrival.MediaType);
        Assert.Equal("iso-8859-1", arrival.Charset);
        Assert.Equal(site.At("/a?b=c"), arrival.Address);
        Assert.Equal(site.At("/a?b=c#d"), arrival.Path);
        Assert.Equal(new DateOnly(2031, 1, 14), arrival.Retrieved);
    }

    [Fact]
    public async Task The_day_given_by_the_user_goes_before_today()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<html>x</html>", Html, cancel));
        Assert.Equal(new DateOnly(2030, 12, 31), Ok(await Fetch(site.At("/"), asOf: new DateOnly(2030, 12, 31))).Retrieved);
    }

    [Fact]
    public async Task The_request_says_who_asks_and_carries_no_cookie_from_the_answer_before()
    {
        using var site = new LocalSite((path, stream, cancel) => path == "/start"
            ? LocalSite.Write(stream, "HTTP/1.1 302 Found\r\nSet-Cookie: id=1; Path=/\r\nLocation: /end\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel)
            : LocalSite.Page(stream, "<html>x</html>", Html, cancel));
        var arrival = Ok(await Fetch(site.At("/start")));
        Assert.Equal(site.At("/end"), arrival.Address);
        Assert.Contains("User-Agent: Filature/", site.LastRequest, StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", site.LastRequest, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends_after_five()
    {
        using var site = new LocalSite((path, stream, cancel) => LocalSite.Redirect(stream, path == "/a" ? "/b" : "/a", cancel));
        Assert.Equal("fetch.too-many-redirects", Refused(await Fetch(site.At("/a"))));
        Assert.Equal(6, site.Connections);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("//127.0.0.2/x")]
    public async Task A_redirect_into_a_private_network_is_refused(string target)
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Redirect(stream, target, cancel));
        Assert.Equal("fetch.private-address", Refused(await Fetch(site.At("/"))));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://site.example/")]
    [InlineData("http://name:secret@site.example/")]
    public async Task A_redirect_to_what_is_no_page_of_the_web_is_refused(string target)
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Redirect(stream, target, cancel));
        Assert.Equal("fetch.bad-address", Refused(await Fetch(site.At("/"))));
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_refused()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Write(stream, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", cancel));
        Assert.Equal("fetch.bad-address", Refused(await Fetch(site.At("/"))));
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit()
    {
        using var site = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nConnection: close\r\n\r\n<html>", cancel);
            var chunk = new byte[65_536];
            Array.Fill(chunk, (byte)'a');
            while (true)
            {
                await stream.WriteAsync(chunk, cancel);
            }
        });
        Assert.Equal("fetch.too-large", Refused(await Fetch(site.At("/"), Allowed with { Total = TimeSpan.FromSeconds(20) })));
    }

    [Fact]
    public async Task A_body_that_announces_too_much_is_not_read()
    {
        using var site = new LocalSite((_, stream, cancel) =>
            LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: 99999999\r\n\r\n<html>", cancel));
        Assert.Equal("fetch.too-large", Refused(await Fetch(site.At("/"))));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_small_body_that_unpacks_to_gigabytes_is_cut_at_the_limit(string encoding)
    {
        var bomb = Packed(encoding, 200 * 1024 * 1024);
        Assert.True(bomb.Length < 1024 * 1024);
        using var site = new LocalSite((_, stream, cancel) => Send(stream, encoding, bomb, cancel));
        Assert.Equal("fetch.too-large", Refused(await Fetch(site.At("/"), Allowed with { Total = TimeSpan.FromSeconds(20) })));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_is_unpacked(string encoding)
    {
        using var site = new LocalSite((_, stream, cancel) => Send(stream, encoding, Packed(encoding, 1000), cancel));
        Assert.Equal(1000, Ok(await Fetch(site.At("/"))).Bytes.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    public async Task A_body_that_is_not_packed_as_it_says_is_a_problem(string encoding)
    {
        using var site = new LocalSite((_, stream, cancel) => Send(stream, encoding, "plain words, not packed"u8.ToArray(), cancel));
        Assert.StartsWith("fetch.", Refused(await Fetch(site.At("/"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_drips_is_left_when_the_time_is_up()
    {
        using var site = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nConnection: close\r\n\r\n", cancel);
            while (true)
            {
                await LocalSite.Write(stream, "a", cancel);
                await Task.Delay(50, cancel);
            }
        });
        var watch = Stopwatch.StartNew();
        Assert.Equal("fetch.timeout", Refused(await Fetch(site.At("/"), Allowed with { Total = TimeSpan.FromSeconds(1) })));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 10);
    }

    [Fact]
    public async Task A_site_that_never_answers_is_left_when_the_time_for_headers_is_up()
    {
        using var site = new LocalSite((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        Assert.Equal("fetch.timeout", Refused(await Fetch(site.At("/"), Allowed with { Headers = TimeSpan.FromSeconds(0.5) })));
    }

    [Fact]
    public async Task A_user_who_gives_up_is_obeyed()
    {
        using var site = new LocalSite((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        using var user = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Source.Open(site.At("/"), null, Allowed, TimeProvider.System, user.Token))
            {
                Assert.Fail("Nothing can arrive.");
            }
        });
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("font/woff2")]
    [InlineData("video/mp4")]
    public async Task What_is_not_a_page_is_refused(string type)
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "something", $"Content-Type: {type}", cancel));
        Assert.Equal("fetch.media-type", Refused(await Fetch(site.At("/"))));
    }

    [Fact]
    public async Task An_image_that_calls_itself_a_page_is_refused()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "GIF89a…", Html, cancel));
        Assert.Equal("arrival.unsupported", Refused(await Fetch(site.At("/"))));
    }

    [Fact]
    public async Task A_server_that_does_not_name_the_type_is_asked_by_the_bytes()
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "%PDF-1.7 …", "X-Nothing: 1", cancel));
        Assert.Equal("application/pdf", Ok(await Fetch(site.At("/"))).MediaType);
    }

    [Theory]
    [InlineData("404 Not Found", "no such page")]
    [InlineData("403 Forbidden", "refuses programs")]
    [InlineData("500 Internal Server Error", "fault of its own")]
    [InlineData("204 No Content", "empty")]
    public async Task A_status_is_told_in_words(string status, string words)
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Write(stream, $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel));
        var problem = (await Fetch(site.At("/"))).Problem!;
        Assert.Equal("fetch.status", problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Advice);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_a_problem_and_no_half_page()
    {
        using var site = new LocalSite((_, stream, cancel) =>
            LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<html>half", cancel));
        Assert.Equal("fetch.network", Refused(await Fetch(site.At("/"))));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://sub.localhost:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    public async Task This_machine_is_refused_before_anything_is_connected(string address)
    {
        using var site = new LocalSite((_, stream, cancel) => LocalSite.Page(stream, "<html>secret</html>", Html, cancel));
        var asked = string.Format(null, address, site.Port);
        Assert.Equal("fetch.private-address", Refused(await Fetch(asked, FetchOptions.Default)));
        Assert.Equal(0, site.Connections);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://router/")]
    [InlineData("http://printer.local/")]
    public async Task Private_networks_are_refused(string address) =>
        Assert.Equal("fetch.private-address", Refused(await Fetch(address, FetchOptions.Default)));

    [Theory]
    [InlineData("ftp://site.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    [InlineData("https://name:secret@site.example/")]
    [InlineData("http://a b/")]
    public async Task What_is_no_address_of_the_web_is_refused(string address) =>
        Assert.Equal("fetch.bad-address", Refused(await Fetch(address, FetchOptions.Default)));

    [Fact]
    public async Task A_name_and_password_are_not_repeated()
    {
        var problem = (await Fetch("https://name:secret@site.example/", FetchOptions.Default)).Problem!;
        Assert.DoesNotContain("secret", problem.Message + problem.Advice, StringComparison.Ordinal);
    }

    private static async Task<Outcome<Arrival>> Fetch(string address, FetchOptions? options = null, DateOnly? asOf = null)
    {
        var found = new List<Outcome<Arrival>>();
        await foreach (var (_, arrival) in Source.Open(address, asOf, options ?? Allowed, new FixedClock(), Cancel))
        {
            found.Add(arrival);
        }

        return Assert.Single(found);
    }

    private static Arrival Ok(Outcome<Arrival> outcome) => outcome.IsOk ? outcome.Value : throw new InvalidOperationException(outcome.Problem.ToString());

    private static string Refused(Outcome<Arrival> outcome)
    {
        Assert.False(outcome.IsOk);
        Assert.NotEmpty(outcome.Problem.Message);
        Assert.NotEmpty(outcome.Problem.Advice);
        return outcome.Problem.Code;
    }

    private static async Task Send(Stream stream, string encoding, byte[] body, CancellationToken cancel)
    {
        await LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\n{Html}\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n", cancel);
        await stream.WriteAsync(body, cancel);
    }

    private static byte[] Packed(string encoding, int size)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            _ => new ZLibStream(packed, CompressionLevel.Optimal),
        })
        {
            var chunk = new byte[Math.Min(size, 1024 * 1024)];
            Array.Fill(chunk, (byte)'a');
            for (var written = 0; written < size; written += chunk.Length)
            {
                stream.Write(chunk);
            }
        }

        return packed.ToArray();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 1, 14, 23, 30, 0, TimeSpan.Zero);
    }
}
