using Filature.Stories;

namespace Filature.Storage;

/// <summary>The archive's answers to Stories: articles that share terms.</summary>
/// <param name="apart">Stories that the article that asks is not in, as a reader said.</param>
internal sealed class StoryNeighbours(Session session, IReadOnlySet<string>? apart = null) : IStoryNeighbours
{
    // Rare terms first, until this many entries of the index have been promised: the cost of placing an article has a ceiling,
    // and what is left unread are the words that every third article has. Far above what a small archive holds.
    private const int MostEntries = 6000;

    public int Articles => Shelf.Count(session);

    public IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms) =>
        session.All(
            "select c.term, c.articles from json_each(?1) as asked cross join term_counts c on c.term = asked.value where c.articles > 0",
            row => (Term: row.GetInt64(0), Count: row.GetInt32(1)), Columns.Json(terms))
            .ToDictionary(pair => pair.Term, pair => pair.Count);

    public IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit)
    {
        var near = Numbers(terms, from, until, exceptArticle, limit);
        return
        [
            .. near.Select(number => session.First(
                """
                select a.id, p.story, p.thread, a.day, a.language, m.terms, m.term_marks,
                  (select o.id from derivations d join articles o on o.number = d."from" where d."to" = a.number and d.kind <> 'SamePrimarySource' order by d.position limit 1)
                from articles a join placements p on p.article = a.number join marks m on m.article = a.number where a.number = ?1
                """,
                row => new StoryNeighbour(
                    row.GetString(0), row.GetString(1), row.GetString(2), row.DateOrNull(3), row.GetString(4), Columns.Unpack(row.GetFieldValue<byte[]>(5)),
                    row.IsDBNull(6) ? [] : [.. row.GetFieldValue<byte[]>(6)], row.TextOrNull(7)),
                number)).OfType<StoryNeighbour>().Where(near => apart?.Contains(near.Story) != true),
        ];
    }

    /// <summary>The articles' numbers, the most shared first.</summary>
    public List<long> Numbers(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit) =>
        session.All(
            """
            select t.article, count(*) as shared
            from json_each(?1) as asked cross join terms t on t.term = asked.value
            where (t.day = -1 or t.day between ?2 and ?3) and t.article <> coalesce((select number from articles where id = ?4), 0)
            group by t.article order by shared desc, t.article limit ?5
            """,
            row => row.GetInt64(0), Columns.Json(Rarest(terms)), from?.DayNumber ?? 0, until?.DayNumber ?? int.MaxValue, exceptArticle, limit);

    private IEnumerable<long> Rarest(IReadOnlyCollection<long> terms)
    {
        var promised = 0;
        return Frequencies(terms)
            .OrderBy(pair => pair.Value).ThenBy(pair => pair.Key)
            .TakeWhile(pair => (promised += pair.Value) <= MostEntries)
            .Select(pair => pair.Key);
    }
}
