using System.Diagnostics;
using System.Globalization;
using System.Net;
using Filature.Storage;
using Filature.Web;

namespace Filature.Bench.Reading;

/// <summary>How long each page of the desk takes over a large archive, and how much of it goes over the wire.</summary>
internal static class DeskRun
{
    // So many are read by the desk itself; the rest are these again under other names.
    private const int Read = 1_000;
    private const int Rounds = 200;

    /// <param name="kept">The archive to make, or to measure again where it is there; null: one that is thrown away.</param>
    public static async Task Run(TextWriter output, int articles, string? kept)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("filature-bench-").FullName : null;
        var path = kept ?? Path.Combine(folder!, "desk.db");
        try
        {
            if (!File.Exists(path))
            {
                var started = Stopwatch.GetTimestamp();
                Fill(path, articles);
                Line(output, $"an archive of {articles} articles, made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {new FileInfo(path).Length / 1024.0 / 1024:0} MB");
            }

            using var archive = Open(path);
            await using var app = WebDesk.Build(archive, new(["http://127.0.0.1:0"]));
            await app.StartAsync();
            Line(output, $"{archive.Articles} articles, {Environment.ProcessorCount} processors");
            await Measure(output, archive, app.Urls.Single());
            await app.StopAsync();
        }
        finally
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Fill(string path, int articles)
    {
        var read = Math.Min(Read, articles);
        using (var archive = Open(path))
        {
            foreach (var arrival in DeskWire.Arrivals(read))
            {
                if (archive.Add(arrival) is { IsOk: false } refused)
                {
                    throw new InvalidDataException($"{arrival.Path}: {refused.Problem.Message}");
                }
            }
        }

        ManifoldArchive.Multiply(path, articles / read);
    }

    private static Archive Open(string path) => Archive.Open(path) is { IsOk: true, Value: var archive } ? archive : throw new IOException($"{path} is no archive of this version.");

    private static async Task Measure(TextWriter output, Archive archive, string url)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false }) { BaseAddress = new(url) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        output.WriteLine("| page | p50 ms | p95 ms | longest | processor ms | KB | KB packed |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, addresses) in DeskAddresses.Of(archive))
        {
            await Ask(client, addresses[0]);
            var (times, plain, packed) = (new List<double>(), 0L, 0L);
            // With that of the one who asks: it is the same process.
            var busy = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Rounds; i++)
            {
                var address = addresses[i % addresses.Count];
                var started = Stopwatch.GetTimestamp();
                var bytes = await Ask(client, address);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                packed = Math.Max(packed, bytes);
            }

            busy = Environment.CpuUsage.TotalTime - busy;
            using var unpacked = new HttpClient { BaseAddress = new(url) };
            foreach (var address in addresses.Take(20))
            {
                plain = Math.Max(plain, await Ask(unpacked, address));
            }

            times.Sort();
            Line(output, $"| {name} | {times[Rounds / 2]:0.0} | {times[Rounds * 95 / 100]:0.0} | {times[^1]:0.0} | {busy.TotalMilliseconds / Rounds:0.0} | {plain / 1024.0:0.0} | {packed / 1024.0:0.0} |");
        }
    }

    private static async Task<long> Ask(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return response.IsSuccessStatusCode ? (await response.Content.ReadAsByteArrayAsync()).LongLength : throw new InvalidDataException($"{address}: {response.StatusCode}");
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
