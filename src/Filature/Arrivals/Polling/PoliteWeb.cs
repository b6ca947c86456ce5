using System.Net;

namespace Filature.Arrivals.Polling;

/// <summary>What a polite question led to.</summary>
/// <param name="At">Where the answer came from.</param>
/// <param name="Permanent">Where permanent redirects alone led: the address to use from now on.</param>
/// <param name="RetryAfter">How long the site asks to be left alone.</param>
/// <param name="IsResting">It was not asked at all: its host rests since an earlier answer.</param>
internal sealed record PoliteAnswer(Uri At, Uri Permanent, WebAnswer? Answer, Problem? Problem, TimeSpan? RetryAfter, bool IsResting = false);

/// <summary>The web as a guest uses it: one request at a time to a host, robots.txt obeyed on every redirect, rest granted where it is asked for.</summary>
internal sealed class PoliteWeb(IWeb web, FetchOptions options, TimeProvider clock, TimeSpan pause)
{
    // RFC 9309: no longer than a day.
    private static readonly TimeSpan RobotsFresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan RobotsAskedAgain = TimeSpan.FromMinutes(10);

    private readonly HostTurns _turns = new(clock, pause);

    public async Task<PoliteAnswer> Ask(string asked, Func<Uri, WebWish> wish, CancellationToken cancel)
    {
        var parsed = WebAddress.Parse(asked);
        if (!parsed.IsOk)
        {
            return new(new Uri("about:blank"), new Uri("about:blank"), null, parsed.Problem, null);
        }

        var (at, permanent, isPermanent) = (parsed.Value, parsed.Value, true);
        for (var redirects = 0; ; redirects++)
        {
            var answer = await Once(asked, at, permanent, wish(at), cancel);
            if (answer.Answer is not { IsRedirect: true } redirect)
            {
                return answer;
            }

            parsed = redirects == options.MaxRedirects ? WebPage.TooManyRedirects(asked, options.MaxRedirects) : WebAddress.Redirected(at, redirect.Location);
            if (!parsed.IsOk)
            {
                return answer with { Answer = null, Problem = parsed.Problem };
            }

            at = parsed.Value;
            isPermanent &= redirect.IsPermanentRedirect;
            permanent = isPermanent ? at : permanent;
        }
    }

    private async Task<PoliteAnswer> Once(string asked, Uri at, Uri permanent, WebWish wish, CancellationToken cancel)
    {
        using var turn = await _turns.Take(at, cancel);
        if (turn.Rest is { } rest)
        {
            return new(at, permanent, null, Resting(at, rest), rest, IsResting: true);
        }

        if (await Forbidden(asked, at, turn, cancel) is { } forbidden)
        {
            return new(at, permanent, null, forbidden, null);
        }

        var outcome = await web.Ask(wish, cancel);
        if (!outcome.IsOk)
        {
            return new(at, permanent, null, outcome.Problem, null);
        }

        var answer = outcome.Value;
        if (answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && answer.RetryAfter is { Ticks: > 0 } after)
        {
            turn.AskedForRest(after);
        }

        return new(at, permanent, answer, null, answer.RetryAfter);
    }

    private async Task<Problem?> Forbidden(string asked, Uri at, HostTurns.Turn turn, CancellationToken cancel)
    {
        var origin = at.GetLeftPart(UriPartial.Authority);
        if (!turn.Robots.TryGetValue(origin, out var known) || known.Until <= clock.GetUtcNow())
        {
            known = await ReadRobots(origin, cancel);
            turn.Robots[origin] = known;
        }

        return known.Problem ?? (known.Rules.Allows(at) ? null : new(
            "robots.forbidden", $"{asked} is not fetched: the robots.txt of {at.Host} asks programs to stay away from it.",
            "Ask the outlet for another way in, or save the page and give the file."));
    }

    private async Task<KnownRobots> ReadRobots(string origin, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (at, asked) = (new Uri(origin + "/robots.txt"), origin + "/robots.txt");
        for (var redirects = 0; redirects <= options.MaxRedirects; redirects++)
        {
            var outcome = await web.Ask(new(asked, at, "a robots.txt", "text/plain, */*;q=0.5", null, null, _ => options.PageLimit), cancel);
            if (!outcome.IsOk)
            {
                return new(now + RobotsAskedAgain, Robots.AllowAll, outcome.Problem);
            }

            switch (outcome.Value)
            {
                case { Status: HttpStatusCode.OK } answer:
                    return new(now + RobotsFresh, Robots.Parse(answer.Bytes.Span), null);
                case { IsRedirect: true } redirect when WebAddress.Redirected(at, redirect.Location) is { IsOk: true } next:
                    at = next.Value;
                    break;
                case { Status: var status } when status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                    // RFC 9309, 2.3.1.4: rules that cannot be had forbid everything.
                    return new(now + RobotsAskedAgain, Robots.AllowAll, new(
                        "robots.unreachable", $"{origin} does not give its robots.txt (HTTP {(int)status}), so nothing is fetched from it.", "It is asked again later."));
                default:
                    return new(now + RobotsFresh, Robots.AllowAll, null);
            }
        }

        // RFC 9309, 2.3.1.2: after five redirects it may be taken as not there.
        return new(now + RobotsFresh, Robots.AllowAll, null);
    }

    private static Problem Resting(Uri at, TimeSpan rest) => new(
        "fetch.later", $"{at.Host} asked to be left alone; it is asked again in {Math.Ceiling(rest.TotalMinutes)} min.", "Wait.");
}
