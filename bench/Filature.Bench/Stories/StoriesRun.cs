using System.Diagnostics;
using System.Globalization;

namespace Filature.Bench.Stories;

/// <summary>What it costs to put an article into its story, in archives of several sizes.</summary>
internal static class StoriesRun
{
    private const int Added = 1200;
    private const int Warmups = 120;

    public static void Run(TextWriter output, IReadOnlyList<int> sizes)
    {
        var folder = Directory.CreateTempSubdirectory("filature-stories-");
        GeneratedStories[] archives = [.. sizes.Select(size => new GeneratedStories(Path.Combine(folder.FullName, $"{size}.db")))];
        try
        {
            var (times, right) = (sizes.Select(_ => new List<double>()).ToArray(), new int[sizes.Count]);
            for (var i = 0; i < sizes.Count; i++)
            {
                archives[i].Fill(sizes[i]);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sizes[i]:N0} articles filled in"));
            }

            // The archives take turns, so that other work on the machine slows all of them.
            for (var n = 0; n < Added; n++)
            {
                for (var i = 0; i < sizes.Count; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    var isRight = archives[i].Assign(sizes[i] + n);
                    if (n >= Warmups)
                    {
                        times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                        right[i] += isRight ? 1 : 0;
                    }
                }
            }

            var first = Quantile(times[0], 0.5);
            for (var i = 0; i < sizes.Count; i++)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sizes[i],9:N0} archived: median {Quantile(times[i], 0.5):0.00} ms, 90th percentile {Quantile(times[i], 0.9):0.00} ms, {Quantile(times[i], 0.5) / first:0.00} times the smallest; {100.0 * right[i] / times[i].Count:0.0} % in the story they were made for"));
            }
        }
        finally
        {
            Array.ForEach(archives, static archive => archive.Dispose());
            folder.Delete(recursive: true);
        }
    }

    private static double Quantile(List<double> values, double at) => values.Order().ElementAt((int)(at * (values.Count - 1)));
}
