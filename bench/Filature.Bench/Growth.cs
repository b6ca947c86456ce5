using System.Diagnostics;

namespace Filature.Bench;

/// <summary>What adding one article costs in a small archive and in a large one: synthetic articles, all different.</summary>
internal static class Growth
{
    private const int Added = 50;

    public static void Run(TextWriter output, IReadOnlyList<int> sizes)
    {
        double? first = null;
        foreach (var size in sizes)
        {
            using var scratch = new Scratch();
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < size; i++)
            {
                scratch.Add(SyntheticWire.Article(i));
            }

            Quick.Line(output, $"fill an archive with {size} articles", Stopwatch.GetElapsedTime(started).TotalSeconds, "s");
            var next = size;
            var median = Quick.Median(() => scratch.Add(SyntheticWire.Article(next++)), 5, Added);
            Quick.Line(output, $"add one article to {size}", median, "ms");
            first ??= median;
            Quick.Line(output, $"ratio to the archive of {sizes[0]}", median / first.Value, "times");
        }
    }
}
