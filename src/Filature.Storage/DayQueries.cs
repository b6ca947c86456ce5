namespace Filature.Storage;

/// <summary>Stories by their day.</summary>
internal static class DayQueries
{
    // The rows of the narrowest wish lead; the others are looked up in the same index.
    private const string Narrowed =
        """
        from story_facets f where f.kind = ?1 and f.value = ?2
          and (?3 is null or exists (select 1 from story_facets g where g.kind = ?3 and g.value = ?4 and g.day_key = f.day_key and g.reports = f.reports and g.story = f.story))
          and (?5 is null or exists (select 1 from story_facets h where h.kind = ?5 and h.value = ?6 and h.day_key = f.day_key and h.reports = f.reports and h.story = f.story))
        """;

    public static int? DayBefore(Session session, StoryFilter filter, int before)
    {
        if (before == 0)
        {
            return null;
        }

        if (filter.IsNone)
        {
            return session.Scalar<long?>("select day_key from stories where day_key < ?1 order by day_key desc limit 1", before) is { } day ? (int)day
                : session.Scalar<long>("select exists (select 1 from stories where day_key is null)") == 1 ? 0
                : null;
        }

        var (a, b, c) = Wishes(filter);
        return (int?)session.Scalar<long?>(
            $"select f.day_key {Narrowed} and f.day_key < ?7 order by f.day_key desc limit 1", a.Kind, a.Value, b.Kind, b.Value, c.Kind, c.Value, before);
    }

    public static List<Story> Stories(Session session, int day, StoryFilter filter, int limit, int offset)
    {
        if (filter.IsNone)
        {
            return session.All(StoryShelf.Told + "where day_key is ?1 order by reports desc, id limit ?2 offset ?3", StoryShelf.Read, Day(day), limit, offset);
        }

        var (a, b, c) = Wishes(filter);
        var ids = session.All(
            $"select f.story {Narrowed} and f.day_key = ?7 order by f.reports desc, f.story limit ?8 offset ?9",
            row => row.GetString(0), a.Kind, a.Value, b.Kind, b.Value, c.Kind, c.Value, day, limit, offset);
        return [.. ids.Select(id => StoryShelf.Story(session, id)).OfType<Story>()];
    }

    public static int Count(Session session, int day, StoryFilter filter)
    {
        if (filter.IsNone)
        {
            return (int)session.Scalar<long>("select count(*) from stories where day_key is ?1", Day(day));
        }

        var (a, b, c) = Wishes(filter);
        return (int)session.Scalar<long>($"select count(*) {Narrowed} and f.day_key = ?7", a.Kind, a.Value, b.Kind, b.Value, c.Kind, c.Value, day);
    }

    private static int? Day(int day) => day == 0 ? null : day;

    private static ((string? Kind, string? Value) First, (string? Kind, string? Value) Second, (string? Kind, string? Value) Third) Wishes(StoryFilter filter)
    {
        (string? Kind, string? Value)[] all =
        [
            .. new (string? Kind, string? Value)[] { (StoryFacets.Outlet, filter.Outlet), (StoryFacets.Country, filter.Country), (StoryFacets.Language, filter.Language) }
                .Where(wish => wish.Value is not null),
            (null, null), (null, null),
        ];
        return (all[0], all[1], all.Length > 2 ? all[2] : (null, null));
    }
}
