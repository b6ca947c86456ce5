using System.Diagnostics;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>How fast both systems read the pages: one thread, warm, the two taking turns page by page so that a busy machine slows both.</summary>
internal static class PageSpeed
{
    // Of every page the best of these counts: the others tell of the machine.
    private const int Rounds = 3;

    public const string Protocol =
        "One thread, after a pass over all pages; both systems in turn on each page, from its bytes, the best of 3 rounds a page. Ours includes the "
        + "claims, the language, the way back to every character, and the pages where SmartReader stood in. Allocations are means per page. "
        + "The peak is the process's resident memory while ours alone read all pages for the first time.";

    public static IReadOnlyList<Score> Measure(IReadOnlyList<Page> pages, double? peak, CancellationToken cancel)
    {
        var ours = new Stopwatches(pages.Count);
        var peer = new Stopwatches(pages.Count);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < pages.Count; i++)
            {
                cancel.ThrowIfCancellationRequested();
                var page = pages[i];
                ours.Time(i, () => Systems.Extract(page));
                peer.Time(i, () => Systems.Say(Systems.ReadAsPeer(page)));
            }
        }

        return
        [
            Score.Amount($"{Systems.Ours} pages per second", ours.PerSecond),
            Score.Amount($"{Systems.Peer} pages per second", peer.PerSecond),
            Score.Amount($"times as fast as {Systems.Peer}", ours.PerSecond / peer.PerSecond),
            Score.Amount($"{Systems.Ours} MB allocated", ours.Megabytes),
            Score.Amount($"{Systems.Peer} MB allocated", peer.Megabytes),
            Score.Amount($"{Systems.Ours} peak memory in MB", peak),
        ];
    }

    private sealed class Stopwatches(int pages)
    {
        private readonly double[] _best = [.. Enumerable.Repeat(double.PositiveInfinity, pages)];
        private long _allocated;

        public double PerSecond => _best.Length / _best.Sum();

        public double Megabytes => _allocated / 1e6 / Rounds / _best.Length;

        public void Time(int page, Func<object?> read)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var result = read();
            _best[page] = Math.Min(_best[page], Stopwatch.GetElapsedTime(started).TotalSeconds);
            _allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(result);
        }
    }
}
