using Filature.Contract;
using Filature.Stories;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Which article is in which story, and the stories as they were last told: to list them is one query.</summary>
internal static class StoryShelf
{
    internal const string Told = "select id, title, day, thread, articles, reports, primary_sources from stories ";

    public static (string Story, string Thread)? PlacementOf(Session session, string article) =>
        session.First(
            "select p.story, p.thread from placements p join articles a on a.number = p.article where a.id = ?1",
            row => Tuple.Create(row.GetString(0), row.GetString(1)), article) is var (story, thread) ? (story, thread) : null;

    public static void Place(Session session, long article, Placement placement, string now)
    {
        session.Execute(
            "insert or replace into placements values (?1, ?2, ?3, ?4, ?5)",
            article, placement.Story, placement.Thread, placement.Score, FilatureJson.Write(placement.Because));
        Placings.Write(session, article, placement, now);
    }

    /// <summary>Tells a story again from its reports; one that has none left is gone.</summary>
    public static void TellAgain(Session session, string story)
    {
        var members = session.All(
            "select a.id, p.thread from placements p join articles a on a.number = p.article where p.story = ?1 order by a.number",
            row => (Id: row.GetString(0), Thread: row.GetString(1)), story);
        if (members.Count == 0)
        {
            session.Execute("delete from stories where id = ?1", story);
            StoryFacets.Forget(session, story);
            return;
        }

        List<Report> reports = [.. members.Select(member => Shelf.Report(session, member.Id)).OfType<Report>()];
        var told = StoryRoom.Tell(story, members[0].Thread, reports);
        session.Execute(
            "insert or replace into stories (id, thread, title, day, day_key, articles, reports, primary_sources) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            told.Id, told.Thread, TitleOf(session, told.Id, told.Title), told.Day?.ToString(), Columns.Key(told.Day), FilatureJson.Write(told.Articles),
            told.Independent.Reports, told.Independent.PrimarySources);
        StoryFacets.Write(session, told, reports);
    }

    // As a reader named it, or as its earliest report has it.
    private static string TitleOf(Session session, string id, string told) => Corrections.CorrectionShelf.NameOf(session, id) ?? told;

    public static List<Story> Newest(Session session, int limit, int offset) =>
        session.All(Told + "order by day_key desc, reports desc, id limit ?1 offset ?2", Read, limit, offset);

    public static Story? Story(Session session, string id) => session.First(Told + "where id = ?1", Read, id);

    public static List<Story> OfThread(Session session, string thread) =>
        session.All(Told + "where thread = ?1 order by day_key is null, day_key, id", Read, thread);

    /// <param name="name">The id of an affair, a story or an article, the beginning of one, or an article's address or path.</param>
    public static Thread? Thread(Session session, string name)
    {
        var stories = OfThread(session, ThreadNamed(session, name) ?? name);
        return stories.Count == 0 ? null : new(stories[0].Thread, TitleOf(session, stories[0].Thread, stories[0].Title), stories.ToValueList());
    }

    private static string? ThreadNamed(Session session, string name)
    {
        if (session.Scalar<long>("select exists (select 1 from stories where thread = ?1)", name) == 1)
        {
            return name;
        }

        if (Shelf.Complete(session, "stories", name) is { } story)
        {
            return Story(session, story)!.Thread;
        }

        return (Shelf.Complete(session, "articles", name) ?? Shelf.From(session, name)) is { } article
            ? PlacementOf(session, article)?.Thread
            : Shelf.Complete(session, "stories", name, column: "thread");
    }

    public static List<Affair> Affairs(Session session) =>
        session.All(
            """
            select thread,
              coalesce(
                (select c.title from corrections c left join withdrawals w on w.correction = c.id
                 where c.about = t.thread and c.kind = 'name' and w.correction is null order by c.number desc limit 1),
                (select s.title from stories s where s.thread = t.thread order by s.day_key is null, s.day_key, s.id limit 1)),
              (select s.day from stories s where s.thread = t.thread and s.day_key is not null order by s.day_key limit 1),
              (select s.day from stories s where s.thread = t.thread and s.day_key is not null order by s.day_key desc limit 1),
              count(*), sum(json_array_length(articles))
            from stories t group by thread order by max(day_key) desc, thread
            """,
            row => new Affair(row.GetString(0), row.GetString(1), row.DateOrNull(2), row.DateOrNull(3), row.GetInt32(4), row.GetInt32(5)));

    internal static Story Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.DateOrNull(2), row.GetString(3), FilatureJson.Read<ValueList<string>>(row.GetString(4)),
        new(row.GetInt32(5), row.GetInt32(6)));
}
