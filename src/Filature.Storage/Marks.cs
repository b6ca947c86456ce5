using Filature.Provenance;
using Filature.Storage.Prints;
using Filature.Stories;

namespace Filature.Storage;

/// <summary>The entries by which other articles find this one.</summary>
internal static class Marks
{
    public static void Write(Session session, long article, Fingerprints fingerprints, Signature signature, PartialDate? date)
    {
        var replaced = Take(session, article);
        var (terms, day) = (Columns.Json(signature.Terms), Columns.DayNumber(date));
        var print = new PrintIndex(session).Add(article, fingerprints, replaced);
        session.Execute("insert into terms select value, ?3, ?2 from json_each(?1)", terms, article, day);
        session.Execute(
            "insert into term_counts select value, 1 from json_each(?1) where true on conflict (term) do update set articles = articles + 1", terms);
        session.Execute("insert into marks (article, terms, day, print, term_marks) values (?1, ?2, ?3, ?4, ?5)",
            article, Columns.Pack(signature.Terms), day, print, signature.Marks.AsSpan().ToArray());
    }

    /// <summary>Under another day: the article's own was settled anew.</summary>
    public static void Redate(Session session, long article, PartialDate? date)
    {
        var (before, now) = (Day(session, article), Columns.DayNumber(date));
        if (before is { } day && day != now)
        {
            var terms = Terms(session, article);
            session.Execute("delete from terms where term in (select value from json_each(?1)) and day = ?3 and article = ?2", terms, article, day);
            session.Execute("insert into terms select value, ?3, ?2 from json_each(?1)", terms, article, now);
            session.Execute("update marks set day = ?2 where article = ?1", article, now);
        }
    }

    // The entries of an earlier text; its fingerprints' text stays and is passed over.
    private static long? Take(Session session, long article)
    {
        if (Day(session, article) is not { } day)
        {
            return null;
        }

        var print = session.Scalar<long?>("select print from marks where article = ?1", article);
        var terms = Terms(session, article);
        session.Execute("delete from terms where term in (select value from json_each(?1)) and day = ?3 and article = ?2", terms, article, day);
        session.Execute("update term_counts set articles = articles - 1 where term in (select value from json_each(?1))", terms);
        session.Execute("delete from marks where article = ?1", article);
        return print;
    }

    private static long? Day(Session session, long article) => session.Scalar<long?>("select day from marks where article = ?1", article);

    private static string Terms(Session session, long article) =>
        Columns.Json(session.First("select terms from marks where article = ?1", row => Columns.Unpack(row.GetFieldValue<byte[]>(0)), article)!);
}
