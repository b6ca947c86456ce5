using System.Globalization;

namespace Filature.Bench;

/// <summary>The sample wire in the order of its arrivals, in memory.</summary>
internal static class SampleWire
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples", "wire");

    public static IReadOnlyList<Arrival> Arrivals() =>
    [
        .. File.ReadLines(Path.Combine(Folder, "arrivals.tsv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(row => new Arrival(
            row[0], File.ReadAllBytes(Path.Combine(Folder, row[0])), IsPage(row[0]) ? "text/html" : "text/plain", Charset: null, row[1],
            DateOnly.ParseExact(row[2], "yyyy-MM-dd", CultureInfo.InvariantCulture))),
    ];

    public static IReadOnlyList<Arrival> Pages() => [.. Arrivals().Where(arrival => IsPage(arrival.Path))];

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);
}
