using System.Diagnostics;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Treebanks;

/// <summary>How fast a text is analysed: one thread, warm.</summary>
internal static class TreebankSpeed
{
    // The best round counts: the others tell of the machine, and the first ones of code that is not yet compiled to its best.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    public const string Protocol =
        "Tokens a second on one thread, warm, the best round over the whole text in 3 seconds. All layers: what `filature parse` says. "
        + "Tokens and sentences alone: the same cuts without words' tags, trees and names.";

    public static IReadOnlyList<Score> Measure(string text, string language, CancellationToken cancel)
    {
        var tokens = Analyzer.Parse(text, language).Words.Select(word => word.Span).Distinct().Count();
        return
        [
            Score.Amount("all layers, tokens per second", PerSecond(() => Analyzer.Parse(text, language))),
            Score.Amount("tokens and sentences alone, tokens per second", PerSecond(() => Analyzer.Segment(text, language))),
        ];

        double PerSecond(Func<object> analyze)
        {
            var best = double.PositiveInfinity;
            for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Long;)
            {
                cancel.ThrowIfCancellationRequested();
                var started = Stopwatch.GetTimestamp();
                GC.KeepAlive(analyze());
                best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
            }

            return Math.Round(tokens / best);
        }
    }
}
