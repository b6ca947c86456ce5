using System.Globalization;
using Filature.Arrivals.Polling;
using Filature.Storage;

namespace Filature.SystemTests.Soak;

/// <summary>What was offered, held against what is in the archive.</summary>
/// <param name="Lost">Items of well-served feeds that no article tells of.</param>
/// <param name="Doubled">Items that more than one article tells of.</param>
/// <param name="Strange">Articles that no feed has offered.</param>
/// <param name="Spoilt">Headlines that are not what was offered.</param>
/// <param name="Silent">Feeds that fail without saying since when and why, or that fail though they were served well.</param>
internal sealed record Reckoning(
    int Offered, int Articles, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Strange, IReadOnlyList<string> Spoilt,
    IReadOnlyList<string> Silent, string Integrity)
{
    public static Reckoning Of(FaultySite site, string archive)
    {
        var desk = new DeskFile(archive);
        var articles = desk.Articles();
        var offers = site.Feeds.SelectMany(feed => feed.Offers.Select(offer => (Feed: feed, Offer: offer))).ToDictionary(pair => pair.Offer.Name, StringComparer.Ordinal);
        var told = articles.ToLookup(article => article.Headline.Split(' ', ',', '.').FirstOrDefault(offers.ContainsKey));
        return new(
            offers.Count, articles.Count,
            [.. offers.Values.Where(pair => pair.Feed.Manner.IsWell && !told.Contains(pair.Offer.Name)).Select(pair => Words(pair.Feed, pair.Offer))],
            [.. told.Where(same => same.Key is not null && same.Count() > 1).Select(same => $"{Words(offers[same.Key!].Feed, offers[same.Key!].Offer)}: {string.Join(" | ", same)}")],
            [.. told[null].Select(article => article.ToString())],
            [
                .. told.Where(same => same.Key is not null && offers[same.Key!].Feed.Manner.IsWell)
                    .SelectMany(same => same.Where(article => Plain(article.Headline) != Plain(offers[same.Key!].Offer.Headline)))
                    .Select(article => article.ToString()),
            ],
            Ailing(site, archive), desk.Integrity());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Offered} items offered, {Articles} articles; lost {Lost.Count}, doubled {Doubled.Count}, strange {Strange.Count}, spoilt {Spoilt.Count}, feeds with a wrong health {Silent.Count}; integrity: {Integrity}");

    /// <summary>Everything that is not as it should be, at most some of each.</summary>
    public IEnumerable<string> Faults() =>
        new[] { ("lost", Lost), ("doubled", Doubled), ("strange", Strange), ("spoilt", Spoilt), ("health", Silent) }
            .SelectMany(kind => kind.Item2.Take(12).Select(fault => $"{kind.Item1}: {fault}"))
            .Concat(Integrity == "ok" ? [] : [$"integrity: {Integrity}"]);

    private static List<string> Ailing(FaultySite site, string path)
    {
        using var archive = Archive.Open(path).Value!;
        var states = archive.Subscriptions.All().ToDictionary(feed => feed.Address, feed => feed.State, StringComparer.Ordinal);
        return [.. site.Feeds.Where(feed => !IsRight(feed, states[feed.Address])).Select(feed => $"{feed.Manner.Name} ({feed.Format}), {feed.Path}: {states[feed.Address]}")];
    }

    private static bool IsRight(OfferedFeed feed, FeedState state) => feed.Manner.IsWell
        ? state is { FailingSince: null, LastSuccess: not null, RetiredAt: null }
        : state is { Why.Length: > 0, LastSuccess: null } and ({ FailingSince: not null } or { RetiredAt: not null });

    private static string Words(OfferedFeed feed, Offer offer) => $"{offer.Name} of {feed.Path} ({feed.Manner.Name}, {feed.Format}, {offer.Kind}{(offer.HasId ? "" : ", without an id")})";

    private static string Plain(string headline) => headline.Replace('’', '\'');
}
