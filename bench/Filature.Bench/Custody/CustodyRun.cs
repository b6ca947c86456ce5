using System.Globalization;

namespace Filature.Bench.Custody;

/// <summary>Copies and excerpts in a large archive: what indexing and finding cost, and what is found.</summary>
internal static class CustodyRun
{
    private const int Added = 4_000;
    private const int Warmups = 200;

    public static void Run(TextWriter output, IReadOnlyList<int> sizes, bool withBaselines)
    {
        var lexicon = new Lexicon(GeneratedWire.PublishedSeed);
        Line(output, $"generated wire, seed {GeneratedWire.PublishedSeed}; {Added} articles added one by one, every second one planted");
        Costs? first = null;
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("filature-custody-");
            try
            {
                var costs = Measure(output, new(lexicon, GeneratedWire.PublishedSeed, size), size, Path.Combine(folder.FullName, "bench.db"));
                first ??= costs;
                Line(output, $"  times what it costs in {sizes[0]}: median {costs.Median / first.Value.Median:0.00}, mean {costs.Mean / first.Value.Mean:0.00}");
                output.Flush();
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        if (withBaselines)
        {
            Baselines.Run(output, new(lexicon, GeneratedWire.PublishedSeed, sizes[^1]), sizes[^1], Added);
        }
    }

    private static Costs Measure(TextWriter output, GeneratedWire wire, int size, string path)
    {
        using var archive = new GeneratedArchive(path);
        var filled = archive.Fill(wire, size);
        Line(output, $"an archive of {size} articles");
        Line(output, $"  indexed in bulk in {filled.TotalSeconds:0.0} s: {size / filled.TotalSeconds:0} articles/s");
        Line(output, $"  index: {archive.IndexBytes() / (double)size:0} bytes an article");
        var probes = new Probes();
        var times = new List<double>();
        var compared = 0;
        for (long number = size; number < size + Added; number++)
        {
            var article = wire.Article(number);
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var (kin, candidates) = archive.Add(number, article.Text);
            if (number - size >= Warmups)
            {
                times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            archive.Store(number, article.Text);
            compared += candidates;
            probes.Take(article, kin, other => wire.Article(other).Family);
        }

        times.Sort();
        var costs = new Costs(times[times.Count / 2], times.Average(), times[(int)(times.Count * 0.99)], times[^1]);
        Line(output, $"  adding one and finding its kin: median {costs.Median:0.00} ms, mean {costs.Mean:0.00} ms, p99 {costs.P99:0.00} ms, longest {costs.Longest:0.0} ms; {(double)compared / Added:0.00} articles compared");
        Line(output, $"  index after that: {archive.IndexBytes() / (double)(size + Added):0} bytes an article");
        probes.Print(output, "  kin found");
        return costs;
    }

    internal static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Costs(double Median, double Mean, double P99, double Longest);
}
