using Filature.Arrivals;
using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;
using Filature.Storage;

namespace Filature.Web.TakingIn;

/// <summary>Takes in what a reader asks for on the pages: a feed, a list of feeds, the sample wire. What takes long goes on while pages are read.</summary>
internal sealed class DeskIntake : IAsyncDisposable
{
    // Long enough for a site not to notice us.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Of the feeds that a page offers.
    private const int MostTried = 3;

    private readonly Archive _archive;
    private readonly TimeProvider _clock;
    private readonly Poller _poller;
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private Task _sample = Task.CompletedTask;
    private Task _watch = Task.CompletedTask;

    public DeskIntake(Archive archive, WebDeskOptions options, TimeProvider clock)
    {
        (_archive, _clock, IsOpen) = (archive, clock, options.TakesIn);
        _poller = new(
            archive.Subscriptions, new ArchiveDoor(archive), FetchOptions.Default with { AllowedAddresses = [.. options.AllowedNetworks] }, clock, Pause,
#pragma warning disable CA5394 // Spreads requests over time; nothing secret hangs on it.
            Random.Shared.NextDouble);
#pragma warning restore CA5394
    }

    /// <summary>Whether this desk takes anything in.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether something is coming in just now that a reader has asked for.</summary>
    public bool IsBusy => !_sample.IsCompleted;

    /// <summary>Whether feeds are asked by this desk, from the first time that a reader wants it until the desk closes.</summary>
    public bool IsWatching => !_watch.IsCompleted;

    private static string SampleFolder => Path.Combine(AppContext.BaseDirectory, "samples", "wire");

    public static bool HasSample => Directory.Exists(SampleFolder);

    /// <summary>Listens to a feed, or to the first that can be read of those that a page offers.</summary>
    /// <returns>Its title or address. Problems: those of <see cref="Poller.Probe"/>, <c>archive.*</c>.</returns>
    public async Task<Outcome<string>> Follow(string address, CancellationToken cancel)
    {
        ValueList<FeedCandidate> offered = [];
        var found = await _poller.Probe(address, candidates => offered = candidates, cancel);
        if (found.Problem?.Code == "feed.html")
        {
            foreach (var candidate in offered.Take(MostTried))
            {
                if (await _poller.Probe(candidate.Address, _ => { }, cancel) is { IsOk: true } read)
                {
                    found = read;
                    break;
                }
            }

            if (!found.IsOk && await _poller.Sitemaps(address, cancel) is [var sitemap, ..])
            {
                found = sitemap;
            }
        }

        if (!found.IsOk)
        {
            return found.Problem;
        }

        var added = _archive.Subscriptions.Add(found.Value.Address, found.Value.Feed.Title, null, null);
        if (!added.IsOk)
        {
            return added.Problem;
        }

        Watch();
        return found.Value.Feed.Title ?? found.Value.Address;
    }

    /// <returns>How many feeds the list holds that can be listened to. Problems: <c>feed.no-opml</c>, <c>archive.*</c>.</returns>
    public Outcome<int> TakeList(ReadOnlyMemory<byte> opml)
    {
        if (Opml.Read(opml) is not { } list)
        {
            return new Problem("feed.no-opml", "This file is no list of feeds.", "Give an OPML file, as other readers export it.");
        }

        var count = 0;
        foreach (var feed in list)
        {
            if (Plain.Link(feed.Address) is { } at)
            {
                var added = _archive.Subscriptions.Add(at.AbsoluteUri, feed.Title, feed.Folder, feed.Right);
                if (!added.IsOk)
                {
                    return added.Problem;
                }

                count++;
            }
        }

        Watch();
        return count;
    }

    /// <summary>Takes in the sample wire, unless that is being done.</summary>
    public void TakeSample()
    {
        lock (_gate)
        {
            if (IsOpen && HasSample && _sample.IsCompleted)
            {
                _sample = Task.Run(() => Sample(_closing.Token));
            }
        }
    }

    /// <summary>Asks all feeds that are due, and goes on asking until the desk closes.</summary>
    public void Watch()
    {
        lock (_gate)
        {
            if (IsOpen && _watch.IsCompleted)
            {
                _watch = Task.Run(() => Watching(_closing.Token));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_sample, _watch);
        _poller.Dispose();
        _closing.Dispose();
    }

    private async Task Sample(CancellationToken cancel)
    {
        try
        {
            await foreach (var (_, arrival) in Source.Open(SampleFolder, null, FetchOptions.Default, _clock, cancel))
            {
                if (arrival.IsOk && !_archive.Add(arrival.Value).IsOk)
                {
                    // The archive is in the way; what is there stays, and the reader can ask again.
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The desk closes.
        }
    }

    private async Task Watching(CancellationToken cancel)
    {
        try
        {
            await _poller.Run(once: false, _ => { }, _ => { }, cancel);
        }
        catch (OperationCanceledException)
        {
            // The desk closes.
        }
    }

    private sealed class ArchiveDoor(Archive archive) : IIntake
    {
        public Outcome<TakenIn> Take(Arrival arrival) => archive.Add(arrival).Then<TakenIn>(added => new TakenIn(added.Id, added.IsNew ? added.Version : null));

        public string? ArticleAt(string addressOrPath) => archive.Resolve(addressOrPath);
    }
}
