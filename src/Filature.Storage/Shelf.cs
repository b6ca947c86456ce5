namespace Filature.Storage;

/// <summary>The number of an article inside the archive, and its id outside.</summary>
internal readonly record struct Shelved(long Number, string Id);

/// <summary>Articles and their reports on one session.</summary>
internal static class Shelf
{
    // A shorter beginning of an id is a slip of the keyboard.
    private const int ShortestPrefix = 4;

    public static long? NumberOf(Session session, string article) =>
        session.Scalar<long?>("select number from articles where id = ?1", article);

    public static string IdOf(Session session, long number) =>
        session.Scalar<string>("select id from articles where number = ?1", number) ?? throw new InvalidOperationException($"There is no article {number}.");

    // Articles are never deleted, so the last number counts them without looking at them.
    public static int Count(Session session) => (int)session.Scalar<long>("select coalesce(max(number), 0) from articles");

    public static Report? Report(Session session, string article) =>
        session.First(
            "select r.json, t.text from articles a join reports r on r.article = a.number join texts t on t.id = a.text where a.id = ?1",
            row => StoredReport.Read(row.GetString(0), row.FrozenText(1)), article);

    /// <summary>The next reports after an article's number, and the number of the last of them.</summary>
    public static (List<Report> Reports, long Last) ReportsAfter(Session session, long number, int most)
    {
        var rows = session.All(
            """
            select a.number, r.json, t.text from articles a join reports r on r.article = a.number join texts t on t.id = a.text
            where a.number > ?1 order by a.number limit ?2
            """,
            row => (Number: row.GetInt64(0), Report: StoredReport.Read(row.GetString(1), row.FrozenText(2))), number, most);
        return (rows.ConvertAll(row => row.Report), rows is [.., var last] ? last.Number : number);
    }

    public static Arrival? Arrival(Session session, string article) =>
        session.First(
            """
            select r.path, r.bytes, r.packed, r.media_type, r.charset, r.address, r.retrieved, t.said, t.headers, a.id
            from articles a join arrivals r on r.number = a.arrival left join transports t on t.arrival = r.number where a.id = ?1
            """,
            row => new Arrival(
                row.GetString(0), Packing.Unpack(row.GetFieldValue<byte[]>(1), row.GetBoolean(2)), row.GetString(3), row.TextOrNull(4), row.TextOrNull(5),
                row.DayOrNull(6))
            {
                Said = Transport.Said(row.TextOrNull(7)),
                Headers = Transport.Headers(row.TextOrNull(8)),
                VersionOf = row.GetString(9),
            },
            article);

    /// <summary>The document that a version of an article came in as.</summary>
    public static Arrival? Arrival(Session session, string article, int version) =>
        session.First(
            """
            select r.path, r.bytes, r.packed, r.media_type, r.charset, r.address, r.retrieved, t.said, t.headers, a.id
            from articles a join versions v on v.article = a.number and v.version = ?2 join arrivals r on r.number = v.arrival
            left join transports t on t.arrival = r.number where a.id = ?1
            """,
            row => new Arrival(
                row.GetString(0), Packing.Unpack(row.GetFieldValue<byte[]>(1), row.GetBoolean(2)), row.GetString(3), row.TextOrNull(4), row.TextOrNull(5),
                row.DayOrNull(6))
            {
                Said = Transport.Said(row.TextOrNull(7)),
                Headers = Transport.Headers(row.TextOrNull(8)),
                VersionOf = row.GetString(9),
            },
            article, version);

    public static int CountVersions(Session session, long article) => (int)session.Scalar<long>("select count(*) from versions where article = ?1", article);

    /// <summary>All versions of an article, the first one first.</summary>
    public static List<ArticleVersion> Versions(Session session, string article) =>
        session.All(
            """
            select v.version, v.text, x.text, r.content, r.added_at, t.headers
            from articles a join versions v on v.article = a.number join texts x on x.id = v.text join arrivals r on r.number = v.arrival
            left join transports t on t.arrival = r.number
            where a.id = ?1 order by v.version
            """,
            row => new ArticleVersion(
                row.GetInt32(0), row.GetString(1), row.FrozenText(2), row.GetString(3), Columns.ReadTime(row.GetString(4)), Transport.Headers(row.TextOrNull(5))),
            article);

    /// <summary>When the article's first version was taken in.</summary>
    public static DateTimeOffset? Added(Session session, string article) =>
        session.Scalar<string>(
            """
            select r.added_at from articles a join versions v on v.article = a.number and v.version = 1 join arrivals r on r.number = v.arrival
            where a.id = ?1
            """,
            article) is { } added ? Columns.ReadTime(added) : null;

    /// <summary>The id that is this one, or the only one that starts so.</summary>
    public static string? Complete(Session session, string table, string beginning, string column = "id")
    {
        if (session.Scalar<string>($"select {column} from {table} where {column} = ?1 limit 1", beginning) is { } whole)
        {
            return whole;
        }

        // Ids are ASCII letters and digits: «~» comes after all of them.
        return beginning.Length >= ShortestPrefix
            && session.All($"select distinct {column} from {table} where {column} >= ?1 and {column} < ?1 || '~' limit 2", row => row.GetString(0), beginning) is [var only]
            ? only
            : null;
    }

    /// <summary>The article that was taken in from an address or a path, the newest of several.</summary>
    public static string? From(Session session, string addressOrPath) =>
        session.Scalar<string>(
            """
            select a.id from (
              select number from arrivals where address = ?1
              union select number from arrivals where path = ?1
            ) r join versions v on v.arrival = r.number join articles a on a.number = v.article
            order by r.number desc limit 1
            """,
            addressOrPath);
}
