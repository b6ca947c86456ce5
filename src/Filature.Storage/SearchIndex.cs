namespace Filature.Storage;

/// <summary>Full-text search. Words are folded before they go in and before they are asked for.</summary>
internal static class SearchIndex
{
    // A headline says what an article is about.
    private const string Rank = "bm25(articles_fts, 4.0, 1.0)";

    internal const string Filters =
        """
        (?2 is null or instr(a.outlet_words, ?2) > 0) and (?3 is null or a.language = ?3)
        and (?5 is null or a.day_key >= ?5) and (?6 is null or a.day_key <= ?6)
        and (?7 is null or a.number in (select rowid / 65536 from statements_fts where statements_fts match ?7))
        """;

    public static void Write(Session session, long number, Article article)
    {
        session.Execute("delete from articles_fts where rowid = ?1", number);
        session.Execute(
            "insert into articles_fts (rowid, headline, body) values (?1, ?2, ?3)",
            number, SearchWords.Join(article.Headline), SearchWords.Join(article.Text.Text));
    }

    public static List<SearchHit> Find(Session session, SearchQuery query, int limit)
    {
        if (query.IsEmpty)
        {
            return [];
        }

        var rows = session.All(
            query.Phrases.Count == 0
                ? $"select a.id, a.headline, a.outlet, a.day, 0.0 from articles a where {Filters} and ?1 = '' order by a.day_key desc, a.number desc limit ?4"
                : $"""
                  select a.id, a.headline, a.outlet, a.day, -{Rank} from articles_fts join articles a on a.number = articles_fts.rowid
                  where articles_fts match ?1 and {Filters} order by {Rank}, a.day_key desc, a.number desc limit ?4
                  """,
            row => new SearchHit(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.DateOrNull(3), row.GetDouble(4), ""),
            query.Match, Columns.Words(query.Outlet), query.Language, limit, query.Since, query.Until, query.Said);
        return [.. rows.Select(hit => hit with { Snippet = SnippetOf(session, hit, query) })];
    }

    public static string SnippetOf(Session session, SearchHit hit, SearchQuery query) => Snippet.Of(
        session.First("select t.text from articles a join texts t on t.id = a.text where a.id = ?1", row => row.FrozenText(0), hit.Article)!,
        hit.Headline.Length, query.Phrases);
}
