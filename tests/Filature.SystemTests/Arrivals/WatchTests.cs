using System.Globalization;
using Filature.Arrivals;
using Filature.Arrivals.Polling;
using Filature.Storage;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Arrivals;

/// <summary>Polling a real site on this machine: what a feed brings, what a site forbids, and a kill in the middle.</summary>
public sealed class WatchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_come_in_once_and_an_unchanged_feed_answers_that_nothing_is_new()
    {
        var conditional = 0;
        LocalSite? self = null;
        using var site = self = new LocalSite((path, stream, cancel) => path switch
        {
            "/feed" when self!.LastRequest.Contains("If-None-Match: \"1\"", StringComparison.Ordinal) => NotModified(stream, cancel),
            "/feed" => LocalSite.Page(stream, Rss(self!, 3), "Content-Type: application/rss+xml\r\nETag: \"1\"", cancel),
            _ => Other(self!, path, stream, cancel),
        });
        using var archive = Subscribed(site.At("/feed"));

        Assert.Equal(3, (await Ask(archive)).New);
        Assert.Equal(0, (await Ask(archive)).New);

        Assert.Equal(1, conditional);
        Assert.Equal(3, archive.Articles);

        // Before it is answered: whoever has the answer may look at once.
        Task NotModified(Stream stream, CancellationToken cancel)
        {
            conditional++;
            return LocalSite.Write(stream, Empty("304 Not Modified"), cancel);
        }
    }

    [Theory]
    [InlineData("/forbidden", "robots.forbidden")]
    [InlineData("/busy", "fetch.status")]
    [InlineData("/garbage", "feed.unknown")]
    [InlineData("/gone", "fetch.status")]
    public async Task A_feed_that_cannot_be_read_says_why(string path, string code)
    {
        LocalSite? self = null;
        using var site = self = new LocalSite((asked, stream, cancel) => Other(self!, asked, stream, cancel));
        using var archive = Subscribed(site.At(path));

        var polled = await Ask(archive);

        Assert.Equal(code, polled.Problem?.Code);
        var state = Assert.Single(archive.Subscriptions.All()).State;
        Assert.NotNull(state.Why);
        Assert.Equal(path == "/gone", state.RetiredAt is not null);
        Assert.Equal(path != "/gone", state.FailingSince is not null);
        if (path == "/busy")
        {
            Assert.InRange(state.Due - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(115), TimeSpan.FromMinutes(125));
        }
    }

    [Fact]
    public async Task A_permanent_redirect_is_remembered()
    {
        LocalSite? self = null;
        using var site = self = new LocalSite((asked, stream, cancel) => asked == "/old"
            ? LocalSite.Write(stream, "HTTP/1.1 301 Moved Permanently\r\nLocation: /feed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancel)
            : Other(self!, asked, stream, cancel));
        using var archive = Subscribed(site.At("/old"));

        await Ask(archive);

        Assert.Equal(site.At("/feed"), Assert.Single(archive.Subscriptions.All()).At);
    }

    [Fact]
    public async Task A_watch_that_is_killed_loses_no_item_and_doubles_none()
    {
        LocalSite? self = null;
        using var site = self = new LocalSite((asked, stream, cancel) => Other(self!, asked, stream, cancel));
        var path = Place.NewArchive();
        Subscribed(site.At("/feed"), path).Dispose();

        using (var child = Ran.Start("watch", "--once", "--allow", "127.0.0.1/32", "--archive", path))
        {
            while (Count(path) < 2)
            {
                await Task.Delay(50, Cancel);
            }

            child.Kill();
            await child.WaitForExitAsync(Cancel);
        }

        Assert.InRange(Count(path), 2, 5);
        var ran = await Ran.Program("watch", "--once", "--allow", "127.0.0.1/32", "--archive", path);

        Assert.Equal(0, ran.Exit);
        Assert.Equal(6, Count(path));
    }

    private static int Count(string path)
    {
        using var archive = Archive.Open(path).Value!;
        return archive.Articles;
    }

    private static Archive Subscribed(string address, string? path = null)
    {
        var archive = Archive.Open(path ?? Place.NewArchive()).Value!;
        Assert.True(archive.Subscriptions.Add(address, "Fil inventé", null, null).IsOk);
        return archive;
    }

    private static async Task<Polled> Ask(Archive archive)
    {
        var options = FetchOptions.Default with { AllowedAddresses = ["127.0.0.1/32"], Total = TimeSpan.FromSeconds(5) };
        using var poller = new Poller(archive.Subscriptions, new ArchiveIntake(archive), options, TimeProvider.System, TimeSpan.Zero, () => 0.5);
        return await poller.Poll(Assert.Single(archive.Subscriptions.All()), Cancel);
    }

    private static Task Other(LocalSite site, string path, Stream stream, CancellationToken cancel) => path switch
    {
        "/robots.txt" => LocalSite.Page(stream, "User-agent: filature\nDisallow: /forbidden\n", "Content-Type: text/plain", cancel),
        "/feed" or "/forbidden" => LocalSite.Page(stream, Rss(site, 6), "Content-Type: application/rss+xml", cancel),
        "/garbage" => LocalSite.Page(stream, "%%% nothing that anyone could read %%%", "Content-Type: application/rss+xml", cancel),
        "/gone" => LocalSite.Write(stream, Empty("410 Gone"), cancel),
        "/busy" => LocalSite.Write(stream, Empty("429 Too Many Requests\r\nRetry-After: 7200"), cancel),
        _ => LocalSite.Page(stream, $"<html lang=\"fr\"><head><title>Port {path}</title></head><body><article><h1>Le port {path} rouvre</h1><p>Le port {path} a rouvert mardi après trois semaines de grève, a annoncé la capitainerie dans un communiqué.</p></article></body></html>", "Content-Type: text/html; charset=utf-8", cancel),
    };

    private static string Rss(LocalSite site, int items) => "<rss version=\"2.0\"><channel><title>Fil inventé</title>" + string.Concat(Enumerable.Range(1, items).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"<item><guid>n{i}</guid><title>Le port {i} rouvre</title><link>{site.At($"/page{i}")}</link><description>Trois semaines de grève.</description></item>"))) + "</channel></rss>";

    private static string Empty(string status) => $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private sealed class ArchiveIntake(Archive archive) : IIntake
    {
        public Outcome<TakenIn> Take(Arrival arrival) => archive.Add(arrival).Then<TakenIn>(added => new TakenIn(added.Id, added.IsNew ? added.Version : null));

        public string? ArticleAt(string addressOrPath) => archive.Resolve(addressOrPath);
    }
}
