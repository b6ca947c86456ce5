using System.Diagnostics;
using System.Globalization;
using Filature.Extraction;
using Filature.Language.Times;

namespace Filature.Bench;

/// <summary>
/// How many tokens a second the time rules read on one core, on top of what cuts the text: in a program that has just started, its rules
/// built and its code compiled within the time, and warm. The sample wire's running text in each language, again and again, its words counted.
/// </summary>
internal static class TimeSpeed
{
    // A feed of some eighty articles; one article alone would tell what it costs to start.
    private const int FreshTokens = 50_000;
    private const int Rounds = 15;

    /// <summary>One language a process, since the second one would find the program warm.</summary>
    public static void Run(TextWriter output, string language)
    {
        var texts = SampleWire.Arrivals()
            .Select(arrival => Extractor.Extract(arrival).Value)
            .Where(article => article?.Language == language)
            .Select(article => article!.Text.Text)
            .Select(text => (Text: text, Cut: Analyzer.Segment(text, language)))
            .ToArray();
        var tokens = texts.Sum(text => text.Cut.Tokens.Count);
        var times = Math.Max(1, FreshTokens / Math.Max(1, tokens));
        Line(output, language, "just started", tokens * times, Spent(() => Read(texts, language, times)));
        var rounds = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            rounds[i] = Spent(() => Read(texts, language, times));
        }

        Line(output, language, "warm", tokens * times, rounds.Min());
    }

    private static void Read((string Text, Analysis Cut)[] texts, string language, int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var (text, cut) in texts)
            {
                _ = TimeFinder.Find(text, language, cut.Paragraphs.AsSpan());
            }
        }
    }

    private static double Spent(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        // The processor's time, and of it no more than the clock's: the compiler works beside.
        return Math.Min((Environment.CpuUsage.TotalTime - before).TotalSeconds, clock.Elapsed.TotalSeconds);
    }

    private static void Line(TextWriter output, string language, string what, int tokens, double seconds) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times, {language}, {what,-12} {tokens / seconds,12:0} tokens a second   {tokens,7} tokens in {seconds * 1000,6:0} ms"));
}
