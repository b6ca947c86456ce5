using System.Net;
using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>What became of asking one feed.</summary>
/// <param name="New">Articles that came in: not those that were there already.</param>
/// <param name="Refused">Items without any text.</param>
/// <param name="Problem">Why it failed or was retired; null where all is well.</param>
public sealed record Polled(Subscription Subscription, int New, int Refused, Problem? Problem, FeedState State);

/// <summary>Asks feeds for what is new, each in its own rhythm, and pages for what is changed, as a polite guest of the sites.</summary>
public sealed class Poller : IDisposable
{
    // After so many failures at the address that a feed moved to, the one that was subscribed to is tried again.
    private const int FailuresOfAMove = 6;

    // The archive was in the way: that is no failure of the feed, and soon over.
    private static readonly TimeSpan ArchiveAgain = TimeSpan.FromMinutes(1);

    private readonly IFeedStates _states;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private readonly OneAtATime _desk = new();
    private readonly OneAtATime _reader = new();
    private readonly PoliteWeb _polite;
    private readonly ItemIntake _items;
    private readonly PageRounds _rounds;
    private readonly Web? _web;

    public Poller(IFeedStates states, IIntake intake, FetchOptions options, TimeProvider clock, TimeSpan pause, Func<double> chance)
        : this(states, intake, options, clock, pause, chance, new Web(options, clock))
    {
    }

    internal Poller(IFeedStates states, IIntake intake, FetchOptions options, TimeProvider clock, TimeSpan pause, Func<double> chance, IWeb web)
    {
        (_states, _clock, _chance, _web) = (states, clock, chance, web as Web);
        _polite = new(web, new(web, states, _desk, options, clock), options, clock, pause);
        var pages = new PageDoor(_polite, intake, options, clock);
        _items = new(pages, states, intake, _desk, clock, chance);
        _rounds = new(pages, states, intake, _desk, clock, chance);
    }

    /// <summary>Asks all that is due; then, unless <paramref name="once"/>, goes on until it is told to stop.</summary>
    /// <param name="tell">Called for each feed that was asked; of this and <paramref name="tellPage"/>, one at a time.</param>
    /// <param name="tellPage">Called for each page that was asked again.</param>
    public Task Run(bool once, Action<Polled> tell, Action<PageAsked> tellPage, CancellationToken cancel) =>
        new Watch(_states, _clock, once, Poll, _rounds.Round, tell, tellPage).Run(cancel);

    /// <summary>Asks an address for a feed, storing nothing.</summary>
    /// <returns>
    /// The feed and where it lives. A page gives <c>feed.html</c>, and <paramref name="offered"/> is told what it offers. An index of sitemaps
    /// gives its first news sitemap.
    /// </returns>
    public async Task<Outcome<(Feed Feed, string Address)>> Probe(string address, Action<ValueList<FeedCandidate>> offered, CancellationToken cancel)
    {
        PoliteAnswer? other = null;
        var probed = await FeedAddress.Probe(_polite, address, answer => other = answer, cancel);
        switch (probed.Problem?.Code)
        {
            case "feed.html":
                offered(FeedDiscovery.Find(FeedEncoding.Decode(other!.Answer!.Bytes.Span, FeedAddress.ContentType(other.Answer), new FeedWarnings()).Text, other.At));
                break;
            case "feed.sitemap-index" when await new SitemapSearch(_polite).Of(other!, cancel) is [var first, ..]:
                return first;
        }

        return probed;
    }

    /// <summary>The news sitemaps of the site of a page, for an outlet without a feed; storing nothing.</summary>
    public async Task<ValueList<(Feed Feed, string Address)>> Sitemaps(string page, CancellationToken cancel) =>
        WebAddress.Parse(page) is { IsOk: true, Value: var at } ? await new SitemapSearch(_polite).Of(at, cancel) : [];

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

        return (await _desk.Do(() => _states.Save(feed.Id, polled.State), cancel)).Problem is { } problem ? polled with { Problem = problem } : polled;
    }

    private async Task<Polled> Outcome(Subscription feed, CancellationToken cancel)
    {
        var asked = await _polite.Ask(feed.At, at => FeedAddress.Wish(feed.At, at, feed.State.ETag, feed.State.LastModified), cancel);
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
                return new(feed, 0, 0, null, Well(feed, asked, answer, Rhythm.Unchanged(feed.State.Interval)));
            case HttpStatusCode.Gone:
                var gone = HttpStatus.Problem(feed.At, answer.Status);
                return new(feed, 0, 0, gone, feed.State with { RetiredAt = _clock.GetUtcNow(), Why = gone.Message });
            case HttpStatusCode.OK:
                break;
            default:
                return Failed(feed, HttpStatus.Problem(feed.At, answer.Status), answer.RetryAfter);
        }

        // A feed may have sixteen megabytes, and its tree as many again and again.
        var read = await _reader.Do(() => FeedAddress.Read(asked), cancel);
        if (!read.IsOk)
        {
            return Failed(feed, read.Problem, null);
        }

        var taken = await _items.Take(feed, read.Value, cancel);
        if (taken.Problem is not null)
        {
            return new(feed, taken.New, taken.Refused, taken.Problem, feed.State with { Due = _clock.GetUtcNow() + ArchiveAgain });
        }

        var state = Well(feed, asked, answer, Interval(feed, read.Value));
        // Marks only of what was taken in whole: with them, the site would say that nothing is new.
        return new(feed, taken.New, taken.Refused, null, taken.Left > 0
            ? state with { Due = _clock.GetUtcNow() + Rhythm.Shortest }
            : read.Value.Items.Any(item => item.IsCut) ? state
            : state with { ETag = answer.ETag, LastModified = answer.LastModified });
    }

    // Its own rhythm, or longer where it asks for that.
    private TimeSpan? Interval(Subscription feed, Feed read) =>
        (Rhythm.Of(read.Items, _clock.GetUtcNow()) ?? feed.State.Interval, read.RefreshEvery) switch
        {
            (null, { } wish) => Rhythm.Clamp(wish),
            ({ } own, { } wish) when wish > own => Rhythm.Clamp(wish),
            var (own, _) => own,
        };

    private FeedState Well(Subscription feed, PoliteAnswer asked, WebAnswer answer, TimeSpan? interval)
    {
        var now = _clock.GetUtcNow();
        var wait = new[] { interval ?? Rhythm.Unknown, answer.MaxAge ?? TimeSpan.Zero, answer.RetryAfter ?? TimeSpan.Zero }.Max();
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
        var state = feed.State with
        {
            Due = now + Rhythm.AfterFailures(failures, _chance, retryAfter),
            FailingSince = feed.State.FailingSince ?? now,
            Failures = failures,
            Why = problem.Message,
        };
        return new(feed, 0, 0, problem, failures >= FailuresOfAMove ? state with { MovedTo = null, ETag = null, LastModified = null } : state);
    }
}
