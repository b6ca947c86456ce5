namespace Filature.Stories;

/// <summary>Puts articles into stories, one at a time.</summary>
public static class StoryRoom
{
    /// <summary>Where an article belongs among those already placed. An article derived from a placed one goes to its story.</summary>
    public static Placement Place(Report report, Signature signature, IStoryNeighbours neighbours, Func<string, (string Story, string Thread)?> storyOf) =>
        throw new NotSupportedException("Not built yet.");

    /// <summary>A story seen whole: its title, day and independence from its reports.</summary>
    public static Story Tell(string id, string thread, IReadOnlyList<Report> reports) => throw new NotSupportedException("Not built yet.");
}
