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

    // A feed that has said nothing for a day may well say nothing for another hour or three.
    private const int SilenceShare = 8;

    // A night of unchanged answers about doubles the interval; the next item sets it right again.
    private const double Slower = 1.1;

    // Up to a fifth earlier or later, so that what failed together does not come back together.
    private const double Jitter = 0.2;

    /// <summary>
    /// Half the median gap between its items, so that most are met while they are fresh; more where it has fallen silent; null where too few
    /// are dated.
    /// </summary>
    public static TimeSpan? Of(IEnumerable<FeedItem> items, DateTimeOffset now)
    {
        var times = items.Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>().Order().ToArray();
        if (times.Length <= LeastGaps)
        {
            return null;
        }

        var gaps = times.Skip(1).Zip(times, (later, earlier) => later - earlier).Order().ToArray();
        var (own, silent) = (gaps[gaps.Length / 2] / 2, (now - times[^1]) / SilenceShare);
        return Clamp(own > silent ? own : silent);
    }

    /// <summary>A little longer after an answer that nothing is new.</summary>
    public static TimeSpan? Unchanged(TimeSpan? interval) => interval is { } known ? Clamp(known * Slower) : null;

    /// <summary>Twice as long after each failure.</summary>
    public static TimeSpan AfterFailures(int failures) => Clamp(Shortest * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)));

    /// <summary>Twice as long after each failure, spread by chance, and never shorter than the site asks for.</summary>
    /// <param name="chance">A number in [0, 1).</param>
    public static TimeSpan AfterFailures(int failures, Func<double> chance, TimeSpan? retryAfter)
    {
        var wait = AfterFailures(failures) * (1 + (Jitter * ((2 * chance()) - 1)));
        var asked = retryAfter is { } after ? Clamp(after) : TimeSpan.Zero;
        return wait > asked ? wait : asked;
    }

    public static TimeSpan Clamp(TimeSpan time) => time < Shortest ? Shortest : time > Longest ? Longest : time;
}
