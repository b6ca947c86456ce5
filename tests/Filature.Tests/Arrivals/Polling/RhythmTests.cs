using Filature.Arrivals.Feeds;
using Filature.Arrivals.Polling;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>How often a feed is asked.</summary>
public sealed class RhythmTests
{
    private static readonly DateTimeOffset Noon = new(2024, 3, 6, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0 60 120 180", 30)]
    [InlineData("0 5 10 15", 10)]
    [InlineData("0 60 120 9000", 30)]
    [InlineData("1 6000 12000 18000", 1440)]
    [InlineData("480 540 600 660", 60)]
    public void A_feed_is_asked_at_half_its_median_gap_or_rarer_where_it_fell_silent(string minutesAgo, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Rhythm.Of(Items([.. minutesAgo.Split(' ').Select(int.Parse)]), Noon));

    [Fact]
    public void Of_too_few_dated_items_no_rhythm_is_read() => Assert.Null(Rhythm.Of(Items(0, 60), Noon));

    [Fact]
    public void Unchanged_answers_lengthen_the_interval_as_far_as_a_day()
    {
        TimeSpan? interval = TimeSpan.FromHours(1);
        for (var i = 0; i < 8; i++)
        {
            interval = Rhythm.Unchanged(interval);
        }

        Assert.InRange(interval!.Value, TimeSpan.FromHours(2), TimeSpan.FromHours(2.5));
        Assert.Equal(Rhythm.Longest, Rhythm.Unchanged(TimeSpan.FromHours(23)));
        Assert.Null(Rhythm.Unchanged(null));
    }

    [Fact]
    public void Waits_double_up_to_a_day_are_spread_by_chance_and_never_shorter_than_asked_for()
    {
        Assert.Equal([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440], Enumerable.Range(1, 10).Select(n => (int)Rhythm.AfterFailures(n).TotalMinutes));
        Assert.Equal(TimeSpan.FromMinutes(8), Rhythm.AfterFailures(1, () => 0, null));
        Assert.InRange(Rhythm.AfterFailures(1, () => 0.999, null).TotalMinutes, 11.9, 12);
        Assert.Equal(TimeSpan.FromHours(2), Rhythm.AfterFailures(1, () => 0, TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(24), Rhythm.AfterFailures(1, () => 0, TimeSpan.FromDays(300)));
    }

    [Fact]
    public void A_page_is_asked_after_one_six_twenty_four_and_seventy_two_hours_and_missed_times_are_not_made_up_for()
    {
        Assert.Equal(Noon.AddHours(1), PageTimes.Next(Noon, Noon));
        Assert.Equal(Noon.AddHours(6), PageTimes.Next(Noon, Noon.AddHours(1)));
        Assert.Equal(Noon.AddHours(72), PageTimes.Next(Noon, Noon.AddHours(30)));
        Assert.Null(PageTimes.Next(Noon, Noon.AddHours(72)));
    }

    private static ValueList<FeedItem> Items(params int[] minutesAgo) => FeedReader.Read(
        System.Text.Encoding.UTF8.GetBytes($"<rss><channel>{string.Concat(minutesAgo.Select(ago => $"<item><title>x</title><pubDate>{Noon.AddMinutes(-ago):r}</pubDate></item>"))}</channel></rss>"),
        null, null).Value!.Items;
}
