using System.IO.Compression;
using System.Text;
using Filature.Arrivals;
using Filature.Arrivals.Doors;

namespace Filature.SystemTests.Arrivals;

/// <summary>Containers behind an address are opened as from a file.</summary>
public sealed class DownloadTests
{
    private const string Record = "{\"title\":\"Le barrage\",\"text\":\"Le ministre a refusé.\"}";
    private const string Feed = "<rss version='2.0'><channel><title>Le Courrier du Val</title><item><title>Le barrage</title><link>/barrage</link><description>Le ministre a refus\u00E9.</description></item></channel></rss>";
    private const string Mail = "From: Le Courrier du Val <lettre@courrier.example>\r\nSubject: Le barrage\r\nDate: Tue, 21 Jan 2031 08:30:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nLe ministre a refusé.\r\n";

    private static readonly FetchOptions Allowed = FetchOptions.Default with { AllowedAddresses = ["127.0.0.1/32"], Total = TimeSpan.FromSeconds(10) };

    [Theory]
    [InlineData("/a", "application/json", "[" + Record + "]")]
    [InlineData("/a.json", "application/json; charset=utf-8", Record)]
    [InlineData("/a", "application/x-ndjson", Record)]
    [InlineData("/export.jsonl", "text/plain", Record)]
    [InlineData("/export.jsonl", "application/octet-stream", Record)]
    [InlineData("/a?format=csv", "text/csv", "title,text\nLe barrage,Le ministre a refusé.")]
    [InlineData("/a", "message/rfc822", Mail)]
    [InlineData("/a.eml", "text/plain", Mail)]
    [InlineData("/feed", "application/rss+xml", Feed)]
    [InlineData("/feed", "text/html", Feed)]
    [InlineData("/feed.xml", "text/xml", Feed)]
    public async Task Records_mails_and_feeds_are_opened(string path, string type, string content)
    {
        var (name, arrival) = Assert.Single(await Open(path, type, Encoding.UTF8.GetBytes(content)));
        Assert.Contains(path, name, StringComparison.Ordinal);
        Assert.Contains("<h1>Le barrage</h1>", Encoding.UTF8.GetString(arrival.Value!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archives_are_opened()
    {
        using var zip = new MemoryStream();
        using (var made = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in new[] { "a.txt", "b.txt", "package.json" })
            {
                using var stream = made.CreateEntry(entry).Open();
                stream.Write(Encoding.UTF8.GetBytes(entry == "package.json" ? "{}" : $"Un titre\n\nUn texte de {entry}."));
            }
        }

        foreach (var type in new[] { "application/zip", "application/octet-stream" })
        {
            Assert.Equal(["a.txt", "b.txt", "package.json"], (await Open("/news.zip", type, zip.ToArray())).Select(found => found.Path[(found.Path.IndexOf('#', StringComparison.Ordinal) + 1)..]));
        }

        const string page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>Le barrage</title><p>Le ministre a refusé.</p></html>";
        var record = Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courrier.example/barrage\r\nContent-Type: application/http\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(record);
        }

        Assert.Equal("https://courrier.example/barrage", Assert.Single(await Open("/crawl.warc.gz", "application/gzip", packed.ToArray())).Arrival.Value?.Address);
        Assert.Equal("https://courrier.example/barrage", Assert.Single(await Open("/crawl", "application/warc", record)).Arrival.Value?.Address);
    }

    [Fact]
    public async Task A_relative_link_of_a_feed_hangs_on_its_address_and_a_charset_of_the_site_counts()
    {
        var (_, arrival) = Assert.Single(await Open("/feeds/all", "application/rss+xml; charset=iso-8859-1", Encoding.Latin1.GetBytes(Feed)));
        Assert.EndsWith("/barrage", arrival.Value?.Address, StringComparison.Ordinal);
        Assert.DoesNotContain("/feeds/", arrival.Value!.Address, StringComparison.Ordinal);
        Assert.Contains("refusé", Encoding.UTF8.GetString(arrival.Value!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_a_page_whatever_its_name_says()
    {
        foreach (var path in new[] { "/table.csv", "/data.json", "/mail.eml", "/news.rss" })
        {
            Assert.Equal("text/html", Assert.Single(await Open(path, "text/html", "<!doctype html><title>a</title><p>b</p>"u8.ToArray())).Arrival.Value?.MediaType);
        }

        Assert.Equal("text/html", Assert.Single(await Open("/feed", "application/rss+xml", "<!doctype html><title>a</title><p>b</p>"u8.ToArray())).Arrival.Value?.MediaType);
    }

    [Fact]
    public async Task What_is_too_large_or_not_there_is_refused()
    {
        using var endless = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nConnection: close\r\n\r\nPK\u0003\u0004", cancel);
            var chunk = new byte[65_536];
            while (true)
            {
                await stream.WriteAsync(chunk, cancel);
            }
        });
        Assert.Equal("fetch.too-large", Assert.Single(await From(endless.At("/news.zip"))).Arrival.Problem?.Code);

        using var gone = new LocalSite((_, stream, cancel) => LocalSite.Write(stream, "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}", cancel));
        Assert.Equal("fetch.status", Assert.Single(await From(gone.At("/a.json"))).Arrival.Problem?.Code);
    }

    private static async Task<List<(string Path, Outcome<Arrival> Arrival)>> Open(string path, string type, byte[] body)
    {
        using var site = new LocalSite(async (_, stream, cancel) =>
        {
            await LocalSite.Write(stream, $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n", cancel);
            await stream.WriteAsync(body, cancel);
        });
        return await From(site.At(path));
    }

    private static async Task<List<(string Path, Outcome<Arrival> Arrival)>> From(string address)
    {
        var found = new List<(string Path, Outcome<Arrival> Arrival)>();
        await foreach (var document in Source.Open(address, null, ColumnMapping.ByName, Allowed, TimeProvider.System, TestContext.Current.CancellationToken))
        {
            found.Add(document);
        }

        return found;
    }
}
