using System.Collections.Concurrent;

namespace Filature.Arrivals.Polling;

/// <summary>One request at a time to each host, with a pause after each, and none while the host rests: because it asked to, or because it does not answer.</summary>
internal sealed class HostTurns(TimeProvider clock, TimeSpan pause)
{
    // Hosts remembered at once; those that nobody waits for are forgotten first.
    private const int MostHosts = 2_000;

    // A host that let so many requests in a row time out or fail is left alone, so that those who wait for it can go on.
    private const int MostSilences = 3;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public static string NameOf(Uri at) => at.IsDefaultPort ? at.IdnHost : $"{at.IdnHost}:{at.Port}";

    public async Task<Turn> Take(Uri at, CancellationToken cancel)
    {
        Forget();
        while (true)
        {
            var host = _hosts.GetOrAdd(NameOf(at), _ => new Host());
            await host.Gate.WaitAsync(cancel);
            try
            {
                if (host.Next - clock.GetUtcNow() is { Ticks: > 0 } wait && host.RestUntil <= clock.GetUtcNow())
                {
                    await Task.Delay(wait, clock, cancel);
                }
            }
            catch
            {
                host.Gate.Release();
                throw;
            }

            if (!host.IsForgotten)
            {
                return new Turn(host, clock, pause);
            }

            host.Gate.Release();
        }
    }

    // Taking its turn makes sure that nobody else has it.
    private void Forget()
    {
        if (_hosts.Count < MostHosts)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (name, host) in _hosts)
        {
            if (host.Gate.Wait(0, CancellationToken.None))
            {
                if (host.Next <= now && host.RestUntil <= now)
                {
                    host.IsForgotten = true;
                    _hosts.TryRemove(name, out _);
                }

                host.Gate.Release();
            }
        }
    }

    /// <summary>The turn of one request; ended by disposing it.</summary>
    internal sealed class Turn(Host host, TimeProvider clock, TimeSpan pause) : IDisposable
    {
        /// <summary>How much longer the host rests; null where it does not.</summary>
        public TimeSpan? Rest => host.RestUntil - clock.GetUtcNow() is { Ticks: > 0 } rest ? rest : null;

        /// <summary>Whether it rests because it does not answer.</summary>
        public bool IsSilent => host.Silences >= MostSilences;

        /// <summary>By scheme and authority.</summary>
        public Dictionary<string, KnownRobots> Robots => host.Robots;

        public void AskedForRest(TimeSpan time) => host.RestUntil = clock.GetUtcNow() + Rhythm.Clamp(time);

        public void Heard(bool answered)
        {
            host.Silences = answered ? 0 : host.Silences + 1;
            if (host.Silences >= MostSilences)
            {
                host.RestUntil = clock.GetUtcNow() + Rhythm.AfterFailures(host.Silences - MostSilences + 1);
            }
        }

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

        /// <summary>Requests in a row that nothing came back for.</summary>
        public int Silences { get; set; }

        public bool IsForgotten { get; set; }

        /// <summary>By scheme and authority.</summary>
        public Dictionary<string, KnownRobots> Robots { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>A robots.txt as it was read last, or why it could not be.</summary>
internal sealed record KnownRobots(DateTimeOffset Until, Robots Rules, Problem? Problem);
