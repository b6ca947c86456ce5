using System.CommandLine;
using Filature.Arrivals;
using Filature.Arrivals.Polling;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary>What the commands on feeds share: the way from an archive to its poller.</summary>
internal static class Feeds
{
    // Long enough for a site not to notice us, short enough for fifty pages a minute.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Option<string[]> Allow() => new("--allow")
    {
        Description = "A private network that may be fetched from, such as your own intranet. Without it, only the public web is.",
        HelpName = "NETWORK",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Poller Poller(Archive archive, string[]? allowed) => new(
        archive.Subscriptions, new FeedIntake(archive), FetchOptions.Default with { AllowedAddresses = [.. allowed ?? []] }, TimeProvider.System, Pause,
#pragma warning disable CA5394 // Spreads requests over time; nothing secret hangs on it.
        Random.Shared.NextDouble);
#pragma warning restore CA5394

    private sealed class FeedIntake(Archive archive) : IIntake
    {
        public Outcome<TakenIn> Take(Arrival arrival) =>
            Unexpected.Guard(() => archive.Add(arrival)).Then<TakenIn>(added => new TakenIn(added.Id, added.IsNew ? added.Version : null));

        public string? ArticleAt(string addressOrPath) => archive.Resolve(addressOrPath);
    }
}
