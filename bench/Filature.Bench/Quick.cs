using System.Diagnostics;
using System.Globalization;
using Filature.Extraction;
using Filature.Language.Detection;
using Filature.Provenance;
using Filature.Records;

namespace Filature.Bench;

/// <summary>One line a measure, done in seconds: for <c>check</c>. The best run says what the code costs where other work shares the machine.</summary>
internal static class Quick
{
    private const int Warmups = 30;
    private const int Runs = 60;

    public static void Run(TextWriter output)
    {
        var read = new ReadOneDocument();
        Line(output, "read one document of 500 words, warm", Time(() => read.Read(), Warmups, Runs));
        Rooms(output);
        RecordingSpeed.Run(output);
        PageRace.Run(output, "the sample wire's pages", SampleWire.Pages(), rounds: 15);
        var wire = new TakeInSampleWire();
        Line(output, "the sample wire into a fresh archive", Time(() => wire.Add(), 1, 3));
    }

    // Where that time goes.
    private static void Rooms(TextWriter output)
    {
        var arrival = SyntheticWire.Article(1);
        var article = Extractor.Extract(arrival).Value ?? throw new InvalidOperationException("The document was refused.");
        var analyzed = new AnalyzedArticle(article, Analyzer.Parse(article.Text.Text, article.Language));
        var traced = Tracer.Trace(analyzed, NoNeighbours.Instance);
        Line(output, "  Extraction", Time(() => Extractor.Extract(arrival), Warmups, Runs));
        Line(output, "    of it telling the language", Time(() => LanguageDetector.Detect(article.Body[..Math.Min(600, article.Body.Length)]), Warmups, Runs));
        Line(output, "  Language", Time(() => Analyzer.Parse(article.Text.Text, article.Language), Warmups, Runs));
        Line(output, "  Provenance", Time(() => Tracer.Trace(analyzed, NoNeighbours.Instance), Warmups, Runs));
        Line(output, "  Records", Time(() => Recorder.Record(traced), Warmups, Runs));
    }

    public static Timing Time(Action work, int warmups, int runs)
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
        return new(times[runs / 2], times[0]);
    }

    public static void Line(TextWriter output, string what, Timing time) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-42} {time.Median,9:0.0} ms   best {time.Best,9:0.0} ms"));
}

/// <summary>Of several runs, in milliseconds.</summary>
internal readonly record struct Timing(double Median, double Best);
