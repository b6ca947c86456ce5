using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;

namespace Filature.Arrivals.Doors;

/// <summary>
/// A feed that was given as a document: each item becomes the page that a subscription would make of it, with what the feed says as its
/// claims. Nothing is subscribed to, and no page behind an item is fetched.
/// </summary>
internal static class FeedDoor
{
    private static readonly string[] Limits = ["feed.size", "feed.depth", "feed.items", "feed.nodes", "feed.field"];

    /// <param name="facts">The address that the feed came from, where it is known: its relative links hang on it.</param>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, ListedFacts facts, Delivery delivery)
    {
        var bytes = DocumentFile.ReadUpTo(stream, FeedLimits.Bytes + 1);
        var read = FeedReader.Read(bytes, facts.ContentType, facts.Address is { } at ? new Uri(at) : null);
        // Named like a feed it may still be a page, or any other document.
        return read.Problem?.Code is "feed.html" or "feed.unknown" or "feed.empty" ? [(path, DocumentFile.Of(path, bytes, DocumentFile.Limit, facts, delivery.AsOf))]
            : read.IsOk ? Items(path, read.Value, delivery)
            : [(path, read.Problem)];
    }

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Items(string path, Feed feed, Delivery delivery)
    {
        // An address or an id that several items share names none of them.
        var sharedLinks = ItemIntake.Shared(feed.Items.Select(ItemIntake.LinkOf));
        var sharedIds = ItemIntake.Shared(feed.Items.Select(item => item.Id));
        var number = 0;
        foreach (var item in feed.Items)
        {
            var name = $"{path}#{++number}";
            var key = ItemIntake.KeyOf(item, sharedIds, sharedLinks);
            var link = ItemIntake.LinkOf(item);
            var address = link is not null && sharedLinks.Contains(link) ? $"{link}#{key}" : link;
            yield return (name, ItemPage.Of(feed, item, key, name, address, delivery.AsOf ?? default) with { Retrieved = delivery.AsOf });
        }

        if (number == 0)
        {
            yield return (path, new Problem("arrival.no-documents", $"The feed «{path}» has no items.", "Subscribe to it, to be told when it has some."));
        }

        if (feed.Warnings.FirstOrDefault(warning => Limits.Contains(warning.Code)) is { } cut)
        {
            yield return (path, new Problem("container.too-large", $"«{path}» was not read to its end: {cut.Message}", "Split the feed, or subscribe to it: newer items come first."));
        }
    }
}
