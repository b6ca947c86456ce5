using System.Collections.Concurrent;

namespace Filature.Arrivals.Polling;

/// <summary>One request at a time to each host, with a pause after each, and none while the host asks for rest.</summary>
internal sealed class HostTurns(TimeProvider clock, TimeSpan pause)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public static string NameOf(Uri at) => at.IsDefaultPort ? at.IdnHost : $"{at.IdnHost}:{at.Port}";

    public async Task<Turn> Take(Uri at, CancellationToken cancel)
    {
        var host = _hosts.GetOrAdd(NameOf(at), _ => new Host());
        await host.Gate.WaitAsync(cancel);
        try
        {
            if (host.Next - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, cancel);
            }
        }
        catch
        {
            host.Gate.Release();
            throw;
        }

        return new Turn(host, clock, pause);
    }

    /// <summary>The turn of one request; ended by disposing it.</summary>
    internal sealed class Turn(Host host, TimeProvider clock, TimeSpan pause) : IDisposable
    {
        /// <summary>How much longer the host wants its rest; null where it does not.</summary>
        public TimeSpan? Rest => host.RestUntil - clock.GetUtcNow() is { Ticks: > 0 } rest ? rest : null;

        public Dictionary<string, KnownRobots> Robots => host.Robots;

        public void AskedForRest(TimeSpan time) => host.RestUntil = clock.GetUtcNow() + Rhythm.Clamp(time);

        public void Dispose()
        {
            host.Next = clock.GetUtcNow() + pause;
            host.Gate.Release();
        }
    }

    /// <summary>Only touched by the one whose turn it is.</summary>
    internal sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public DateTimeOffset Next { get; set; }

        public DateTimeOffset RestUntil { get; set; }

        /// <summary>By scheme and authority.</summary>
        public Dictionary<string, KnownRobots> Robots { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>A robots.txt as it was read last, or why it could not be.</summary>
internal sealed record KnownRobots(DateTimeOffset Until, Robots Rules, Problem? Problem);
