using System.Net;

namespace Filature.Arrivals.Polling;

/// <summary>Reads the robots.txt of sites, once a day each, and keeps them over a restart (RFC 9309).</summary>
internal sealed class RobotsReading(IWeb web, IRobotsStates states, OneAtATime desk, FetchOptions options, TimeProvider clock)
{
    // RFC 9309, 2.4: no longer than a day.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan AskedAgain = TimeSpan.FromMinutes(10);

    /// <param name="turn">The host's: asking for its robots.txt is a part of the turn.</param>
    public async Task<KnownRobots> Of(Uri at, HostTurns.Turn turn, CancellationToken cancel)
    {
        var (origin, now) = (at.GetLeftPart(UriPartial.Authority), clock.GetUtcNow());
        var known = turn.Robots.GetValueOrDefault(origin) ?? Kept(origin);
        if (known is null || known.Until <= now)
        {
            known = await Read(origin, known, turn, cancel);
        }

        turn.Robots[origin] = known;
        return known;
    }

    private KnownRobots? Kept(string origin) => states.RobotsOf(origin) is { } kept
        ? new(kept.Until, kept.Rules is { } rules ? Robots.Parse(rules) : Robots.AllowAll, null)
        : null;

    private async Task<KnownRobots> Read(string origin, KnownRobots? earlier, HostTurns.Turn turn, CancellationToken cancel)
    {
        var (at, asked) = (new Uri(origin + "/robots.txt"), origin + "/robots.txt");
        for (var redirects = 0; redirects <= options.MaxRedirects; redirects++)
        {
            var outcome = await web.Ask(new(asked, at, "a robots.txt", "text/plain, */*;q=0.5", null, null, _ => options.PageLimit), cancel);
            turn.Heard(outcome.IsOk || !PoliteWeb.IsSilence(outcome.Problem));
            if (!outcome.IsOk)
            {
                return Unreachable(earlier, outcome.Problem);
            }

            switch (outcome.Value)
            {
                case { Status: HttpStatusCode.OK } answer:
                    return await Keep(origin, Robots.Within(answer.Bytes), cancel);
                case { IsRedirect: true } redirect when WebAddress.Redirected(at, redirect.Location) is { IsOk: true } next:
                    at = next.Value;
                    break;
                case { Status: var status } when status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                    return Unreachable(earlier, new(
                        "robots.unreachable", $"{origin} does not give its robots.txt (HTTP {(int)status}), so nothing is fetched from it.", "It is asked again later."));
                default:
                    return await Keep(origin, null, cancel);
            }
        }

        // RFC 9309, 2.3.1.2: after five redirects it may be taken as not there.
        return await Keep(origin, null, cancel);
    }

    // RFC 9309, 2.3.1.4 and 2.4: rules that cannot be had forbid everything, unless there are earlier ones.
    private KnownRobots Unreachable(KnownRobots? earlier, Problem problem) =>
        new(clock.GetUtcNow() + AskedAgain, earlier?.Rules ?? Robots.AllowAll, earlier is { Problem: null } ? null : problem);

    private async Task<KnownRobots> Keep(string origin, ReadOnlyMemory<byte>? rules, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Fresh;
        // Where the archive does not take it, it is asked for again after a restart: no harm.
        _ = await desk.Do(() => states.Keep(origin, new(until, rules)), cancel);
        return new(until, rules is { } bytes ? Robots.Parse(bytes) : Robots.AllowAll, null);
    }
}
