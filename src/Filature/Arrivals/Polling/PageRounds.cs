namespace Filature.Arrivals.Polling;

/// <summary>Asks the pages of one host that are due again, not too many at once.</summary>
internal sealed class PageRounds(PageDoor pages, IFeedStates states, IIntake intake, OneAtATime desk, TimeProvider clock, Func<double> chance)
{
    /// <summary>Pages of a host asked in one round: what has piled up while the desk was off does not come down on an outlet at once.</summary>
    public const int MostOfAHost = 20;

    /// <summary>From one round of a host to its next.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<PageAsked>> Round(string host, CancellationToken cancel)
    {
        var asked = new List<PageAsked>();
        foreach (var page in states.PagesDue(host, clock.GetUtcNow(), MostOfAHost))
        {
            cancel.ThrowIfCancellationRequested();
            var (fared, isResting) = await Ask(page, cancel);
            if (ItemIntake.IsArchives(fared.Problem))
            {
                // Left as it is: it is due again in the next round.
                asked.Add(fared);
                return asked;
            }

            // Only now: killed before this line, the page is asked again, and is there already.
            var saved = await desk.Do(() => fared.IsLast ? states.EndFollowing(page.Link) : states.Save(fared.Page), cancel);
            if (saved.Problem is { } problem)
            {
                asked.Add(fared with { Problem = problem });
                return asked;
            }

            asked.Add(fared);
            if (isResting)
            {
                return asked;
            }
        }

        return asked;
    }

    private async Task<(PageAsked Fared, bool IsResting)> Ask(FollowedPage page, CancellationToken cancel)
    {
        try
        {
            var answer = await pages.Ask(page.Link, page.Said, page.Article ?? intake.ArticleAt(page.Link), page.ETag, page.LastModified, cancel);
            return (
                answer.Arrival is { } arrival ? await Take(page, arrival, answer, cancel)
                : answer.IsUnchanged ? Kept(page, PageNews.Same, null, answer)
                : Failed(page, answer.Problem!, answer),
                answer.IsResting);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            // A defect met in one page must not end the watch.
            Problem problem = new("feed.unexpected", $"Reading {page.Link} failed in a way nobody foresaw ({e.GetType().Name}: {e.Message}).", "This is a defect of filature: please report it with the page's address.");
            return (Failed(page, problem, new(null, problem)), false);
        }
    }

    private async Task<PageAsked> Take(FollowedPage page, Arrival arrival, PageAnswer answer, CancellationToken cancel)
    {
        var taken = await desk.Do(() => intake.Take(arrival), cancel);
        return taken.IsOk
            ? Kept(page with { Article = taken.Value.Article }, page.Fetched is null ? PageNews.Came : taken.Value.Version is null ? PageNews.Same : PageNews.Changed, taken.Value.Version, answer)
            : Failed(page, taken.Problem, answer);
    }

    private PageAsked Kept(FollowedPage page, PageNews news, int? version, PageAnswer answer)
    {
        var now = clock.GetUtcNow();
        var next = PageTimes.Next(page.Fetched ?? now, now);
        return new(
            page with
            {
                Fetched = page.Fetched ?? now, ETag = answer.ETag, LastModified = answer.LastModified, Due = next ?? page.Due, Failures = 0, Why = null,
            },
            news, version, null, IsLast: next is null);
    }

    private PageAsked Failed(FollowedPage page, Problem problem, PageAnswer answer)
    {
        if (ItemIntake.IsArchives(problem))
        {
            return new(page, PageNews.Failed, null, problem, IsLast: false);
        }

        // A host that rests was not asked: that is no failure of the page.
        var failures = page.Failures + (answer.IsResting ? 0 : 1);
        var isLast = answer.IsGone || failures >= PageTimes.MostTries;
        return new(
            page with { Failures = failures, Why = problem.Message, Due = clock.GetUtcNow() + Rhythm.AfterFailures(Math.Max(1, failures), chance, answer.RetryAfter) },
            isLast ? PageNews.GivenUp : PageNews.Failed, null, problem, isLast);
    }
}
