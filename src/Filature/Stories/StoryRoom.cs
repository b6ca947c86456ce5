namespace Filature.Stories;

/// <summary>Puts articles into stories, one at a time, and stories into threads.</summary>
public static class StoryRoom
{
    // Set on gold/dev and the sample wire together (see docs/scores.md): the smallest likeness at which no two developments
    // of one affair merge.
    private const double SameStory = 0.22;
    private const double SameThread = 0.12;

    // A development is told within days; each day apart costs as much likeness as this factor says.
    private const int StoryDays = 8;
    private const double DayFactor = 0.93;

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
            .Where(pair => DaysApart(day, pair.Neighbour.Day) is <= StoryDays)
            .Select(pair => (pair.Neighbour, Score: pair.Score * Math.Pow(DayFactor, DaysApart(day, pair.Neighbour.Day) ?? 0)))
            .GroupBy(pair => pair.Neighbour.Story)
            .Select(group => (Story: group.First().Neighbour, Score: group.OrderByDescending(pair => pair.Score).Take(2).Average(pair => pair.Score), Members: group.ToArray()))
            .OrderByDescending(group => group.Score)
            .FirstOrDefault();
        if (story.Members is not null && story.Score >= SameStory)
        {
            return new(story.Story.Story, story.Story.Thread, Math.Round(story.Score, 3), [.. story.Members.Select(pair => pair.Neighbour.Article)]);
        }

        var name = report.Article.Id[1..];
        var affair = near.FirstOrDefault();
        return affair.Neighbour is not null && affair.Score >= SameThread
            ? new("s" + name, affair.Neighbour.Thread, Math.Round(affair.Score, 3), [affair.Neighbour.Article])
            : new("s" + name, "h" + name, 1, []);

        List<(StoryNeighbour Neighbour, double Score)> Rank(IReadOnlyList<StoryNeighbour> candidates) =>
            [.. candidates.Select(other => (other, likeness.Of(signature.Terms, other.Terms))).OrderByDescending(pair => pair.Item2)];
    }

    /// <summary>A story seen whole: its title, day and independence from its reports.</summary>
    public static Story Tell(string id, string thread, IReadOnlyList<Report> reports)
    {
        var families = Families.Of(reports);
        return new(
            id, families[0].Origin.Article.Headline, families[0].Origin.Day, thread,
            [.. reports.OrderBy(report => report.Day, DayOrder.Instance).Select(report => report.Article.Id)],
            new(families.Select(family => family.Source).Distinct().Count(), PrimarySources(families)));
    }

    // Bodies that speak for themselves: each communiqué, press service or letter by whose it is.
    private static int PrimarySources(ValueList<Family> families) =>
        families
            .SelectMany(family => family.Origin.Record.Statements)
            .Where(statement => statement.Value.Channel is Channel.Communique or Channel.PressService or Channel.Letter or Channel.PressConference)
            .Select(statement => statement.Value.Via is [var relay, ..] ? relay.Entity ?? relay.Words.Text : statement.Value.SpeakerEntity)
            .OfType<string>()
            .Select(name => Folding.FoldWords(name))
            .Distinct()
            .Count();

    private static int? DaysApart(DateOnly? left, PartialDate? right) =>
        left is { } a && right?.ToDay() is { } b ? Math.Abs(a.DayNumber - b.DayNumber) : 0;
}
