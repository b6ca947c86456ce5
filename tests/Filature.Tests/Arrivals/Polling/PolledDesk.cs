using Filature.Arrivals;
using Filature.Arrivals.Polling;
using Microsoft.Extensions.Time.Testing;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>A poller on a web, a store and a clock of a test.</summary>
internal sealed class PolledDesk : IDisposable
{
    public const string Feed = "https://fil.example/feed";

    public PolledDesk(double chance = 0.5)
    {
        Poller = NewPoller(chance);
        States.Add(Feed, Clock.GetUtcNow());
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 3, 6, 12, 0, 0, TimeSpan.Zero));

    public ScriptedWeb Web { get; } = new();

    public MemoryStates States { get; } = new();

    public MemoryIntake Intake { get; } = new();

    public Poller Poller { get; private set; }

    public FeedState State => States[Feed].State;

    public TimeSpan Wait => State.Due - Clock.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Polled> Poll(string address = Feed) => Poller.Poll(States[address], Cancel);

    /// <summary>As after a kill: nothing but the store is left.</summary>
    public void Restart() => Poller = NewPoller(0.5);

    /// <summary>Asks all that is due at this moment.</summary>
    public async Task<(List<Polled> Feeds, List<PageAsked> Pages)> Once()
    {
        var (feeds, pages) = (new List<Polled>(), new List<PageAsked>());
        await Poller.Run(once: true, feeds.Add, pages.Add, Cancel);
        return (feeds, pages);
    }

    public void Dispose() => Poller.Dispose();

    public static string Item(int number, string? description = "Trois semaines de grève.", string host = "fil.example", string more = "") =>
        $"<item><guid>n{number}</guid><title>Le port {number} rouvre</title><link>https://{host}/page{number}</link><description>{description}</description>{more}</item>";

    private Poller NewPoller(double chance) => new(States, Intake, FetchOptions.Default, Clock, TimeSpan.Zero, () => chance, Web);
}
