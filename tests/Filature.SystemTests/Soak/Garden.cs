namespace Filature.SystemTests.Soak;

/// <summary>The feeds of a plan, and the items that grow on them.</summary>
internal sealed class Garden(FaultySite site, int seed)
{
    private const int MostItems = 9;

    private static readonly string[] Languages = ["fr", "en", "es"];

    private readonly Random _random = new(seed + 1);
    private int _number;

    public static IReadOnlyList<OfferedFeed> Of(SoakPlan plan)
    {
        var random = new Random(plan.Seed);
        var manners = Manners.All.Where(manner => plan.Patient || !manner.IsPatient).ToArray();
        var drawn = manners.SelectMany(manner => Enumerable.Repeat(manner, manner.Share)).ToArray();
        var kinds = Enum.GetValues<ItemKind>().Where(kind => plan.Patient || kind != ItemKind.TeaserEndless).ToArray();
        return
        [
            .. Enumerable.Range(0, plan.Feeds).Select(number =>
            {
                // Every manner once, then by their shares. Half of the feeds bring their texts whole.
                var manner = number < manners.Length && plan.Feeds >= manners.Length ? manners[number] : drawn[random.Next(drawn.Length)];
                var format = FeedText.Formats[manner.Name.StartsWith("mislabelled", StringComparison.Ordinal) || manner.Name == "UTF-16" ? random.Next(2) * 2 : random.Next(FeedText.Formats.Length)];
                var kind = random.Next(2) == 0 ? ItemKind.Whole : kinds[random.Next(kinds.Length)];
                return new OfferedFeed(number, manner, format, Languages[random.Next(Languages.Length)], kind);
            }),
        ];
    }

    /// <summary>What the feeds offer at first.</summary>
    public void Plant()
    {
        foreach (var feed in site.Feeds)
        {
            for (var items = _random.Next(1, 5); items > 0; items--)
            {
                Grow(feed);
            }
        }
    }

    /// <summary>A new item in any feed that is not full.</summary>
    public void Grow()
    {
        var feed = site.Feeds[_random.Next(site.Feeds.Count)];
        if (feed.Offers.Count < MostItems)
        {
            Grow(feed);
        }
    }

    private void Grow(OfferedFeed feed)
    {
        var number = _number++;
        // Without a link, an item of many feeds has an id; without an id, it has a link.
        var hasId = feed.Kind == ItemKind.Linkless ? _random.Next(4) > 0 : _random.Next(3) > 0;
        site.Publish(feed, new(number, Invented.Name(number), feed.Language, feed.Kind, hasId, new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero).AddMinutes(number)));
    }
}
