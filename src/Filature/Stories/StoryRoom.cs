namespace Filature.Stories;

/// <summary>Puts articles into stories, one at a time, and stories into threads.</summary>
public static class StoryRoom
{
    // The likeness at which two articles tell one development, or belong to one affair; across languages only names, numbers
    // and cognates can agree, so less is asked. Set on gold/dev and the sample wire, by looking at all pairs: unrelated ones
    // stay below 0.11 (0.07 across languages), two developments of one affair a week apart below 0.28.
    private static readonly (double OneLanguage, double TwoLanguages) SameStory = (0.15, 0.095);
    private static readonly (double OneLanguage, double TwoLanguages) SameThread = (0.15, 0.1);

    // A development is told within days; each day apart costs as much likeness as this factor says.
    private const int StoryDays = 8;
    private const double DayFactor = 0.88;

    // A page that does not say its day may be of any: it has to be as like as one from four days away.
    private const int UnknownDaysApart = 4;

    // An affair may pause for months.
    private const int ThreadDays = 240;
    private const int Candidates = 60;

    /// <summary>Where an article belongs among those already placed. An article derived from a placed one goes to its story.</summary>
    /// <param name="storyOf">The placement of an article by its id, or null.</param>
    public static Placement Place(Report report, Signature signature, IStoryNeighbours neighbours, Func<string, (string Story, string Thread)?> storyOf)
    {
        foreach (var edge in report.Lineage.DerivedFrom)
        {
            if (edge.Value is { From: { } from, Kind: not DerivationKind.SamePrimarySource } && storyOf(from) is { } placed)
            {
                return new(placed.Story, placed.Thread, edge.Ground.Score, [from]);
            }
        }

        var day = report.Day?.ToDay();
        var likeness = new Likeness(neighbours.Frequencies(signature.Terms), neighbours.Articles);
        var near = Rank(neighbours.Sharing(
            signature.Terms, day?.AddDays(-ThreadDays), day?.AddDays(ThreadDays), report.Article.Id, Candidates));

        var story = near
            .Where(pair => DaysApart(report.Day, pair.Neighbour.Day) <= StoryDays)
            .Select(pair => (pair.Neighbour, Score: Against(pair, SameStory) * Math.Pow(DayFactor, DaysApart(report.Day, pair.Neighbour.Day))))
            .GroupBy(pair => pair.Neighbour.Story)
            .Select(group => (
                Place: group.First().Neighbour,
                Score: group.OrderByDescending(pair => pair.Score).Take(2).Average(pair => pair.Score),
                Members: group.Select(pair => pair.Neighbour.Article).ToValueList()))
            .OrderByDescending(group => group.Score)
            .FirstOrDefault();
        if (story.Score >= 1)
        {
            return new(story.Place.Story, story.Place.Thread, Sureness(story.Score), story.Members);
        }

        var name = report.Article.Id[1..];
        var affair = near.Select(pair => (pair.Neighbour, Score: Against(pair, SameThread))).OrderByDescending(pair => pair.Score).FirstOrDefault();
        return affair.Score >= 1
            ? new("s" + name, affair.Neighbour.Thread, Sureness(affair.Score), [affair.Neighbour.Article])
            : new("s" + name, "h" + name, 1, []);

        List<(StoryNeighbour Neighbour, double Likeness)> Rank(IReadOnlyList<StoryNeighbour> candidates) =>
            [.. candidates.Select(other => (other, likeness.Of(signature.Terms, other.Terms)))];

        // How far above what is asked.
        double Against((StoryNeighbour Neighbour, double Likeness) pair, (double OneLanguage, double TwoLanguages) asked) =>
            pair.Likeness / (pair.Neighbour.Language == report.Article.Language ? asked.OneLanguage : asked.TwoLanguages);

        // At the threshold a coin's toss, at twice of it near certainty.
        double Sureness(double score) => Math.Round(Math.Min(0.99, score / 2), 3);
    }

    /// <summary>A story seen whole: its title, day and independence from its reports.</summary>
    public static Story Tell(string id, string thread, IReadOnlyList<Report> reports)
    {
        var families = Families.Of(reports);
        return new(
            id, families[0].Origin.Article.Headline, families[0].Origin.Day, thread,
            [.. reports.OrderBy(report => report.Day, DayOrder.Instance).Select(report => report.Article.Id)],
            Basis.Of(families).Independence);
    }

    // Two days without a common year are as far apart as they are at least.
    private static int DaysApart(PartialDate? left, PartialDate? right)
    {
        if (left is not { Month: { } leftMonth, Day: { } leftDay } a || right is not { Month: { } rightMonth, Day: { } rightDay } b)
        {
            return UnknownDaysApart;
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
