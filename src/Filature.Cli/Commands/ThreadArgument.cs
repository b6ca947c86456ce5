using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary>What <c>timeline</c> and <c>encounters</c> ask for: a thread, by its own id or by that of a story or article in it.</summary>
internal static class ThreadArgument
{
    /// <summary>The thread's id and its reports, in the order of its stories; null where the archive holds none.</summary>
    public static (string Thread, IReadOnlyList<Report> Reports)? Find(Archive store, string asked)
    {
        var thread = (store.Story(asked) ?? (store.Resolve(asked) is { } article && store.StoryOf(article) is { } of ? store.Story(of) : null))?.Thread ?? asked;
        var stories = store.StoriesOfThread(thread);
        return stories.Count == 0 ? null : (thread, store.Reports(stories.SelectMany(static story => story.Articles)));
    }
}
