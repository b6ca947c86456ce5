using System.Globalization;
using Filature.Provenance;

namespace Filature.Bench.Custody;

/// <summary>Copies and excerpts in a large archive: what indexing and finding cost, and what is found.</summary>
internal static class CustodyRun
{
    private const int Added = 4_000;
    private const int Warmups = 200;

    // Shingle lengths and windows that were tried.
    private static readonly (int Words, int Window)[] Schemes = [(2, 6), (3, 3), (3, 4), (3, 6), (4, 3), (4, 4), (4, 6), (5, 3), (5, 5), (6, 4)];

    /// <summary>Archives of several sizes, and the usual methods on the articles of the last one.</summary>
    public static void Run(TextWriter output, IReadOnlyList<int> sizes)
    {
        var lexicon = new Lexicon(GeneratedWire.PublishedSeed);
        Line(output, $"generated wire, seed {GeneratedWire.PublishedSeed}; {Added} articles added one by one, every second one planted");
        Costs? first = null;
        foreach (var size in sizes)
        {
            var costs = Measure(output, new(lexicon, GeneratedWire.PublishedSeed, size), size, Fingerprints.ShingleWords, Fingerprints.Window);
            first ??= costs;
            Line(output, $"  times what it costs among {sizes[0]}: by the clock {costs.Median / first.Value.Median:0.00} (median), in processor time {costs.Processor / first.Value.Processor:0.00} (mean)");
            output.Flush();
        }

        Baselines.Run(output, new(lexicon, GeneratedWire.PublishedSeed, sizes[^1]), sizes[^1], Added);
    }

    /// <summary>Other lengths of shingles and windows, at one size.</summary>
    public static void RunSchemes(TextWriter output, int size)
    {
        var lexicon = new Lexicon(GeneratedWire.PublishedSeed);
        foreach (var (words, window) in Schemes)
        {
            Line(output, $"shingles of {words} words, the smallest of {window}");
            Measure(output, new(lexicon, GeneratedWire.PublishedSeed, size), size, words, window);
            output.Flush();
        }
    }

    private static Costs Measure(TextWriter output, GeneratedWire wire, int size, int shingleWords, int window)
    {
        var folder = Directory.CreateTempSubdirectory("filature-custody-");
        try
        {
            using var archive = new GeneratedArchive(Path.Combine(folder.FullName, "bench.db"), shingleWords, window);
            var filled = archive.Fill(wire, size);
            Line(output, $"an archive of {size} articles");
            Line(output, $"  indexed in bulk: {size / filled.Milliseconds * 1000:0} articles/s by the clock, {size / filled.Processor * 1000:0} a second of processor time");
            Line(output, $"  index: {archive.IndexBytes() / (double)size:0} bytes an article");
            return Add(output, archive, wire, size);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Costs Add(TextWriter output, GeneratedArchive archive, GeneratedWire wire, int size)
    {
        var probes = new Probes();
        var times = new List<double>();
        var all = default(Spent);
        var compared = 0;
        for (long number = size; number < size + Added; number++)
        {
            var article = wire.Article(number);
            var before = Spent.Now;
            var (kin, candidates) = archive.Add(number, article.Text);
            var spent = Spent.Now - before;
            if (number - size >= Warmups)
            {
                times.Add(spent.Milliseconds);
                all += spent;
            }

            archive.Store(number, article.Text);
            compared += candidates;
            probes.Take(article, kin, other => wire.Article(other).Family);
        }

        times.Sort();
        var costs = new Costs(times[times.Count / 2], all.Processor / times.Count);
        Line(output, $"  adding one and finding its kin: median {costs.Median:0.00} ms, p99 {times[(int)(times.Count * 0.99)]:0.00} ms, longest {times[^1]:0.0} ms by the clock; {costs.Processor:0.00} ms of processor time (mean); {(double)compared / Added:0.00} articles compared");
        Line(output, $"  index after that: {archive.IndexBytes() / (double)(size + Added):0} bytes an article");
        probes.Print(output, "  kin found");
        return costs;
    }

    internal static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Costs(double Median, double Processor);
}
