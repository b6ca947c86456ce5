namespace Filature.Storage;

/// <summary>What an outlet writes itself and what it takes, by its newest articles.</summary>
internal static class OutletQueries
{
    private const string Newest = "(select number, day_key from articles where outlet = ?1 order by day_key desc, number desc limit ?2)";

    public static OutletProfile? Profile(Session session, string name)
    {
        var all = session.All(
            $"""
            select d.kind, d.declared, coalesce(o.outlet, d.external), a.day_key, o.day_key
            from {Newest} a
            left join derivations d on d."to" = a.number and d.position =
              (select min(x.position) from derivations x where x."to" = a.number and x.kind <> 'SamePrimarySource')
            left join articles o on o.number = d."from"
            """,
            row => (Kind: row.TextOrNull(0), Declared: !row.IsDBNull(1) && row.GetInt32(1) == 1, From: row.TextOrNull(2),
                Here: row.IsDBNull(3) ? null : (int?)row.GetInt32(3), There: row.IsDBNull(4) ? null : (int?)row.GetInt32(4)),
            name, DeskShelf.Lately);
        if (all.Count == 0)
        {
            return null;
        }

        var taken = all.Where(article => article.Kind is not null).ToList();
        var by = session.All(
            $"""
            select b.outlet from {Newest} a join derivations d on d."from" = a.number and d.kind <> 'SamePrimarySource'
            join articles b on b.number = d."to" where b.outlet <> ?1 limit ?2
            """,
            row => row.TextOrNull(0), name, DeskShelf.Lately);
        return new(
            name, all.Count, taken.Count, taken.Count(article => article.Declared), SpeakerQueries.Tallies(taken.Select(article => article.Kind)),
            SpeakerQueries.Tallies(taken.Select(article => article.From)), SpeakerQueries.Tallies(by),
            [.. taken.Select(article => (Here: Day(article.Here), There: Day(article.There))).Where(days => days is { Here: not null, There: not null })
                .Select(days => days.Here!.Value.DayNumber - days.There!.Value.DayNumber).Order()]);
    }

    // From name to name in the index, without looking at the articles between.
    public static List<OutletRow> All(Session session, int limit) => session.All(
        """
        with recursive names(name) as (
          select min(outlet) from articles where outlet is not null
          union all
          select (select min(outlet) from articles where outlet > names.name) from names where names.name is not null
        )
        select name,
          (select count(*) from (select 1 from articles where outlet = name limit ?2)),
          (select day from articles where outlet = name order by day_key desc, number desc limit 1)
        from names where name is not null limit ?1
        """,
        row => new OutletRow(row.GetString(0), row.GetInt32(1), row.DateOrNull(2)), limit, DeskShelf.Lately);

    private static DateOnly? Day(int? key) =>
        key is { } known && known % 100 > 0 ? new DateOnly(known / 10_000, known / 100 % 100, known % 100) : null;
}
