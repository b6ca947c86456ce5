using Filature.Arrivals.Polling;
using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <content>The pages behind items that are asked again, and the robots.txt files read lately.</content>
public sealed partial class Subscriptions
{
    private const string FollowedColumns = "link, subscription, article, said, since, fetched, etag, last_modified, due, failures, why";

    // So long nobody has asked: such a site is not visited any more.
    private static readonly TimeSpan RobotsKept = TimeSpan.FromDays(30);

    /// <summary>How many pages are still asked again.</summary>
    public int Followed => _database.Read(session => (int)session.Scalar<long>("select count(*) from followed_pages"));

    public IReadOnlyList<string> HostsWithPagesDue(DateTimeOffset now) => _database.Read(session => session.All(
        "select host from followed_pages where due <= ?1 group by host order by min(due)", row => row.GetString(0), Columns.Write(now)));

    public IReadOnlyList<FollowedPage> PagesDue(string host, DateTimeOffset now, int most) => _database.Read(session => session.All(
        $"select {FollowedColumns} from followed_pages where host = ?1 and due <= ?2 order by due, link limit ?3", ReadPage, host, Columns.Write(now), (long)most));

    public Outcome<bool> Save(FollowedPage page) => _database.Write<bool>(session => session.Execute(
        """
        update followed_pages set article = ?2, fetched = ?3, etag = ?4, last_modified = ?5, due = ?6, failures = ?7, why = ?8 where link = ?1
        """,
        page.Link, page.Article, Time(page.Fetched), page.ETag, page.LastModified, Columns.Write(page.Due), page.Failures, page.Why) > 0);

    public Outcome<bool> EndFollowing(string link) => _database.Write<bool>(session => session.Execute("delete from followed_pages where link = ?1", link) > 0);

    public KeptRobots? RobotsOf(string origin) => _database.Read(session => session.First(
        "select until, rules from robots where origin = ?1",
        row => new KeptRobots(Columns.ReadTime(row.GetString(0)), row.IsDBNull(1) ? (ReadOnlyMemory<byte>?)null : row.GetFieldValue<byte[]>(1)), origin));

    public Outcome<bool> Keep(string origin, KeptRobots robots) => _database.Write<bool>(session =>
    {
        session.Execute("delete from robots where until < ?1", Columns.Write(_clock.GetUtcNow() - RobotsKept));
        return session.Execute(
            "insert or replace into robots (origin, until, rules) values (?1, ?2, ?3)", origin, Columns.Write(robots.Until), robots.Rules?.ToArray()) > 0;
    });

    // A subscription that ended meanwhile is followed no more, and a page that another feed led to is followed for that one.
    private static void Follow(Session session, FollowedPage page) => session.Execute(
        $"""
        insert into followed_pages ({FollowedColumns}, host)
        select ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 from subscriptions where id = ?2
        on conflict (link) do nothing
        """,
        page.Link, page.Subscription, page.Article, Columns.Storable(FilatureJson.Write(page.Said)), Columns.Write(page.Since), Time(page.Fetched), page.ETag,
        page.LastModified, Columns.Write(page.Due), page.Failures, page.Why, page.Host);

    private static FollowedPage ReadPage(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), FilatureJson.Read<ValueList<Saying>>(row.GetString(3)), Columns.ReadTime(row.GetString(4)), Moment(row, 5),
        row.TextOrNull(6), row.TextOrNull(7), Columns.ReadTime(row.GetString(8)), row.GetInt32(9), row.TextOrNull(10));
}
