using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage.Corrections;

/// <summary>Corrections on one session.</summary>
internal static class CorrectionShelf
{
    private const string Listed =
        """
        select c.id, c.kind, c.article, c.others, c.text, c.start, c.words, c.speaker, c.made_at, w.made_at, c.about, c.title, c.thread
        from corrections c left join withdrawals w on w.correction = c.id
        """;

    public static List<Correction> All(Session session) => session.All(Listed + " order by c.number", Read);

    public static List<Correction> Of(Session session, string article) =>
        session.All(
            Listed + " where c.article = ?1 or c.id in (select correction from kept_apart where article = ?1) order by c.number", Read, article);

    public static Correction? Find(Session session, string id) =>
        Shelf.Complete(session, "corrections", id) is { } whole ? session.First(Listed + " where c.id = ?1", Read, whole) : null;

    /// <param name="side">Those that are kept apart from the others, or together with them: the article and what goes with it.</param>
    public static void Write(Session session, Correction correction, IEnumerable<string> side)
    {
        session.Execute(
            "insert into corrections (id, kind, article, others, text, start, words, speaker, made_at, about, title, thread) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            correction.Id, StatementRows.Name(correction.Kind), correction.Article, FilatureJson.Write(correction.Others), correction.Statement?.TextId,
            correction.Statement?.Start, correction.Statement?.Words, correction.Speaker, Columns.Write(correction.Made), correction.About, correction.Title, correction.Thread);
        foreach (var (article, other) in side.SelectMany(_ => correction.Others, static (article, other) => (article, other)))
        {
            session.Execute("insert or ignore into kept_apart values (?1, ?2, ?3), (?2, ?1, ?3)", article, other, correction.Id);
        }
    }

    /// <summary>The article of a correction and what goes with it.</summary>
    public static IEnumerable<string> Side(Session session, Correction correction) =>
        session.All("select distinct article from kept_apart where correction = ?1", row => row.GetString(0), correction.Id)
            .Except(correction.Others, StringComparer.Ordinal).Except([correction.Article], StringComparer.Ordinal).Prepend(correction.Article);

    /// <summary>The name that a reader gave a story or a thread, the last one that holds.</summary>
    public static string? NameOf(Session session, string id) =>
        session.Scalar<string>(
            """
            select c.title from corrections c left join withdrawals w on w.correction = c.id
            where c.about = ?1 and c.kind = 'name' and w.correction is null order by c.number desc limit 1
            """,
            id);

    public static void Withdraw(Session session, string id, DateTimeOffset now) =>
        session.Execute("insert into withdrawals values (?1, ?2)", id, Columns.Write(now));

    /// <summary>The articles that this one is kept apart from, or together with, as the kind is.</summary>
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
            correction.Statement is { } statement ? $"{correction.Speaker ?? "?"}: {statement.Words}" : correction.Title ?? string.Join(", ", correction.Others),
            new("reader", ""), "reader", 1,
            correction.Statement is { } said
                ? [SourceText.Freeze(session.First("select text from texts where id = ?1", row => row.FrozenText(0), said.TextId)!).Prove(new(said.Start, said.Start + said.Words.Length))]
                : [],
            correction.Others, correction.Withdrawn is null ? null : Ledger.Withdrawn)
        : null;

    private static Correction Read(SqliteDataReader row) => new(
        row.GetString(0), FilatureJson.Read<CorrectionKind>($"\"{row.GetString(1)}\""), row.GetString(2), FilatureJson.Read<ValueList<string>>(row.GetString(3)),
        row.IsDBNull(4) ? null : new(row.GetString(4), row.GetInt32(5), row.GetString(6)), row.TextOrNull(7), Columns.ReadTime(row.GetString(8)),
        row.TextOrNull(9) is { } withdrawn ? Columns.ReadTime(withdrawn) : null)
    {
        About = row.TextOrNull(10),
        Title = row.TextOrNull(11),
        Thread = row.TextOrNull(12),
    };
}
