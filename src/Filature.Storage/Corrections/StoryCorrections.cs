namespace Filature.Storage.Corrections;

/// <summary>Stories and threads that a reader merges, splits and names.</summary>
public sealed partial class ReaderCorrections
{
    /// <summary>Says that two stories are one, or two threads one affair: the second's articles go to the first.</summary>
    /// <param name="into">A story or a thread.</param>
    /// <param name="other">Another one of the same kind.</param>
    /// <returns>As <see cref="NotSameStory"/>.</returns>
    public Outcome<Correction> Merge(string into, string other) => _database.Write<Correction>(session =>
    {
        if (Shelf.Complete(session, "stories", into) is { } story && Shelf.Complete(session, "stories", other) is { } second)
        {
            return story == second ? Idle("Both are one story.") : Merged(session, CorrectionKind.SameStory, second, Articles(session, second), Articles(session, story));
        }

        if (Shelf.Complete(session, "stories", into, column: "thread") is { } thread && Shelf.Complete(session, "stories", other, column: "thread") is { } affair)
        {
            return thread == affair
                ? Idle("Both are one thread.")
                : Merged(session, CorrectionKind.SameThread, affair, [.. StoryShelf.Thread(session, affair)!.Articles], [.. StoryShelf.Thread(session, thread)!.Articles]);
        }

        return Unknown(StoryOrThread(session, into) is null ? into : other);
    });

    /// <summary>Takes articles, with what was made from them, out of the story that they are in: together they are one of their own.</summary>
    /// <returns>As <see cref="NotSameStory"/>.</returns>
    public Outcome<Correction> Split(string storyId, IReadOnlyList<string> articleIds) => _database.Write<Correction>(session =>
    {
        if (Shelf.Complete(session, "stories", storyId) is not { } story)
        {
            return Unknown(storyId);
        }

        var (all, leaving) = (Articles(session, story), new List<string>());
        foreach (var id in articleIds)
        {
            if (Named(session, id) is not { } article || !all.Contains(article))
            {
                return Unknown(id);
            }

            leaving.AddRange(Family(session, article).Intersect(all, StringComparer.Ordinal).Except(leaving, StringComparer.Ordinal).OrderBy(other => other != article));
        }

        ValueList<string> staying = [.. all.Except(leaving, StringComparer.Ordinal)];
        return leaving.Count == 0 || staying.Count == 0
            ? Idle($"Of {story} nothing would be left behind.")
            : Keep(session, new("", CorrectionKind.NotSameStory, leaving[0], staying, null, null, default, null) { About = story }, leaving);
    });

    /// <summary>Gives a story or a thread a name of the reader's.</summary>
    /// <returns>As <see cref="NotSameStory"/>.</returns>
    public Outcome<Correction> Name(string storyOrThread, string name) => _database.Write<Correction>(session =>
    {
        if (StoryOrThread(session, storyOrThread) is not { } id || string.IsNullOrWhiteSpace(name))
        {
            return Unknown(storyOrThread);
        }

        var (title, known) = (Columns.Storable(name.Trim()), StoryShelf.Story(session, id)?.Title ?? StoryShelf.Thread(session, id)?.Title);
        return known == title
            ? Idle("That is its name already.")
            : Keep(session, new("", CorrectionKind.Name, StoryShelf.Thread(session, id)!.Articles.First(), [], null, null, default, null) { About = id, Title = title }, []);
    });

    private Correction Merged(Session session, CorrectionKind kind, string about, ValueList<string> articles, ValueList<string> into)
    {
        // Who said earlier that they are not one has another mind now.
        foreach (var contrary in CorrectionShelf.All(session).Where(known => known is { Kind: CorrectionKind.NotSameStory, Withdrawn: null }))
        {
            var side = CorrectionShelf.Side(session, contrary).ToArray();
            if ((side.Any(articles.Contains) && contrary.Others.Any(into.Contains)) || (side.Any(into.Contains) && contrary.Others.Any(articles.Contains)))
            {
                CorrectionShelf.Withdraw(session, contrary.Id, _clock.GetUtcNow());
            }
        }

        return Keep(session, new("", kind, articles[0], into, null, null, default, null) { About = about, Thread = StoryShelf.PlacementOf(session, articles[0])?.Thread }, articles);
    }

    private static string? StoryOrThread(Session session, string id) =>
        Shelf.Complete(session, "stories", id) ?? Shelf.Complete(session, "stories", id, column: "thread");

    private static ValueList<string> Articles(Session session, string story) => StoryShelf.Story(session, story)!.Articles;
}
