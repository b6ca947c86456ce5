using Filature.Arrivals.Polling;
using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>The feeds that the desk listens to, and how it stands with each.</summary>
public sealed partial class Subscriptions : IFeedStates
{
    private const string Listed =
        """
        select s.id, s.address, s.title, s.folder, s."right", s.added_at,
          f.moved_to, f.etag, f.last_modified, f.due, f.seconds, f.last_success, f.failing_since, f.failures, f.why, f.retired_at
        from subscriptions s join feed_states f on f.subscription = s.id
        """;

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal Subscriptions(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>By folder, then by title.</summary>
    public IReadOnlyList<Subscription> All() =>
        _database.Read(session => session.All(Listed + " order by s.folder is not null, s.folder, coalesce(s.title, s.address), s.id", Read));

    /// <summary>Listens to a feed. One that is there keeps its state and gets what is given here; one that was retired is tried again.</summary>
    /// <returns>Whether it is new. Problems: <c>archive.*</c>.</returns>
    public Outcome<bool> Add(string address, string? title, string? folder, Right? right) => _database.Write<bool>(session =>
    {
        var (id, now) = (Subscription.IdOf(address), Columns.Write(_clock.GetUtcNow()));
        var isNew = session.Execute(
            "insert or ignore into subscriptions (id, address, title, folder, \"right\", added_at) values (?1, ?2, ?3, ?4, ?5, ?6)",
            id, address, title, folder, Word(right ?? Right.Headline), now) == 1;
        session.Execute("insert or ignore into feed_states (subscription, due, failures) values (?1, ?2, 0)", id, now);
        if (!isNew)
        {
            session.Execute(
                "update subscriptions set title = coalesce(?2, title), folder = coalesce(?3, folder), \"right\" = coalesce(?4, \"right\") where id = ?1",
                id, title, folder, right is { } given ? Word(given) : null);
            session.Execute("update feed_states set retired_at = null, why = null, due = ?2 where subscription = ?1 and retired_at is not null", id, now);
        }

        return isNew;
    });

    /// <summary>The subscription that an address (as subscribed, or moved to), an id, or the beginning of one (four characters or more) names.</summary>
    public Subscription? Find(string idOrAddress) => _database.Read(session =>
        session.First(Listed + " where s.id = ?1 or s.address = ?1 or f.moved_to = ?1", Read, idOrAddress)
        ?? (Shelf.Complete(session, "subscriptions", idOrAddress) is { } id ? session.First(Listed + " where s.id = ?1", Read, id) : null));

    /// <summary>Stops listening. The articles stay, and what was seen stays seen.</summary>
    public Outcome<bool> Remove(string id) => _database.Write<bool>(session => session.Execute("delete from subscriptions where id = ?1", id) > 0);

    public Outcome<bool> Save(string subscription, FeedState state) => _database.Write<bool>(session => session.Execute(
        """
        update feed_states set moved_to = ?2, etag = ?3, last_modified = ?4, due = ?5, seconds = ?6, last_success = ?7, failing_since = ?8,
          failures = ?9, why = ?10, retired_at = ?11
        where subscription = ?1
        """,
        subscription, state.MovedTo, state.ETag, state.LastModified, Columns.Write(state.Due), state.Interval is { } interval ? (long)interval.TotalSeconds : null,
        Time(state.LastSuccess), Time(state.FailingSince), state.Failures, state.Why, Time(state.RetiredAt)) > 0);

    public bool IsSeen(string subscription, string item) =>
        _database.Read(session => session.Scalar<long>("select 1 from seen_items where subscription = ?1 and item = ?2", subscription, item) == 1);

    public string? TakenElsewhere(string subscription, string item, string link) => _database.Read(session => session.Scalar<string>(
        "select article from seen_items where item = ?2 and link = ?3 and article is not null and subscription <> ?1 limit 1", subscription, item, link));

    public Outcome<bool> MarkSeen(string subscription, string item, string? link, string? article, FollowedPage? follow = null) => _database.Write<bool>(session =>
    {
        if (follow is not null)
        {
            Follow(session, follow);
        }

        return session.Execute(
            "insert or ignore into seen_items (subscription, item, link, article, seen_at) values (?1, ?2, ?3, ?4, ?5)",
            subscription, item, link, article, Columns.Write(_clock.GetUtcNow())) > 0;
    });

    /// <summary>
    /// What may leave the desk of an article beside short attributed quotations: the widest right among the subscriptions that brought it,
    /// <see cref="Right.Headline"/> where there is none (any more).
    /// </summary>
    public Right RightOf(string articleId) => _database.Read(session => session.All(
        """select s."right" from seen_items i join subscriptions s on s.id = i.subscription where i.article = ?1""",
        row => RightCalled(row.GetString(0)), articleId).Append(Right.Headline).Max());

    private static string? Time(DateTimeOffset? time) => time is { } known ? Columns.Write(known) : null;

    private static string Word(Right right) => FilatureJson.Write(right).Trim('"');

    private static Right RightCalled(string word) => FilatureJson.Read<Right>($"\"{word}\"");

    private static Subscription Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), RightCalled(row.GetString(4)), Columns.ReadTime(row.GetString(5)),
        new(
            row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8), Columns.ReadTime(row.GetString(9)), row.IsDBNull(10) ? null : TimeSpan.FromSeconds(row.GetInt64(10)),
            Moment(row, 11), Moment(row, 12), row.GetInt32(13), row.TextOrNull(14), Moment(row, 15)));

    private static DateTimeOffset? Moment(SqliteDataReader row, int column) => row.TextOrNull(column) is { } time ? Columns.ReadTime(time) : null;
}
