using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>How the items of one reading of a feed fared.</summary>
/// <param name="New">Articles taken in.</param>
/// <param name="Refused">Items that hold no text at all, nor does their page.</param>
/// <param name="Left">Items left for the next time: the feed had more than are taken at once.</param>
/// <param name="Problem">Why the archive took no more.</param>
internal sealed record ItemsTaken(int New, int Refused, int Left, Problem? Problem);

/// <summary>Takes the items of a feed in: the item itself where it is whole, else the page behind it, else the teaser.</summary>
internal sealed class ItemIntake(PoliteWeb web, IFeedStates states, IIntake intake, FetchOptions options, TimeProvider clock)
{
    // What one feed may cost at once; the rest is taken at the next reading.
    private const int MostAtOnce = 50;

    public async Task<ItemsTaken> Take(Subscription subscription, Feed feed, CancellationToken cancel)
    {
        var taken = new ItemsTaken(0, 0, 0, null);
        // An address that several items share names none of them.
        var shared = feed.Items.Select(LinkOf).OfType<string>().GroupBy(link => link).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        foreach (var item in feed.Items.Reverse().OrderBy(item => item.Published ?? DateTimeOffset.MinValue))
        {
            cancel.ThrowIfCancellationRequested();
            var key = KeyOf(item);
            if (states.IsSeen(subscription.Id, key))
            {
                continue;
            }

            if (taken.New + taken.Refused >= MostAtOnce)
            {
                taken = taken with { Left = taken.Left + 1 };
                continue;
            }

            var link = LinkOf(item);
            var elsewhere = link is null ? null : states.TakenElsewhere(subscription.Id, key, link);
            var article = elsewhere ?? await Article(subscription, feed, item, key, link is not null && shared.Contains(link) ? $"{link}#{key}" : link, cancel);
            if (article.Problem is { } problem && problem.Code.StartsWith("archive.", StringComparison.Ordinal))
            {
                return taken with { Problem = problem };
            }

            // Only now: killed before this line, the item is taken again, and is there already.
            var marked = states.MarkSeen(subscription.Id, key, link, article.Value);
            if (!marked.IsOk)
            {
                return taken with { Problem = marked.Problem };
            }

            taken = article.IsOk ? taken with { New = taken.New + (elsewhere is null ? 1 : 0) } : taken with { Refused = taken.Refused + 1 };
        }

        return taken;
    }

    private async Task<Outcome<string>> Article(Subscription subscription, Feed feed, FeedItem item, string key, string? link, CancellationToken cancel)
    {
        var made = ItemPage.Of(feed, item, link ?? $"{subscription.Address}#{key}", link, Today());
        if (link is null || link.Contains('#', StringComparison.Ordinal) || ItemPage.IsWhole(item))
        {
            return intake.Take(made);
        }

        var page = await Page(link, cancel);
        cancel.ThrowIfCancellationRequested();
        var taken = page.Then(intake.Take);
        return taken.IsOk || taken.Problem.Code.StartsWith("archive.", StringComparison.Ordinal) ? taken
            // A teaser never stands before the page that an earlier try has brought.
            : intake.ArticleAt(link) is { } known ? known
            : intake.Take(made);
    }

    private async Task<Outcome<Arrival>> Page(string link, CancellationToken cancel)
    {
        var answer = await web.Ask(link, at => WebPage.Wish(link, at, options), cancel);
        if (answer.Answer is not { } page)
        {
            return answer.Problem!;
        }

        var arrival = WebPage.Arrival(link, answer.At, page, Today());
        return arrival.Then<Arrival>(document =>
            // A login or a front page, to which many links lead, is no article of this item.
            document.Address is { } address && address != link && intake.ArticleAt(address) is { } other && intake.ArticleAt(link) != other
                ? new Problem("fetch.status", $"{link} leads to {address}, which another item led to.", "Open it in a browser, save the page and give the file.")
                : document);
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static string? LinkOf(FeedItem item) => item.OriginalLink ?? item.Link;

    private static string KeyOf(FeedItem item) =>
        Hash.Of(item.Id ?? item.Link ?? $"{item.Title}\n{item.PublishedAsWritten}\n{item.Summary ?? item.Content}");
}
