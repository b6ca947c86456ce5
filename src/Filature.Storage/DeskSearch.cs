namespace Filature.Storage;

/// <summary>
/// Search for the desk: one page of the best, and what the whole can be narrowed to. Of what very many articles hold, only the newest are
/// ranked: to rank all of them takes longer than a reader waits.
/// </summary>
internal static class DeskSearch
{
    private const string Columned = "a.id, a.headline, a.outlet, a.day, a.language, a.day_key";

    public static SearchPageOf Find(Session session, SearchQuery query, int limit, int offset)
    {
        if (query.IsEmpty)
        {
            return new([], 0, [], [], []);
        }

        var outlet = Columns.Words(query.Outlet);
        var found = session.All(
            (query.Phrases.Count, query.Said, query.Outlet) switch
            {
                ( > 0, _, _) =>
                    $"""
                    select * from (
                      select {Columned}, -bm25(articles_fts, 4.0, 1.0) as score, a.number from articles_fts join articles a on a.number = articles_fts.rowid
                      where articles_fts match ?1 and {SearchIndex.Filters} order by articles_fts.rowid desc limit ?4
                    ) order by score desc, day_key desc, number desc
                    """,
                (_, not null, _) =>
                    $"""
                    select {Columned}, 0.0 from (select distinct rowid / 65536 as number from statements_fts where statements_fts match ?7 order by rowid desc) m
                    join articles a on a.number = m.number where {SearchIndex.Filters} and ?1 = '' order by a.day_key desc, a.number desc limit ?4
                    """,
                // An outlet is found by its names, of which there are few, and its articles by the outlet.
                (_, _, not null) =>
                    $"""
                    select {Columned}, 0.0 from articles a where a.outlet in (
                      with recursive names(name) as (
                        select min(outlet) from articles where outlet is not null
                        union all
                        select (select min(outlet) from articles where outlet > names.name) from names where names.name is not null
                      )
                      select name from names where name is not null
                        and instr((select outlet_words from articles where outlet = name limit 1), ?2) > 0
                    ) and {SearchIndex.Filters} and ?1 = '' order by a.day_key desc, a.number desc limit ?4
                    """,
                _ => $"select {Columned}, 0.0 from articles a where {SearchIndex.Filters} and ?1 = '' order by a.day_key desc, a.number desc limit ?4",
            },
            Read, query.Match, outlet, query.Language, DeskShelf.Lately, query.Since, query.Until, query.Said);
        return new(
            [.. found.Skip(offset).Take(limit).Select(row => row.Hit with { Snippet = SearchIndex.SnippetOf(session, row.Hit, query) })],
            found.Count, SpeakerQueries.Tallies(found.Select(row => row.Hit.Outlet)), SpeakerQueries.Tallies(found.Select(row => row.Language)),
            [.. found.Where(row => row.Day % 10_000 >= 100).GroupBy(row => row.Day / 100).OrderByDescending(group => group.Key)
                .Select(group => new Tally(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group.Key / 100:0000}-{group.Key % 100:00}"), group.Count()))]);
    }

    private static (SearchHit Hit, string Language, int Day) Read(Microsoft.Data.Sqlite.SqliteDataReader row) => (
        new(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.DateOrNull(3), row.GetDouble(6), ""), row.GetString(4), row.IsDBNull(5) ? 0 : row.GetInt32(5));
}
