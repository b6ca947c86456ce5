using System.Diagnostics;
using Filature.Provenance;

namespace Filature.Bench.Custody;

/// <summary>
/// Two usual ways to find near-duplicates, over the same articles, in memory. Each is given the threshold that serves it best: the most
/// lenient one at which still 99 of 100 pairs are true.
/// </summary>
internal static class Baselines
{
    private const double Precision = 0.99;

    public static void Run(TextWriter output, GeneratedWire wire, int size, int added)
    {
        Compare(output, "SimHash (64 bits, words weighed by rarity, all compared)", new SimHash(wire, size), wire, size, added);
        Compare(output, "MinHash (128 permutations of 3-word shingles, 32 bands of 4)", new MinHash(wire, size), wire, size, added);
    }

    internal static long[] Words(string text) => FoldedWords.Of(text, [new(0, text.Length)]).Ids;

    private static void Compare(TextWriter output, string name, INearDuplicates method, GeneratedWire wire, int size, int added)
    {
        var found = new List<(GeneratedArticle Article, List<(long Number, double Likeness)> Near)>();
        var time = TimeSpan.Zero;
        for (long number = size; number < size + added; number++)
        {
            var article = wire.Article(number);
            var started = Stopwatch.GetTimestamp();
            var near = method.Near(article.Text);
            time += Stopwatch.GetElapsedTime(started);
            found.Add((article with { Text = "" }, near));
        }

        var families = new Dictionary<long, long>();
        var pairs = found.SelectMany(entry => entry.Near.Select(near => (near.Likeness, IsTrue: FamilyOf(near.Number) == entry.Article.Family)))
            .OrderByDescending(pair => pair.Likeness).ToList();
        var (good, threshold) = (0, double.PositiveInfinity);
        for (var i = 0; i < pairs.Count; i++)
        {
            good += pairs[i].IsTrue ? 1 : 0;
            if (good >= Precision * (i + 1) && (i + 1 == pairs.Count || pairs[i + 1].Likeness < pairs[i].Likeness))
            {
                threshold = pairs[i].Likeness;
            }
        }

        var probes = new Probes();
        foreach (var (article, near) in found)
        {
            probes.Take(article, [.. near.Where(pair => pair.Likeness >= threshold).Select(pair => pair.Number)], FamilyOf);
        }

        CustodyRun.Line(output, $"{name}: {time.TotalMilliseconds / added:0.00} ms an article, {method.BytesAnArticle} bytes an article, threshold {threshold:0.000}");
        probes.Print(output, "  " + name.Split(' ')[0]);

        long FamilyOf(long number)
        {
            if (!families.TryGetValue(number, out var family))
            {
                families.Add(number, family = wire.Article(number).Family);
            }

            return family;
        }
    }
}

internal interface INearDuplicates
{
    int BytesAnArticle { get; }

    /// <summary>Articles near a text, and how near.</summary>
    List<(long Number, double Likeness)> Near(string text);
}
