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
        Measure(output, [.. sizes.Select(size => new Lane(new(lexicon, GeneratedWire.PublishedSeed, size), size, Fingerprints.ShingleWords, Fingerprints.Window))]);
        Baselines.Run(output, new(lexicon, GeneratedWire.PublishedSeed, sizes[^1]), sizes[^1], Added);
    }

    /// <summary>Other lengths of shingles and windows, at one size.</summary>
    public static void RunSchemes(TextWriter output, int size)
    {
        var lexicon = new Lexicon(GeneratedWire.PublishedSeed);
        foreach (var (words, window) in Schemes)
        {
            Line(output, $"shingles of {words} words, the smallest of {window}");
            Measure(output, [new Lane(new(lexicon, GeneratedWire.PublishedSeed, size), size, words, window)]);
            output.Flush();
        }
    }

    // The archives take turns, so that other work on the machine slows all of them.
    private static void Measure(TextWriter output, Lane[] lanes)
    {
        try
        {
            foreach (var lane in lanes)
            {
                lane.Fill(output);
                output.Flush();
            }

            for (var i = 0; i < Added; i++)
            {
                foreach (var lane in lanes)
                {
                    lane.Add(isWarm: i >= Warmups);
                }
            }

            foreach (var lane in lanes)
            {
                lane.Print(output, lanes[0]);
            }

            output.Flush();
        }
        finally
        {
            foreach (var lane in lanes)
            {
                lane.Dispose();
            }
        }
    }

    internal static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
