using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>How the items of one reading of a feed fared.</summary>
/// <param name="New">Articles taken in.</param>
/// <param name="Refused">Items that hold no text at all, nor does their page.</param>
/// <param name="Left">Items left for the next time: the feed had more than are taken at once.</param>
/// <param name="Problem">Why the archive took no more.</param>
internal sealed record ItemsTaken(int New, int Refused, int Left, Problem? Problem);

/// <summary>Takes the items of a feed in: the item itself where it is whole, else the page behind it, else the teaser, and the page is tried again.</summary>
internal sealed class ItemIntake(PageDoor pages, IFeedStates states, IIntake intake, OneAtATime desk, TimeProvider clock, Func<double> chance)
{
    // What one feed may cost at once; the rest is taken at the next reading.
    private const int MostAtOnce = 50;

    public async Task<ItemsTaken> Take(Subscription subscription, Feed feed, CancellationToken cancel)
    {
        var (taken, handled) = (new ItemsTaken(0, 0, 0, null), 0);
        // An address or an id that several items share names none of them.
        var sharedLinks = Shared(feed.Items.Select(LinkOf));
        var sharedIds = Shared(feed.Items.Select(item => item.Id));
        foreach (var item in feed.Items.Reverse().OrderBy(item => item.Published ?? DateTimeOffset.MinValue))
        {
            cancel.ThrowIfCancellationRequested();
            if (item.IsCut)
            {
                // Half an item may have half an id, and would come again under the whole one. It is the feed's oldest: one that always breaks off had it whole when it was newer.
                continue;
            }

            var key = KeyOf(item, sharedIds, sharedLinks);
            if (states.IsSeen(subscription.Id, key))
            {
                continue;
            }

            if (handled == MostAtOnce)
            {
                taken = taken with { Left = taken.Left + 1 };
                continue;
            }

            handled++;

            var link = LinkOf(item);
            var came = link is not null && states.TakenElsewhere(subscription.Id, key, link) is { } elsewhere
                ? new Came(new TakenIn(elsewhere, null), null)
                : await Article(subscription, feed, item, key, link, link is not null && sharedLinks.Contains(link), cancel);
            // Only now: killed before this line, the item is taken again, and is there already.
            var marked = IsArchives(came.Result.Problem) ? came.Result.Problem
                : (await desk.Do(() => states.MarkSeen(subscription.Id, key, link, came.Result.Value?.Article, came.Follow), cancel)).Problem;
            if (marked is not null)
            {
                return taken with { Problem = marked };
            }

            taken = came.Result.IsOk ? taken with { New = taken.New + (came.Result.Value.Version == 1 ? 1 : 0) }
                : came.Follow is null ? taken with { Refused = taken.Refused + 1 }
                : taken;
        }

        return taken;
    }

    /// <summary>Whether the archive, and not the document, was in the way.</summary>
    public static bool IsArchives(Problem? problem) => problem?.Code.StartsWith("archive.", StringComparison.Ordinal) == true;

    private async Task<Came> Article(Subscription subscription, Feed feed, FeedItem item, string key, string? link, bool isShared, CancellationToken cancel)
    {
        var address = link is not null && isShared ? $"{link}#{key}" : link;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var made = ItemPage.Of(feed, item, key, address ?? $"{subscription.Address}#{key}", address, today);
        if (link is null || isShared || ItemPage.IsWhole(item))
        {
            return new(await Stored(made), null);
        }

        var since = clock.GetUtcNow();
        var page = await pages.Ask(link, made.Said, intake.ArticleAt(link), null, null, cancel);
        var problem = page.Problem;
        if (page.Arrival is { } arrival)
        {
            var taken = await Stored(arrival);
            if (taken.IsOk || IsArchives(taken.Problem))
            {
                var now = clock.GetUtcNow();
                return new(taken, taken.IsOk && PageTimes.Next(now, now) is { } next
                    ? new(link, subscription.Id, taken.Value.Article, made.Said, since, now, page.ETag, page.LastModified, next, 0, null) : null);
            }

            problem = taken.Problem;
        }

        // A teaser never stands before the page that an earlier try has brought.
        var teaser = intake.ArticleAt(link) is { } known ? new TakenIn(known, null) : await Stored(made);
        return new(teaser, page.IsGone ? null : new(
            link, subscription.Id, teaser.Value?.Article, made.Said, since, null, null, null,
            clock.GetUtcNow() + Rhythm.AfterFailures(1, chance, page.RetryAfter), page.IsResting ? 0 : 1, problem?.Message));

        Task<Outcome<TakenIn>> Stored(Arrival document) => desk.Do(() => intake.Take(document), cancel);
    }

    /// <summary>The names that several items of one feed bear.</summary>
    public static HashSet<string> Shared(IEnumerable<string?> names) =>
        names.OfType<string>().CountBy(name => name).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

    public static string? LinkOf(FeedItem item) => item.OriginalLink ?? item.Link;

    /// <summary>What names an item in its feed.</summary>
    public static string KeyOf(FeedItem item, IReadOnlySet<string> sharedIds, IReadOnlySet<string> sharedLinks)
    {
        var isShared = item.Id is { } id ? sharedIds.Contains(id) : LinkOf(item) is { } link && sharedLinks.Contains(link);
        return Hash.Of(
            isShared ? $"{item.Id}\n{item.Link}\n{item.Title}"
            : item.Id ?? item.Link ?? $"{item.Title}\n{item.PublishedAsWritten}\n{item.Summary ?? item.Content}");
    }

    /// <summary>What came of an item, and the page to ask again.</summary>
    private sealed record Came(Outcome<TakenIn> Result, FollowedPage? Follow);
}
