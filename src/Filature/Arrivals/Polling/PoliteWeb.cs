using System.Net;

namespace Filature.Arrivals.Polling;

/// <summary>What a polite question led to.</summary>
/// <param name="At">Where the answer came from.</param>
/// <param name="Permanent">Where permanent redirects alone led: the address to use from now on.</param>
/// <param name="RetryAfter">How long the site asks to be left alone.</param>
/// <param name="IsResting">It was not asked at all: its host rests since an earlier answer.</param>
internal sealed record PoliteAnswer(Uri At, Uri Permanent, WebAnswer? Answer, Problem? Problem, TimeSpan? RetryAfter, bool IsResting = false);

/// <summary>The web as a guest uses it: one request at a time to a host, robots.txt obeyed on every redirect, rest granted where it is asked for.</summary>
internal sealed class PoliteWeb(IWeb web, RobotsReading robots, FetchOptions options, TimeProvider clock, TimeSpan pause)
{
    private readonly HostTurns _turns = new(clock, pause);

    /// <summary>Whether nothing came back: the site, and not the one page, may be away.</summary>
    public static bool IsSilence(Problem problem) => problem.Code is "fetch.timeout" or "fetch.network";

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

    /// <summary>The rules of a site; those that cannot be had name nothing.</summary>
    public async Task<Robots> RobotsOf(Uri at, CancellationToken cancel)
    {
        using var turn = await _turns.Take(at, cancel);
        return turn.Rest is null ? (await robots.Of(at, turn, cancel)).Rules : Robots.AllowAll;
    }

    private async Task<PoliteAnswer> Once(string asked, Uri at, Uri permanent, WebWish wish, CancellationToken cancel)
    {
        using var turn = await _turns.Take(at, cancel);
        if (turn.Rest is { } rest)
        {
            return new(at, permanent, null, Resting(at, rest, turn.IsSilent), rest, IsResting: true);
        }

        var known = await robots.Of(at, turn, cancel);
        if (known.Problem is { } unreachable)
        {
            return new(at, permanent, null, unreachable, null);
        }

        if (!known.Rules.Allows(at))
        {
            return new(at, permanent, null, Forbidden(asked, at), null);
        }

        var outcome = await web.Ask(wish, cancel);
        turn.Heard(outcome.IsOk || !IsSilence(outcome.Problem));
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

    private static Problem Forbidden(string asked, Uri at) => new(
        "robots.forbidden", $"{asked} is not fetched: the robots.txt of {at.Host} asks programs to stay away from it.",
        "Ask the outlet for another way in, or save the page and give the file.");

    private static Problem Resting(Uri at, TimeSpan rest, bool isSilent) => new(
        "fetch.later", $"{at.Host} {(isSilent ? "did not answer several times in a row" : "asked to be left alone")}; it is asked again in {Math.Ceiling(rest.TotalMinutes)} min.", "Wait.");
}
