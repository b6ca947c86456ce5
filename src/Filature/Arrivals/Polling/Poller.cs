using System.Net;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>What became of asking one feed.</summary>
/// <param name="New">Articles that came in.</param>
/// <param name="Refused">Items without any text.</param>
/// <param name="Problem">Why it failed or was retired; null where all is well.</param>
public sealed record Polled(Subscription Subscription, int New, int Refused, Problem? Problem, FeedState State);

/// <summary>Asks feeds for what is new, each in its own rhythm, as a polite guest of the sites.</summary>
public sealed class Poller : IDisposable
{
    // Sites, not processors, are what is waited for.
    private const int MostAtOnce = 8;

    // Up to a fifth earlier or later, so that feeds that failed together do not come back together.
    private const double Jitter = 0.2;

    // Another process may have subscribed to something.
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(15);

    private readonly IFeedStates _states;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private readonly PoliteWeb _polite;
    private readonly ItemIntake _items;
    private readonly Web? _web;

    public Poller(IFeedStates states, IIntake intake, FetchOptions options, TimeProvider clock, TimeSpan pause, Func<double> chance)
        : this(states, intake, options, clock, pause, chance, new Web(options, clock))
    {
    }

    internal Poller(IFeedStates states, IIntake intake, FetchOptions options, TimeProvider clock, TimeSpan pause, Func<double> chance, IWeb web)
    {
        (_states, _clock, _chance, _web) = (states, clock, chance, web as Web);
        _polite = new(web, options, clock, pause);
        _items = new(_polite, states, intake, options, clock);
    }

    /// <summary>Asks all that is due; then, unless <paramref name="once"/>, goes on until it is told to stop.</summary>
    /// <param name="tell">Called for each feed that was asked, one at a time.</param>
    public async Task Run(bool once, Action<Polled> tell, CancellationToken cancel)
    {
        var running = new Dictionary<string, Task<Polled>>(StringComparer.OrdinalIgnoreCase);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                var now = _clock.GetUtcNow();
                var waiting = _states.All().Where(feed => feed.State.RetiredAt is null && !(once && asked.Contains(feed.Id))).OrderBy(feed => feed.State.Due).ToList();
                foreach (var feed in waiting.TakeWhile(feed => feed.State.Due <= now && running.Count < MostAtOnce))
                {
                    // One feed of a host at a time: the others of it would only wait.
                    if (!running.ContainsKey(HostOf(feed)))
                    {
                        asked.Add(feed.Id);
                        running.Add(HostOf(feed), Task.Run(() => Poll(feed, cancel), cancel));
                    }
                }

                if (running.Count == 0 && once)
                {
                    return;
                }

                var next = waiting.Count > 0 && waiting[0].State.Due > now && waiting[0].State.Due - now < LooksAgain ? waiting[0].State.Due - now : LooksAgain;
                await Task.WhenAny([.. running.Values, Task.Delay(next, _clock, cancel)]);
                foreach (var (host, done) in running.Where(pair => pair.Value.IsCompleted).ToList())
                {
                    running.Remove(host);
                    tell(await done);
                }
            }
        }
        finally
        {
            // Nothing may still write when the archive closes; what they end with was told or is a cancellation.
            await Task.WhenAll(running.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Asks an address for a feed, storing nothing.</summary>
    /// <returns>The feed and where it lives. A page that offers feeds gives <c>feed.html</c>, and <paramref name="offered"/> is told what it offers.</returns>
    public async Task<Outcome<(Feed Feed, string Address)>> Probe(string address, Action<ValueList<FeedCandidate>> offered, CancellationToken cancel)
    {
        var answer = await _polite.Ask(address, at => Wish(address, at, null, null), cancel);
        if (answer.Problem is { } problem)
        {
            return problem;
        }

        if (answer.Answer!.Status != HttpStatusCode.OK)
        {
            return HttpStatus.Problem(address, answer.Answer.Status);
        }

        var read = Read(answer);
        if (read.Problem?.Code == "feed.html")
        {
            offered(FeedDiscovery.Find(FeedEncoding.Decode(answer.Answer.Bytes.Span, ContentType(answer.Answer), new FeedWarnings()).Text, answer.At));
        }

        return read.Then<(Feed, string)>(feed => (feed, answer.Permanent.AbsoluteUri));
    }

    public void Dispose() => _web?.Dispose();

    internal async Task<Polled> Poll(Subscription feed, CancellationToken cancel)
    {
        Polled polled;
        try
        {
            polled = await Outcome(feed, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            // A defect met in one feed must not silence the others.
            polled = Failed(feed, new("feed.unexpected", $"Reading {feed.At} failed in a way nobody foresaw ({e.GetType().Name}: {e.Message}).", "This is a defect of filature: please report it with the feed's address."), null);
        }

        return _states.Save(feed.Id, polled.State) is { IsOk: false, Problem: { } problem } ? polled with { Problem = problem } : polled;
    }

    private async Task<Polled> Outcome(Subscription feed, CancellationToken cancel)
    {
        var asked = await _polite.Ask(feed.At, at => Wish(feed.At, at, feed.State.ETag, feed.State.LastModified), cancel);
        if (asked.IsResting)
        {
            // Its host rests because of another feed: that is no failure of this one.
            return new(feed, 0, 0, asked.Problem, feed.State with { Due = _clock.GetUtcNow() + asked.RetryAfter!.Value });
        }

        if (asked.Answer is not { } answer)
        {
            return Failed(feed, asked.Problem!, null);
        }

        switch (answer.Status)
        {
            case HttpStatusCode.NotModified:
                return new(feed, 0, 0, null, Well(feed, asked, answer, feed.State.Interval, null));
            case HttpStatusCode.Gone:
                var gone = HttpStatus.Problem(feed.At, answer.Status);
                return new(feed, 0, 0, gone, feed.State with { RetiredAt = _clock.GetUtcNow(), Why = gone.Message });
            case HttpStatusCode.OK:
                break;
            default:
                return Failed(feed, HttpStatus.Problem(feed.At, answer.Status), answer.RetryAfter);
        }

        var read = Read(asked);
        if (!read.IsOk)
        {
            return Failed(feed, read.Problem, null);
        }

        var taken = await _items.Take(feed, read.Value, cancel);
        if (taken.Problem is not null)
        {
            return Failed(feed, taken.Problem, null) with { New = taken.New, Refused = taken.Refused };
        }

        var state = Well(feed, asked, answer, Rhythm.Of(read.Value.Items) ?? feed.State.Interval, read.Value.RefreshEvery);
        // Marks only of what was taken in whole: with them, the site would say that nothing is new.
        return new(feed, taken.New, taken.Refused, null, taken.Left > 0
            ? state with { Due = _clock.GetUtcNow() + Rhythm.Shortest }
            : state with { ETag = answer.ETag, LastModified = answer.LastModified });
    }

    private FeedState Well(Subscription feed, PoliteAnswer asked, WebAnswer answer, TimeSpan? interval, TimeSpan? wish)
    {
        var now = _clock.GetUtcNow();
        var wait = new[] { interval ?? Rhythm.Unknown, wish ?? TimeSpan.Zero, answer.MaxAge ?? TimeSpan.Zero, answer.RetryAfter ?? TimeSpan.Zero }.Max();
        return feed.State with
        {
            MovedTo = asked.Permanent.AbsoluteUri is var permanent && permanent != new Uri(feed.At).AbsoluteUri ? permanent : feed.State.MovedTo,
            Due = now + Rhythm.Clamp(wait),
            Interval = interval,
            LastSuccess = now,
            FailingSince = null,
            Failures = 0,
            Why = null,
        };
    }

    private Polled Failed(Subscription feed, Problem problem, TimeSpan? retryAfter)
    {
        var now = _clock.GetUtcNow();
        var failures = feed.State.Failures + 1;
        var wait = Rhythm.AfterFailures(failures) * (1 + (Jitter * ((2 * _chance()) - 1)));
        var asked = retryAfter is { } after ? Rhythm.Clamp(after) : TimeSpan.Zero;
        return new(feed, 0, 0, problem, feed.State with
        {
            Due = now + (wait > asked ? wait : asked),
            FailingSince = feed.State.FailingSince ?? now,
            Failures = failures,
            Why = problem.Message,
        });
    }

    private static Outcome<Feed> Read(PoliteAnswer answer) => FeedReader.Read(answer.Answer!.Bytes, ContentType(answer.Answer), answer.At);

    private static string? ContentType(WebAnswer answer) => answer.Charset is null ? answer.MediaType : $"{answer.MediaType}; charset={answer.Charset}";

    private static WebWish Wish(string asked, Uri at, string? etag, string? lastModified) => new(
        asked, at, "a feed", "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5", etag, lastModified,
        type => type is not null && (type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal))
            ? null : FeedLimits.Bytes);

    private static string HostOf(Subscription feed) => Uri.TryCreate(feed.At, UriKind.Absolute, out var at) ? HostTurns.NameOf(at) : feed.At;
}
