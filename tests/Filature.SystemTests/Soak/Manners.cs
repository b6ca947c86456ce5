using System.IO.Compression;
using System.Text;

namespace Filature.SystemTests.Soak;

/// <summary>The manners of sites: good ones, those that fail now and then, and those that never give a feed.</summary>
internal static class Manners
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    public static readonly Manner[] All =
    [
        // Well.
        new("plain", 20, true, visit => visit.Well()),
        new("ETag", 20, true, visit => visit.Conditional(byDate: false)),
        new("Last-Modified", 10, true, visit => visit.Conditional(byDate: true)),
        new("moved", 5, true, visit => IsThere(visit) ? visit.Well() : visit.Redirect(301, "/there" + visit.Feed.Path)),
        new("found elsewhere", 5, true, visit => IsThere(visit) ? visit.Well() : visit.Redirect(302, $"{visit.Feed.Root}there{visit.Feed.Path}")),
        new("slow", 5, true, async visit =>
        {
            await Task.Delay(TimeSpan.FromSeconds(0.2 + visit.Chance), visit.Cancel);
            await visit.Well();
        }),
        new("dripping", 3, true, visit => visit.Drip(Encoding.UTF8.GetBytes(visit.Text), 8, TimeSpan.FromMilliseconds(150))),
        new("gzip", 4, true, visit => Packed(visit, "gzip", stream => new GZipStream(stream, CompressionLevel.Fastest))),
        new("brotli", 4, true, visit => Packed(visit, "br", stream => new BrotliStream(stream, CompressionLevel.Fastest))),
        new("mislabelled as Latin-1", 4, true, visit => visit.Send(Encoding.UTF8.GetBytes(visit.Text), "text/xml; charset=iso-8859-1")),
        new("mislabelled as UTF-8", 4, true, visit => visit.Send(Encoding.Latin1.GetBytes(visit.Text.Replace('’', '\'')), "text/xml; charset=utf-8")),
        new("UTF-16", 2, true, visit => visit.Send([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(visit.Text)], "application/xml")),
        new("not well-formed", 5, true, visit => visit.Send(visit.Feed.Format == "json" ? "\n\n" + visit.Text : "\n<!-- cache miss -->" + visit.Text[..visit.Text.LastIndexOf("</", StringComparison.Ordinal)] + " & <x:y>")),

        // Well now and then.
        new("429 now and then", 4, true, visit => visit.IsUnlucky ? visit.Status(429, "1") : visit.Well()),
        new("503 now and then", 4, true, visit => visit.IsUnlucky ? visit.Status(503, "Wed, 21 Oct 2015 07:28:00 GMT") : visit.Well()),
        new("500 now and then", 5, true, visit => visit.IsUnlucky ? visit.Status(500) : visit.Well()),
        new("404 now and then", 3, true, visit => visit.IsUnlucky ? visit.Status(404) : visit.Well()),
        new("breaks off now and then", 6, true, visit => visit.IsUnlucky ? visit.Break(Encoding.UTF8.GetBytes(visit.Text), visit.Chance * 2) : visit.Well()),
        new("resets now and then", 5, true, visit =>
        {
            if (!visit.IsUnlucky)
            {
                return visit.Well();
            }

            visit.Context.Abort();
            return Task.CompletedTask;
        }),
        new("cut now and then", 8, true, visit => visit.IsUnlucky ? visit.Send(visit.Text[..(int)(visit.Text.Length * visit.Chance * 2)]) : visit.Well()),
        new("garbage now and then", 4, true, visit => visit.IsUnlucky ? visit.Send(Garbage(visit.Feed.Asked), "application/rss+xml") : visit.Well()),
        new("a page of excuses now and then", 4, true, visit => visit.IsUnlucky ? visit.Send("<!doctype html><html><body><h1>Maintenance</h1><p>Nous revenons.</p></body></html>"u8.ToArray(), "text/html") : visit.Well()),
        new("empty now and then", 3, true, visit => visit.IsUnlucky ? visit.Send("") : visit.Well()),
        new("circles now and then", 3, true, visit => visit.IsUnlucky ? visit.Redirect(302, visit.Feed.Path) : visit.Well()),
        new("an empty feed now and then", 4, true, visit => visit.IsUnlucky ? visit.Send("<rss version=\"2.0\"><channel><title>Fil</title></channel></rss>") : visit.Well()),

        // Never.
        new("not found", 2, false, visit => visit.Status(404)),
        new("gone", 2, false, visit => visit.Status(410)),
        new("garbage", 2, false, visit => visit.Send(Garbage(visit.Feed.Number), "application/rss+xml")),
        new("a page", 2, false, visit => visit.Send("<!doctype html><html><body><p>Bonjour</p></body></html>"u8.ToArray(), "text/html")),
        new("a circle", 2, false, visit => visit.Redirect(301, visit.Feed.Path)),
        new("into a private network", 2, false, visit => visit.Redirect(302, "http://10.0.0.1/feed")),
        new("to a file", 1, false, visit => visit.Redirect(302, "file:///etc/hostname")),
        new("a picture", 1, false, visit => visit.Send("\u0089PNG\r\n"u8.ToArray(), "image/png")),
        new("forbidden by robots.txt", 2, false, visit => visit.Well()),
        new("a flood of headers", 1, false, visit =>
        {
            for (var i = 0; i < 2000; i++)
            {
                visit.Response.Headers[$"X-Flood-{i}"] = new string('a', 100);
            }

            return visit.Well();
        }),
        new("a bomb", 1, false, Bomb),
        new("without end", 1, false, Endless),
        new("silent", 2, false, visit => Task.Delay(Long, visit.Cancel), IsPatient: true),
        new("dripping for ever", 2, false, visit => visit.Drip(Encoding.UTF8.GetBytes(visit.Text), 1000, TimeSpan.FromSeconds(1)), IsPatient: true),
    ];

    public static async Task Endless(Visit visit)
    {
        visit.Response.ContentType = "application/rss+xml";
        await visit.Response.Body.WriteAsync("<rss version=\"2.0\"><channel><title>"u8.ToArray(), visit.Cancel);
        var chunk = new byte[65_536];
        Array.Fill(chunk, (byte)'a');
        while (!visit.Cancel.IsCancellationRequested)
        {
            await visit.Response.Body.WriteAsync(chunk, visit.Cancel);
        }
    }

    private static bool IsThere(Visit visit) => visit.Context.Request.Path.StartsWithSegments("/there", StringComparison.Ordinal);

    private static async Task Packed(Visit visit, string encoding, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        await using (var stream = pack(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(visit.Text));
        }

        visit.Response.Headers.ContentEncoding = encoding;
        await visit.Send(packed.ToArray(), FeedText.MediaType(visit.Feed.Format));
    }

    private static async Task Bomb(Visit visit)
    {
        visit.Response.ContentType = "application/rss+xml";
        visit.Response.Headers.ContentEncoding = "br";
        await using var stream = new BrotliStream(visit.Response.Body, CompressionLevel.Fastest);
        var chunk = new byte[1024 * 1024];
        for (var i = 0; i < 200; i++)
        {
            await stream.WriteAsync(chunk, visit.Cancel);
        }
    }

    private static byte[] Garbage(int seed)
    {
        var bytes = new byte[5000];
#pragma warning disable CA5394 // Repeatable, and nothing secret.
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }
}
