using System.Diagnostics;
using System.Globalization;
using System.Security;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Soak;

/// <summary>A watch over many feeds of every manner, killed again and again; then the weather clears, and what is there is counted.</summary>
internal sealed class SoakRun(SoakPlan plan, Action<string> tell)
{
    private const int MostRounds = 8;

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan DueEvery = TimeSpan.FromSeconds(2);

    private readonly string _archive = Place.NewArchive();
    private readonly Random _random = new(plan.Seed + 2);

    /// <summary>What every watch said.</summary>
    public List<string> Said { get; } = [];

    public async Task<Reckoning> Run(CancellationToken cancel)
    {
        await using var site = await FaultySite.StartAsync(plan);
        var garden = new Garden(site, plan.Seed);
        garden.Plant();
        await Subscribe(site);

        await Poll(site, garden, cancel);
        Tell($"polled for {plan.Polling.TotalSeconds:0} s, {plan.Kills} kills: {site.Requests} requests; {Reckoning.Of(site, _archive)}");

        site.IsClear = true;
        var reckoning = await Settle(site, cancel);
        Directory.Delete(Path.GetDirectoryName(_archive)!, recursive: true);
        return reckoning;
    }

    private async Task Subscribe(FaultySite site)
    {
        var list = Path.Combine(Path.GetDirectoryName(_archive)!, "feeds.opml");
        await File.WriteAllTextAsync(list, "<opml version=\"2.0\"><body>" + string.Concat(site.Feeds.Select(feed =>
            $"<outline type=\"rss\" text=\"{SecurityElement.Escape(feed.Manner.Name)} {feed.Number}\" xmlUrl=\"{feed.Address}\"/>")) + "</body></opml>");
        var ran = await Ran.Program("subscribe", list, "--archive", _archive);
        Assert.Equal(0, ran.Exit);
        Tell($"seed {plan.Seed}: {ran.Lines.Length} feeds");
    }

    private async Task Poll(FaultySite site, Garden garden, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        over.CancelAfter(plan.Polling);
        var life = Task.WhenAll(Every(TimeSpan.FromSeconds(100.0 / plan.Feeds), garden.Grow, over.Token), Every(DueEvery, new DeskFile(_archive).MakeAllDue, over.Token));
        await WatchAndKill(cancel);
        await life;
    }

    private async Task WatchAndKill(CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        foreach (var at in Enumerable.Range(0, plan.Kills).Select(_ => plan.Polling * (0.05 + (0.93 * _random.NextDouble()))).Order())
        {
            using var watch = WatchedProcess.Start(_archive);
            await Live(watch, at - clock.Elapsed, cancel);
            await watch.Kill(cancel);
            Said.AddRange(watch.Said);
            var desk = new DeskFile(_archive);
            Tell($"killed at {clock.Elapsed.TotalSeconds:0.0} s with {desk.Articles().Count} articles");
            Assert.Equal("ok", desk.Integrity());
        }

        using var last = WatchedProcess.Start(_archive);
        await Live(last, plan.Polling - clock.Elapsed, cancel);
        // A command that is interrupted says so with 130.
        Assert.Equal(130, await last.Terminate(cancel));
        Said.AddRange(last.Said);
    }

    private static async Task Live(WatchedProcess watch, TimeSpan time, CancellationToken cancel)
    {
        // Even a kill that comes late finds a program that has begun.
        await Task.Delay(time > Least ? time : Least, cancel);
        Assert.False(watch.HasExited, "the watch ended by itself: " + string.Join('\n', watch.Said.TakeLast(10)));
    }

    private static Task Every(TimeSpan time, Action act, CancellationToken over) => Task.Run(
        async () =>
        {
            using var timer = new PeriodicTimer(time);
            try
            {
                while (await timer.WaitForNextTickAsync(over))
                {
                    act();
                }
            }
            catch (OperationCanceledException)
            {
                // The time is over.
            }
        },
        CancellationToken.None);

    // Every feed is asked until nothing is missing: what is missing then is lost.
    private async Task<Reckoning> Settle(FaultySite site, CancellationToken cancel)
    {
        for (var round = 1; ; round++)
        {
            new DeskFile(_archive).MakeAllDue();
            using var watch = WatchedProcess.Start(_archive, "--once");
            var (clock, exit) = (Stopwatch.StartNew(), await watch.Ended(cancel));
            Assert.True(exit is 0 or 3, $"exit {exit}: {string.Join('\n', watch.Said.TakeLast(10))}");
            Said.AddRange(watch.Said);
            var reckoning = Reckoning.Of(site, _archive);
            Tell($"round {round}, {clock.Elapsed.TotalSeconds:0} s: {reckoning}");
            if (round == MostRounds || (reckoning.Lost.Count == 0 && reckoning.Silent.Count == 0))
            {
                return reckoning;
            }
        }
    }

    private void Tell(FormattableString line) => tell(line.ToString(CultureInfo.InvariantCulture));
}
