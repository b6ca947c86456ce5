using Filature.Arrivals.Feeds;

namespace Filature.Arrivals.Polling;

/// <summary>How often a feed is asked: by its own rhythm while all is well, and ever more rarely while it fails.</summary>
internal static class Rhythm
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // Before anything is known of a feed.
    public static readonly TimeSpan Unknown = TimeSpan.FromHours(1);

    // Fewer gaps say nothing of a rhythm.
    private const int LeastGaps = 2;

    /// <summary>Half the median gap between its items, so that most are met while they are fresh; null where too few are dated.</summary>
    public static TimeSpan? Of(IEnumerable<FeedItem> items)
    {
        var times = items.Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>().Order().ToArray();
        if (times.Length <= LeastGaps)
        {
            return null;
        }

        var gaps = times.Skip(1).Zip(times, (later, earlier) => later - earlier).Order().ToArray();
        return Clamp(gaps[gaps.Length / 2] / 2);
    }

    /// <summary>Twice as long after each failure.</summary>
    public static TimeSpan AfterFailures(int failures) => Clamp(Shortest * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)));

    public static TimeSpan Clamp(TimeSpan time) => time < Shortest ? Shortest : time > Longest ? Longest : time;
}
