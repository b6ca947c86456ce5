using System.Globalization;
using Filature.Contract;
using Filature.Provenance;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>The archive of one desk: a SQLite file. Open it once a process; safe to share between threads.</summary>
public sealed class Archive : IDisposable
{
    // A shorter beginning of an id is a slip of the keyboard.
    private const int ShortestPrefix = 4;

    private readonly Database _database;
    private readonly Intake _intake;

    private Archive(Database database, TimeProvider clock)
    {
        _database = database;
        _intake = new(database, clock);
        Custody = new Edges(database);
    }

    /// <summary>The edges between articles, for <see cref="Provenance.Custody.Of"/>.</summary>
    public ICustody Custody { get; }

    public int Articles
    {
        get
        {
            using var connection = _database.Read();
            return (int)connection.Scalar<long>("SELECT count(*) FROM articles");
        }
    }

    /// <summary>Opens or makes the archive file, and brings it to the newest migration.</summary>
    /// <returns>Problems: <c>archive.locked</c>, <c>archive.foreign</c>, <c>archive.newer</c>, <c>archive.unwritable</c>.</returns>
    public static Outcome<Archive> Open(string path, TimeProvider? clock = null) =>
        Database.Open(path).Then<Archive>(database => new Archive(database, clock ?? TimeProvider.System));

    /// <summary>
    /// Takes a document in: reads it, traces it against the archive, places it in a story, and stores it whole or not at all.
    /// Articles that may derive from it are traced again.
    /// </summary>
    public Outcome<Added> Add(Arrival arrival) => _intake.Add(arrival);

    /// <summary>A report by its article's id, or by a beginning of the id that fits one article only.</summary>
    public Report? Report(string articleId)
    {
        using var connection = _database.Read();
        return Complete(connection, "articles", articleId) is { } id ? new Shelf(connection).Report(id) : null;
    }

    /// <summary>Those of the reports that are there, in the order asked for.</summary>
    public IReadOnlyList<Report> Reports(IEnumerable<string> articleIds)
    {
        using var connection = _database.Read();
        var shelf = new Shelf(connection);
        return [.. articleIds.Select(shelf.Report).OfType<Report>()];
    }

    /// <summary>The document as it came in, in its current version.</summary>
    public Arrival? Arrival(string articleId)
    {
        using var connection = _database.Read();
        return connection.Query(
            "SELECT r.path, r.bytes, r.media_type, r.charset, r.address, r.retrieved FROM articles a JOIN arrivals r ON r.number = a.arrival WHERE a.id = $1",
            row => new Arrival(
                row.GetString(0), (byte[])row[1], row.GetString(2), row.TextOrNull(3), row.TextOrNull(4),
                row.TextOrNull(5) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
            articleId) is [var arrival, ..] ? arrival : null;
    }

    /// <summary>When a document was first taken in, in UTC.</summary>
    public DateTimeOffset? Added(string articleId)
    {
        using var connection = _database.Read();
        return connection.Scalar<string>("SELECT added FROM articles WHERE id = $1", articleId) is { } added
            ? DateTimeOffset.Parse(added, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The article that an id, the beginning of one, an address or a path names; or null.</summary>
    public string? Resolve(string name)
    {
        using var connection = _database.Read();
        return Complete(connection, "articles", name)
            ?? connection.Scalar<string>("SELECT id FROM articles WHERE address = $1 OR path = $1 ORDER BY number DESC LIMIT 1", name);
    }

    /// <summary>Stories, the newest day first.</summary>
    public IReadOnlyList<Story> Stories(int limit = 50, int offset = 0)
    {
        using var connection = _database.Read();
        return connection.Query("SELECT * FROM stories ORDER BY day DESC, id LIMIT $1 OFFSET $2", ReadStory, limit, offset);
    }

    public Story? Story(string storyId)
    {
        using var connection = _database.Read();
        return Complete(connection, "stories", storyId) is { } id && connection.Query("SELECT * FROM stories WHERE id = $1", ReadStory, id) is [var story, ..] ? story : null;
    }

    /// <summary>The stories of an affair, the earliest first.</summary>
    public IReadOnlyList<Story> StoriesOfThread(string threadId)
    {
        using var connection = _database.Read();
        return connection.Query("SELECT * FROM stories WHERE thread = $1 ORDER BY day, id", ReadStory, threadId);
    }

    /// <summary>The story an article is in.</summary>
    public string? StoryOf(string articleId)
    {
        using var connection = _database.Read();
        return new Shelf(connection).Placement(articleId)?.Story;
    }

    /// <summary>
    /// Articles that hold all the words (accents and case folded; "…" for a phrase), best first.
    /// <c>outlet:"…"</c> and <c>lang:fr</c> narrow the search.
    /// </summary>
    public IReadOnlyList<SearchHit> Search(string query, int limit = 20)
    {
        using var connection = _database.Read();
        return Finder.Find(connection, query, limit);
    }

    /// <summary>A finding or claim by its id, also one that was superseded.</summary>
    public Reason? Why(string id)
    {
        using var connection = _database.Read();
        return connection.Query("SELECT * FROM findings WHERE id = $1 LIMIT 1", ReadFinding, id) is [var finding, ..] ? finding
            : connection.Query("SELECT * FROM claims WHERE id = $1 LIMIT 1", ReadClaim, id) is [var claim, ..] ? claim : null;
    }

    public void Dispose() => _database.Dispose();

    private static string? Complete(SqliteConnection connection, string table, string id)
    {
        var limit = id.Length >= ShortestPrefix ? id + "\uFFFF" : id;
        return connection.Query($"SELECT id FROM {table} WHERE id >= $1 AND id <= $2 LIMIT 2", row => row.GetString(0), id, limit) switch
        {
            [var only] => only,
            [var first, _] when first == id => first,
            _ => null,
        };
    }

    private static Story ReadStory(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(2), row.TextOrNull(3) is { } day ? PartialDate.Parse(day) : null, row.GetString(1),
        FilatureJson.Read<ValueList<string>>(row.GetString(6)), new(row.GetInt32(4), row.GetInt32(5)));

    private static Reason ReadFinding(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), new(row.GetString(4), row.GetString(5)), row.GetString(6), row.GetDouble(7),
        FilatureJson.Read<ValueList<Evidence>>(row.GetString(8)), FilatureJson.Read<ValueList<string>>(row.GetString(9)), row.TextOrNull(10));

    // A claim is the document's own saying: its place is its ground.
    private static Reason ReadClaim(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), "claim." + row.GetString(2), row.GetString(3), new("Extraction", "1"), row.GetString(4), 1,
        FilatureJson.Read<ValueList<Evidence>>(row.GetString(5)), [], null);
}

/// <summary>An article taken in. <paramref name="IsNew"/> is false where the same document was there already.</summary>
/// <param name="Retraced">Articles whose lineage was made anew because of this one.</param>
public sealed record Added(string Id, bool IsNew, ValueList<string> Retraced);

/// <param name="Snippet">Words around the first hit; hits stand between U+2068 and U+2069.</param>
public sealed record SearchHit(string Article, string Headline, string? Outlet, PartialDate? Day, double Score, string Snippet);

/// <summary>Why a finding is believed, as <c>why</c> prints it.</summary>
public sealed record Reason(
    string Id, string Article, string Kind, string Value, Stage Stage, string Rule, double Score,
    ValueList<Evidence> Evidence, ValueList<string> Because, string? SupersededBy);
