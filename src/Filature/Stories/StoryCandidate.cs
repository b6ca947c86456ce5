namespace Filature.Stories;

/// <summary>A story that an article may belong to, as far as the archive shows it.</summary>
/// <param name="Members">Its articles near this one, copies folded: what was made from another of them is left out.</param>
/// <param name="DaysApart">From the article to the nearest of them; <see cref="Unknown"/> where a day is not known.</param>
/// <param name="Features">By <see cref="MergeFeature"/>.</param>
public sealed record StoryCandidate(string Story, string Thread, ValueList<StoryNeighbour> Members, int DaysApart, ValueList<double> Features)
{
    /// <summary>A page that does not say its day may be of any: it has to be as like as one from four days away.</summary>
    public const int Unknown = 4;

    // A development is told within days.
    private const int StoryDays = 8;
    private const int Neighbours = 60;

    public static IEnumerable<StoryCandidate> Of(Report report, Signature signature, IStoryNeighbours neighbours)
    {
        var likeness = new StoryLikeness(signature, report.Article.Language, neighbours.Frequencies(StoryLikeness.BothWays(signature.Terms)), neighbours.Articles);
        var day = report.Day?.ToDay();
        return neighbours
            .Sharing(signature.Terms, day?.AddDays(-StoryDays), day?.AddDays(StoryDays), report.Article.Id, Neighbours)
            .Select(neighbour => (Neighbour: neighbour, Days: Between(report.Day, neighbour.Day)))
            .Where(static near => near.Days <= StoryDays)
            .GroupBy(static near => near.Neighbour.Story, StringComparer.Ordinal)
            .Select(story =>
            {
                var there = story.Select(static near => near.Neighbour.Article).ToHashSet(StringComparer.Ordinal);
                var members = story.Select(static near => near.Neighbour).Where(member => member.MadeFrom is null || !there.Contains(member.MadeFrom)).ToValueList();
                // Copies of each other stand for themselves.
                members = members.Count > 0 ? members : [.. story.Select(static near => near.Neighbour)];
                return new StoryCandidate(story.Key, members[0].Thread, members, story.Min(static near => near.Days), [.. likeness.Against(members)]);
            });
    }

    /// <summary>Two days without a common year are as far apart as they are at least.</summary>
    public static int Between(PartialDate? left, PartialDate? right)
    {
        if (left is not { Month: { } leftMonth, Day: { } leftDay } a || right is not { Month: { } rightMonth, Day: { } rightDay } b)
        {
            return Unknown;
        }

        if (a.ToDay() is { } here && b.ToDay() is { } there)
        {
            return Math.Abs(here.DayNumber - there.DayNumber);
        }

        var apart = Math.Abs(DayOfYear(leftMonth, leftDay) - DayOfYear(rightMonth, rightDay));
        return Math.Min(apart, 366 - apart);

        static int DayOfYear(int month, int day) => new DateOnly(2000, month, day).DayOfYear;
    }
}
