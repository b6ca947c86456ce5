using Filature.Arrivals.Polling;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>The store of a desk in memory.</summary>
internal sealed class MemoryStates : IFeedStates
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Subscription> _feeds = [];
    private readonly Dictionary<(string Subscription, string Item), (string? Link, string? Article)> _seen = [];
    private readonly Dictionary<string, FollowedPage> _pages = [];
    private readonly Dictionary<string, KeptRobots> _robots = [];

    public Subscription this[string address] => _feeds[Subscription.IdOf(address)];

    public IReadOnlyCollection<FollowedPage> Pages => _pages.Values;

    public Subscription Add(string address, DateTimeOffset now) =>
        _feeds[Subscription.IdOf(address)] = new(Subscription.IdOf(address), address, null, null, Right.Headline, now, FeedState.Fresh(now));

    public IReadOnlyList<Subscription> All() => Locked<IReadOnlyList<Subscription>>(() => [.. _feeds.Values]);

    public Outcome<bool> Save(string subscription, FeedState state) => Locked<Outcome<bool>>(() =>
    {
        _feeds[subscription] = _feeds[subscription] with { State = state };
        return true;
    });

    public bool IsSeen(string subscription, string item) => Locked(() => _seen.ContainsKey((subscription, item)));

    public string? TakenElsewhere(string subscription, string item, string link) => Locked(() =>
        _seen.Where(pair => pair.Key.Subscription != subscription && pair.Key.Item == item && pair.Value.Link == link).Select(pair => pair.Value.Article).FirstOrDefault());

    public Outcome<bool> MarkSeen(string subscription, string item, string? link, string? article, FollowedPage? follow = null) => Locked<Outcome<bool>>(() =>
    {
        _seen.TryAdd((subscription, item), (link, article));
        if (follow is not null)
        {
            _pages.TryAdd(follow.Link, follow);
        }

        return true;
    });

    public IReadOnlyList<string> HostsWithPagesDue(DateTimeOffset now) => Locked<IReadOnlyList<string>>(() =>
        [.. _pages.Values.Where(page => page.Due <= now).OrderBy(page => page.Due).Select(page => page.Host).Distinct()]);

    public IReadOnlyList<FollowedPage> PagesDue(string host, DateTimeOffset now, int most) => Locked<IReadOnlyList<FollowedPage>>(() =>
        [.. _pages.Values.Where(page => page.Host == host && page.Due <= now).OrderBy(page => page.Due).ThenBy(page => page.Link, StringComparer.Ordinal).Take(most)]);

    public Outcome<bool> Save(FollowedPage page) => Locked<Outcome<bool>>(() =>
    {
        _pages[page.Link] = page;
        return true;
    });

    public Outcome<bool> EndFollowing(string link) => Locked<Outcome<bool>>(() => _pages.Remove(link));

    public KeptRobots? RobotsOf(string origin) => Locked(() => _robots.GetValueOrDefault(origin));

    public Outcome<bool> Keep(string origin, KeptRobots robots) => Locked<Outcome<bool>>(() =>
    {
        _robots[origin] = robots;
        return true;
    });

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
