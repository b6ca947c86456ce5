using Filature.Web.Speaking;

namespace Filature.Web.Outgoing;

/// <summary>The feeds of the desk.</summary>
/// <param name="pages">See <see cref="Entries"/>.</param>
internal sealed class Feeds(Dispatches dispatches, Texts texts, Func<string, Uri?> pages)
{
    private readonly Entries _entries = new(texts, pages);

    public Feed Today(Uri? self) =>
        Make("today", texts.TodayFeed, "", self, dispatches.Today().Select(told => _entries.Story(told.Story, told.Reports)));

    public Feed LastMinute(Uri? self) =>
        Make("last-minute", texts.LastMinute, "", self, dispatches.LastMinute().Select(_entries.Article));

    public Feed? Story(string id, Uri? self) => dispatches.Story(id) is { } story
        ? Make($"story:{story.Id}", Clean.Line(story.Title), $"stories/{story.Id}", self, Newest(dispatches.Reports(story).Select(_entries.Article)))
        : null;

    public Feed Search(string words, Uri? self) =>
        Make(
            $"search:{Uri.EscapeDataString(words)}", texts.FeedOfSearch(Clean.Line(words)), $"search?q={Uri.EscapeDataString(words)}", self,
            Newest(dispatches.Found(words).Select(_entries.Article)));

    public Feed Outlet(string name, Uri? self) =>
        Make(
            $"outlet:{Uri.EscapeDataString(name)}", Clean.Line(name), $"search?q={Uri.EscapeDataString($"outlet:\"{name}\"")}", self,
            dispatches.OfOutlet(name).Select(_entries.Article));

    public Feed Actor(string name, Uri? self) =>
        Make(
            $"actor:{Uri.EscapeDataString(name)}", texts.FeedOfActor(Clean.Line(name)), $"search?q={Uri.EscapeDataString(name)}", self,
            dispatches.Said(name).Select(said => _entries.Statement(said.Report, said.Statement)));

    private static IEnumerable<FeedEntry> Newest(IEnumerable<FeedEntry> entries) => entries.OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Id, StringComparer.Ordinal);

    private Feed Make(string name, string title, string page, Uri? self, IEnumerable<FeedEntry> entries)
    {
        IReadOnlyList<FeedEntry> all = [.. entries];
        return new(
            $"urn:filature:{name}:{texts.Code}", $"{title} · Filature", pages(page), self, texts.Code,
            all.Count > 0 ? all.Max(entry => entry.Changed) : DateTimeOffset.UnixEpoch, all);
    }
}
