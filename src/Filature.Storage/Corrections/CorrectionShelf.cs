using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage.Corrections;

/// <summary>Corrections on one session.</summary>
internal static class CorrectionShelf
{
    private const string Listed =
        """
        select c.id, c.kind, c.article, c.others, c.text, c.start, c.words, c.speaker, c.made_at, w.made_at
        from corrections c left join withdrawals w on w.correction = c.id
        """;

    public static List<Correction> All(Session session) => session.All(Listed + " order by c.number", Read);

    public static List<Correction> Of(Session session, string article) =>
        session.All(
            Listed + " where c.article = ?1 or c.id in (select correction from kept_apart where article = ?1) order by c.number", Read, article);

    public static Correction? Find(Session session, string id) =>
        Shelf.Complete(session, "corrections", id) is { } whole ? session.First(Listed + " where c.id = ?1", Read, whole) : null;

    public static void Write(Session session, Correction correction)
    {
        session.Execute(
            "insert into corrections (id, kind, article, others, text, start, words, speaker, made_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            correction.Id, StatementRows.Name(correction.Kind), correction.Article, FilatureJson.Write(correction.Others), correction.Statement?.TextId,
            correction.Statement?.Start, correction.Statement?.Words, correction.Speaker, Columns.Write(correction.Made));
        foreach (var other in correction.Others)
        {
            session.Execute("insert or ignore into kept_apart values (?1, ?2, ?3), (?2, ?1, ?3)", correction.Article, other, correction.Id);
        }
    }

    public static void Withdraw(Session session, string id, DateTimeOffset now) =>
        session.Execute("insert into withdrawals values (?1, ?2)", id, Columns.Write(now));

    /// <summary>The articles that this one is kept apart from.</summary>
    public static HashSet<string> Apart(Session session, CorrectionKind kind, string article) =>
        session.All(
            """
            select k.other from kept_apart k join corrections c on c.id = k.correction
            where k.article = ?1 and c.kind = ?2 and not exists (select 1 from withdrawals w where w.correction = c.id)
            """,
            row => row.GetString(0), article, StatementRows.Name(kind)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stories that an article is not in: those of the articles it is kept apart from.</summary>
    public static HashSet<string> StoriesApart(Session session, string article) =>
        Apart(session, CorrectionKind.NotSameStory, article)
            .Select(other => StoryShelf.PlacementOf(session, other)?.Story).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>A story's id for an article that cannot be in the one named after itself: others are there.</summary>
    public static string StoryAlone(string article) => "s" + Hash.Of($"{article} alone");

    /// <summary>The speakers set right in an article that hold, in the order in which that was done.</summary>
    public static List<Correction> Speakers(Session session, string article) =>
        session.All(Listed + " where c.article = ?1 and c.kind = ?2 and w.correction is null order by c.number", Read, article, StatementRows.Name(CorrectionKind.Speaker));

    public static Reason? Why(Session session, string id) => session.First(Listed + " where c.id = ?1", Read, id) is { } correction
        ? new(
            id, correction.Article, $"correction {StatementRows.Name(correction.Kind)}",
            correction.Statement is { } statement ? $"{correction.Speaker ?? "?"}: {statement.Words}" : string.Join(", ", correction.Others),
            new("reader", ""), "reader", 1,
            correction.Statement is { } said
                ? [SourceText.Freeze(session.First("select text from texts where id = ?1", row => row.FrozenText(0), said.TextId)!).Prove(new(said.Start, said.Start + said.Words.Length))]
                : [],
            correction.Others, correction.Withdrawn is null ? null : Ledger.Withdrawn)
        : null;

    private static Correction Read(SqliteDataReader row) => new(
        row.GetString(0), FilatureJson.Read<CorrectionKind>($"\"{row.GetString(1)}\""), row.GetString(2), FilatureJson.Read<ValueList<string>>(row.GetString(3)),
        row.IsDBNull(4) ? null : new(row.GetString(4), row.GetInt32(5), row.GetString(6)), row.TextOrNull(7), Columns.ReadTime(row.GetString(8)),
        row.TextOrNull(9) is { } withdrawn ? Columns.ReadTime(withdrawn) : null);
}
