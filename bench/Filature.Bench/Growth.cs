using System.Diagnostics;
using System.Globalization;

namespace Filature.Bench;

/// <summary>What adding one article costs in a small archive and in a large one: synthetic articles, all different.</summary>
internal static class Growth
{
    private const int Added = 50;

    public static void Run(TextWriter output, IReadOnlyList<int> sizes)
    {
        Timing? first = null;
        foreach (var size in sizes)
        {
            using var scratch = new Scratch();
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < size; i++)
            {
                scratch.Add(SyntheticWire.Article(i));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"an archive of {size} articles, filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
            var next = size;
            var time = Quick.Time(() => scratch.Add(SyntheticWire.Article(next++)), 5, Added);
            Quick.Line(output, $"  adding one article to {size}", time);
            first ??= time;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  times what it costs in {sizes[0]}: {time.Median / first.Value.Median:0.00} (best {time.Best / first.Value.Best:0.00})"));
        }
    }
}
