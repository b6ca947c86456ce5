using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Filature.Extraction;

namespace Filature.Bench;

/// <summary>Our extraction beside SmartReader alone, page by page in turn, so that other work on the machine slows both.</summary>
internal static class PageRace
{
    public static void Run(TextWriter output, string what, IReadOnlyList<Arrival> pages, int rounds)
    {
        var ours = new Lane(pages.Count);
        var peer = new Lane(pages.Count);
        // The first round warms up.
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < pages.Count; i++)
            {
                var page = pages[i];
                ours.Run(i, round, () => Extractor.Extract(page).Value?.Body);
                peer.Run(i, round, () => ReadAsPeer(page));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"extract {what} ({pages.Count}), per page"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  ours",-42} {ours.Milliseconds,9:0.00} ms   allocated {ours.Kilobytes(rounds),7:0} KB"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  SmartReader alone",-42} {peer.Milliseconds,9:0.00} ms   allocated {peer.Kilobytes(rounds),7:0} KB"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  times as fast as SmartReader",-42} {peer.Milliseconds / ours.Milliseconds,9:0.00}"));
    }

    public static IReadOnlyList<Arrival> PagesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".html.gz", StringComparison.Ordinal))
            .Select(path => new Arrival(path, Bytes(path), "text/html", "utf-8", Address: null, Retrieved: null)),
    ];

    // The constructor that takes the page itself: the static ones would fetch the address.
    internal static string ReadAsPeer(Arrival page)
    {
        using var reader = new SmartReader.Reader(page.Address ?? "https://page.example/", Encoding.UTF8.GetString(page.Bytes.Span));
        return reader.GetArticle().TextContent ?? "";
    }

    private static byte[] Bytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(path);
        }

        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class Lane(int pages)
    {
        private readonly double[] _best = [.. Enumerable.Repeat(double.PositiveInfinity, pages)];
        private long _allocated;

        public double Milliseconds => _best.Average();

        public double Kilobytes(int rounds) => _allocated / 1000.0 / rounds / _best.Length;

        public void Run(int page, int round, Func<object?> read)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(read());
            if (round > 0)
            {
                _best[page] = Math.Min(_best[page], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                _allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }
}
