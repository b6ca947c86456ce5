using System.Globalization;
using Filature.Translations;

namespace Filature.Storage;

/// <summary>
/// What waits to be translated. It stands in the archive, so that it outlives whoever works on it; a work that was begun and not ended is
/// taken up again. Titles come first.
/// </summary>
public sealed class TranslationQueue
{
    /// <summary>After so many failures it is asked no more until somebody asks anew.</summary>
    public const int MostTries = 6;

    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal TranslationQueue(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>How many pieces wait.</summary>
    public int Waiting => _database.Read(session => (int)session.Scalar<long>("select count(*) from translation_queue where done_at is null"));

    /// <summary>Asks for pieces of articles. What waits already is not asked for twice; what was given up is tried anew.</summary>
    /// <returns>How many are new in the queue. Problems: <c>archive.*</c>.</returns>
    public Outcome<int> Ask(IEnumerable<string> articles, string to, Piece piece) => _database.Write<int>(session => articles.Sum(article => session.Execute(
        "insert into translation_queue (article, target, piece, rank, asked_at, due_at) values (?1, ?2, ?3, ?4, ?5, ?5) on conflict do nothing",
        article, to, Write(piece), (int)piece.Kind, Now())));

    /// <summary>Takes what is due, in its order, and holds it for a while.</summary>
    public Outcome<ValueList<WaitingPiece>> Take(int most) => _database.Write<ValueList<WaitingPiece>>(session =>
    {
        var taken = session.All(
            """
            select number, article, target, piece, tries from translation_queue
            where done_at is null and due_at <= ?1 and (held_until is null or held_until <= ?1) order by rank, number limit ?2
            """,
            row => new WaitingPiece(row.GetInt64(0), row.GetString(1), row.GetString(2), Read(row.GetString(3)), row.GetInt32(4)), Now(), most);
        foreach (var piece in taken)
        {
            session.Execute("update translation_queue set held_until = ?2 where number = ?1", piece.Number, Columns.Write(_clock.GetUtcNow() + Hold));
        }

        return taken.ToValueList();
    });

    public Outcome<int> Done(WaitingPiece piece) =>
        _database.Write<int>(session => session.Execute("update translation_queue set done_at = ?2, held_until = null, problem = null where number = ?1", piece.Number, Now()));

    /// <summary>It is tried again later, each time after twice the wait; what can never be done, and what failed too often, is given up.</summary>
    public Outcome<int> Failed(WaitingPiece piece, Problem problem, bool forGood) => _database.Write<int>(session => session.Execute(
        "update translation_queue set tries = tries + 1, held_until = null, problem = ?2, due_at = ?3, done_at = ?4 where number = ?1",
        piece.Number, $"{problem.Code}: {problem.Message}", Columns.Write(_clock.GetUtcNow() + (FirstWait * Math.Pow(4, piece.Tries))), forGood || piece.Tries + 1 >= MostTries ? Now() : null));

    /// <summary>Gives back what was taken and not begun.</summary>
    public Outcome<int> Release(IEnumerable<WaitingPiece> pieces) => _database.Write<int>(session =>
        pieces.Sum(piece => session.Execute("update translation_queue set held_until = null where number = ?1 and done_at is null", piece.Number)));

    /// <summary>Whether a piece of an article waits, and why it failed last; null where nobody has asked for it.</summary>
    public PieceState? State(string article, string to, Piece piece) => _database.Read(session => session.First(
        "select done_at is null, problem from translation_queue where article = ?1 and target = ?2 and piece = ?3 order by number desc limit 1",
        row => new PieceState(row.GetInt32(0) != 0, row.TextOrNull(1)), article, to, Write(piece)));

    /// <summary>When the next piece is due that nobody holds; null where none waits.</summary>
    public DateTimeOffset? NextDue() => _database.Read(session => session.Scalar<string>("select min(max(due_at, coalesce(held_until, due_at))) from translation_queue where done_at is null"))
        is { } due ? Columns.ReadTime(due) : null;

    private string Now() => Columns.Write(_clock.GetUtcNow());

    private static string Write(Piece piece) => piece.Kind switch
    {
        PieceKind.Title => "title",
        PieceKind.Statement => string.Create(CultureInfo.InvariantCulture, $"statement {piece.Finding}"),
        _ => "text",
    };

    private static Piece Read(string piece) => piece switch
    {
        "title" => Piece.Title,
        "text" => Piece.Text,
        _ => Piece.Statement(piece["statement ".Length..]),
    };
}

/// <summary>A piece that was taken from the queue.</summary>
/// <param name="Tries">How often it has failed.</param>
public sealed record WaitingPiece(long Number, string Article, string To, Piece Piece, int Tries);

/// <param name="Waits">Whether it waits still; else it was done or given up.</param>
/// <param name="Problem">Why it failed last.</param>
public sealed record PieceState(bool Waits, string? Problem);
