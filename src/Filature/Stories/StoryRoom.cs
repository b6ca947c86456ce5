namespace Filature.Stories;

/// <summary>Puts articles into stories, one at a time, and stories into threads.</summary>
public static class StoryRoom
{
    // The likeness at which two articles belong to one affair; across languages only names, numbers and cognates can agree, so less
    // is asked. Set on gold/dev and the sample wire, by looking at all pairs: unrelated ones stay below 0.11 (0.07 across languages).
    private static readonly (double OneLanguage, double TwoLanguages) SameThread = (0.15, 0.1);

    // An affair may pause for months.
    private const int ThreadDays = 240;
    private const int Candidates = 60;

    // More would explain less.
    private const int WordsShown = 8;

    /// <summary>Where an article belongs among those already placed. An article derived from a placed one goes to its story.</summary>
    /// <param name="storyOf">The placement of an article by its id, or null.</param>
    public static Placement Place(Report report, Signature signature, IStoryNeighbours neighbours, Func<string, (string Story, string Thread)?> storyOf)
    {
        foreach (var edge in report.Lineage.DerivedFrom)
        {
            if (edge.Value is { From: { } from, Kind: not DerivationKind.SamePrimarySource } && storyOf(from) is { } placed)
            {
                return new(placed.Story, placed.Thread, edge.Ground.Score, [from]) { Rule = PlacementRule.Copy };
            }
        }

        var decision = MergeDecision.Trained;
        var story = StoryCandidate.Of(report, signature, neighbours)
            .Select(candidate => (Candidate: candidate, Score: decision.Score(candidate)))
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        if (story.Candidate is { } told && story.Score >= 0)
        {
            return new(told.Story, told.Thread, MergeDecision.Sureness(story.Score), [.. told.Members.Select(static member => member.Article)])
            {
                Rule = PlacementRule.SharedTerms,
                Shared = SharedWords(report, signature, told.Members, neighbours),
            };
        }

        var (day, likeness) = (report.Day?.ToDay(), new Likeness(neighbours.Frequencies(signature.Terms), neighbours.Articles));
        var affair = neighbours.Sharing(signature.Terms, day?.AddDays(-ThreadDays), day?.AddDays(ThreadDays), report.Article.Id, Candidates)
            .Select(other => (Neighbour: other, Score: likeness.Of(signature.Terms, other.Terms) / (other.Language == report.Article.Language ? SameThread.OneLanguage : SameThread.TwoLanguages)))
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        var name = report.Article.Id[1..];
        return affair.Score >= 1
            ? new("s" + name, affair.Neighbour.Thread, Sureness(affair.Score), [affair.Neighbour.Article])
            {
                Rule = PlacementRule.OneAffair,
                Shared = SharedWords(report, signature, [affair.Neighbour], neighbours),
            }
            : new("s" + name, "h" + name, 1, []);

        // At the threshold a coin's toss, at twice of it near certainty.
        static double Sureness(double score) => Math.Round(Math.Min(0.99, score / 2), 3);
    }

    // Where the terms stand that make it like the others.
    private static ValueList<TextSpan> SharedWords(Report report, Signature signature, ValueList<StoryNeighbour> others, IStoryNeighbours neighbours) =>
    [
        .. new StoryLikeness(signature, report.Article.Language, neighbours.Frequencies(StoryLikeness.BothWays(signature.Terms)), neighbours.Articles).Shared(others)
            .Select(shared => signature.PlaceOf(shared.Term)).OfType<TextSpan>().Take(WordsShown),
    ];

    /// <summary>A story seen whole: its title, day and independence from its reports.</summary>
    public static Story Tell(string id, string thread, IReadOnlyList<Report> reports)
    {
        var families = Families.Of(reports);
        return new(
            id, families[0].Origin.Article.Headline, families[0].Origin.Day, thread,
            [.. reports.OrderBy(report => report.Day, DayOrder.Instance).Select(report => report.Article.Id)],
            Basis.Of(families).Independence);
    }
}
