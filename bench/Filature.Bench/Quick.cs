using System.Diagnostics;
using System.Globalization;
using Filature.Extraction;
using Filature.Language;
using Filature.Provenance;
using Filature.Records;

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
        Rooms(output);
        var pages = new ExtractPages();
        Line(output, "extract the sample wire's 8 pages", Median(() => pages.Filature(), 5, 15), "ms");
        Line(output, "the same pages, SmartReader alone", Median(() => pages.SmartReaderAlone(), 5, 15), "ms");
        var wire = new TakeInSampleWire();
        Line(output, "the sample wire into a fresh archive", Median(() => wire.Add(), 1, 3), "ms");
    }

    // Where that time goes.
    private static void Rooms(TextWriter output)
    {
        var arrival = SyntheticWire.Article(1);
        var article = Extractor.Extract(arrival).Value ?? throw new InvalidOperationException("The document was refused.");
        var analyzed = new AnalyzedArticle(article, Analyzer.Analyze(article.Text.Text, article.Language));
        var traced = Tracer.Trace(analyzed, NoNeighbours.Instance);
        Line(output, "  Extraction", Median(() => Extractor.Extract(arrival), Warmups, Runs), "ms");
        Line(output, "  Language", Median(() => Analyzer.Analyze(article.Text.Text, article.Language), Warmups, Runs), "ms");
        Line(output, "  Provenance", Median(() => Tracer.Trace(analyzed, NoNeighbours.Instance), Warmups, Runs), "ms");
        Line(output, "  Records", Median(() => Recorder.Record(traced), Warmups, Runs), "ms");
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
