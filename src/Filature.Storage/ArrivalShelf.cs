namespace Filature.Storage;

/// <summary>Articles in the order in which they came, and how each of them did.</summary>
internal static class ArrivalShelf
{
    /// <summary>The articles that came last, the newest first.</summary>
    public static List<string> Last(Session session, int limit) =>
        session.All("select id from articles order by number desc limit ?1", row => row.GetString(0), limit);

    /// <summary>The outlets with how many articles of each there are, the one heard last first.</summary>
    public static List<HeardOutlet> Outlets(Session session) =>
        session.All(
            "select outlet, count(*) from articles where outlet is not null group by outlet_words order by max(number) desc",
            row => new HeardOutlet(row.GetString(0), row.GetInt32(1)));

    public static Arrived? Arrived(Session session, string article, Subscriptions subscriptions) =>
        session.First(
            """
            select r.address, r.added_at,
              (select f.added_at from versions v join arrivals f on f.number = v.arrival where v.article = a.number and v.version = 1)
            from articles a join arrivals r on r.number = a.arrival where a.id = ?1
            """,
            row => new Arrived(
                article, row.TextOrNull(0), default, Columns.ReadTime(row.TextOrNull(2) ?? row.GetString(1)), Columns.ReadTime(row.GetString(1))),
            article) is { } arrived
            ? arrived with { Right = subscriptions.RightOf(article) }
            : null;

    /// <summary>When anything was last taken in or read otherwise.</summary>
    public static DateTimeOffset? Changed(Session session)
    {
        var arrived = session.Scalar<string>("select added_at from arrivals order by number desc limit 1");
        var found = session.Scalar<string>("select made_at from findings order by number desc limit 1");
        return string.CompareOrdinal(found, arrived) > 0 ? Columns.ReadTime(found!) : arrived is null ? null : Columns.ReadTime(arrived);
    }
}

/// <summary>An outlet of the archive.</summary>
public sealed record HeardOutlet(string Name, int Articles);
