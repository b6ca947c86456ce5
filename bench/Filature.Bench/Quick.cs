using System.Diagnostics;
using System.Globalization;

namespace Filature.Bench;

/// <summary>One line a measure, in seconds: for <c>check</c>. Medians of a few runs; the full benchmarks are for numbers to publish.</summary>
internal static class Quick
{
    private const int Warmups = 30;
    private const int Runs = 60;

    public static void Run(TextWriter output)
    {
        var read = new ReadOneDocument();
        Line(output, "read one document of 500 words, warm", Median(() => read.Read(), Warmups, Runs), "ms");
        var pages = new ExtractPages();
        Line(output, "extract the sample wire's 8 pages", Median(() => pages.Filature(), 5, 15), "ms");
        Line(output, "the same pages, SmartReader alone", Median(() => pages.SmartReaderAlone(), 5, 15), "ms");
        var wire = new TakeInSampleWire();
        Line(output, "the sample wire into a fresh archive", Median(() => wire.Add(), 1, 3), "ms");
    }

    public static double Median(Action work, int warmups, int runs)
    {
        for (var i = 0; i < warmups; i++)
        {
            work();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    public static void Line(TextWriter output, string what, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} {value,10:0.0} {unit}"));
}
