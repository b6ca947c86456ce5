namespace Filature.Arrivals.Polling;

/// <summary>Keeps feeds and pages being asked, several at once, each host by one feed and one round of pages at a time.</summary>
internal sealed class Watch(
    IFeedStates states, TimeProvider clock, bool once,
    Func<Subscription, CancellationToken, Task<Polled>> poll, Func<string, CancellationToken, Task<IReadOnlyList<PageAsked>>> round,
    Action<Polled> tell, Action<PageAsked> tellPage)
{
    // Sites and the pauses between their pages, not processors, are what is waited for.
    private const int MostFeedsAtOnce = 64;

    // Fewer than feeds: what is new comes first.
    private const int MostRoundsAtOnce = 16;

    // Another process may have subscribed to something.
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(15);

    // The archive did not take what became of a feed, which is so still due: its site must not be asked again and again.
    private static readonly TimeSpan Unsaved = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Task<Action>> _feeds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Task<Action>> _rounds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _notBefore = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public async Task Run(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                var next = StartFeeds(cancel);
                StartRounds(cancel);
                if (once && _feeds.Count + _rounds.Count == 0)
                {
                    return;
                }

                await Some(next, cancel);
                await Tell(_feeds);
                await Tell(_rounds);
            }
        }
        finally
        {
            // Nothing may still write when the archive closes; what they end with was told or is a cancellation.
            await Task.WhenAll([.. _feeds.Values, .. _rounds.Values]).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    // How long there is nothing to start.
    private TimeSpan StartFeeds(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var over in _notBefore.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
        {
            _notBefore.Remove(over);
        }

        var waiting = states.All()
            .Where(feed => feed.State.RetiredAt is null && !(once && _asked.Contains(feed.Id)) && !_notBefore.ContainsKey(feed.Id))
            .OrderBy(feed => feed.State.Due).ToList();
        foreach (var feed in waiting.TakeWhile(feed => feed.State.Due <= now && _feeds.Count < MostFeedsAtOnce))
        {
            // One feed of a host at a time: the others of it would only wait.
            if (!_feeds.ContainsKey(HostOf(feed)))
            {
                _asked.Add(feed.Id);
                _feeds.Add(HostOf(feed), Task.Run(() => Poll(feed, cancel), cancel));
            }
        }

        var soonest = waiting.Where(feed => feed.State.Due > now).Select(feed => feed.State.Due - now).FirstOrDefault(LooksAgain);
        return soonest < LooksAgain ? soonest : LooksAgain;
    }

    private void StartRounds(CancellationToken cancel)
    {
        if (_rounds.Count == MostRoundsAtOnce)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var host in states.HostsWithPagesDue(now).Where(host => !_rounds.ContainsKey(host) && !_notBefore.ContainsKey(RoundOf(host)) && !(once && _asked.Contains(RoundOf(host)))))
        {
            if (_rounds.Count == MostRoundsAtOnce)
            {
                return;
            }

            _asked.Add(RoundOf(host));
            _notBefore[RoundOf(host)] = now + PageRounds.Between;
            _rounds.Add(host, Task.Run(() => Round(host, cancel), cancel));
        }
    }

    private async Task<Action> Poll(Subscription feed, CancellationToken cancel)
    {
        var polled = await poll(feed, cancel);
        return () =>
        {
            if (ItemIntake.IsArchives(polled.Problem))
            {
                _notBefore[feed.Id] = clock.GetUtcNow() + Unsaved;
            }

            tell(polled);
        };
    }

    private async Task<Action> Round(string host, CancellationToken cancel)
    {
        var asked = await round(host, cancel);
        return () =>
        {
            foreach (var page in asked)
            {
                tellPage(page);
            }
        };
    }

    private async Task Some(TimeSpan most, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny([.. _feeds.Values, .. _rounds.Values, Task.Delay(most, clock, over.Token)]);
        // A timer for each answer would pile up.
        await over.CancelAsync();
    }

    private static async Task Tell(Dictionary<string, Task<Action>> running)
    {
        foreach (var (name, done) in running.Where(pair => pair.Value.IsCompleted).ToList())
        {
            running.Remove(name);
            (await done)();
        }
    }

    private static string RoundOf(string host) => $"pages of {host}";

    private static string HostOf(Subscription feed) => Uri.TryCreate(feed.At, UriKind.Absolute, out var at) ? HostTurns.NameOf(at) : feed.At;
}
