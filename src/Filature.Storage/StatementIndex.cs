namespace Filature.Storage;

/// <summary>Statements by what is asked of them, the newest first.</summary>
internal static class StatementIndex
{
    private const string Order = "order by s.day_key desc, s.article desc, s.position limit ?1 offset ?2";

    private const string Filters = "(?3 is null or s.act = ?3) and (?4 is null or instr(a.outlet_words, ?4) > 0)";

    // A month or a year reaches to its last day, whatever that is called.
    private const string Days =
        "s.day_key between ?5 - ?5 % 10000 and ?6 and s.day_key + case when s.day_key % 10000 = 0 then 1231 when s.day_key % 100 = 0 then 31 else 0 end >= ?5";

    private const string Places = "select s.article, s.position, s.finding from";

    private const string Plain = "statements s join articles a on a.number = s.article";

    private const string Matched =
        "statements_fts f join statements s on s.article = f.rowid / 65536 and s.position = f.rowid % 65536 join articles a on a.number = s.article";

    /// <summary>Where a statement stands: what is kept of each while many are listed.</summary>
    internal readonly record struct Place(long Article, int Position, string Finding);

    public static List<Place> Find(Session session, StatementQuery query, int limit, int offset)
    {
        var (act, outlet) = (query.Act is { } named ? StatementRows.Name(named) : null, query.Outlet is null ? null : Columns.Words(query.Outlet));
        var (since, until) = (Key(query.Since) ?? 0, Key(query.Until) ?? int.MaxValue);
        var isDated = query.Since is not null || query.Until is not null;
        return (query.Match, isDated) switch
        {
            (null, false) => session.All($"{Places} {Plain} where {Filters} {Order}", Read, limit, offset, act, outlet),
            (null, true) => session.All($"{Places} {Plain} where {Filters} and {Days} {Order}", Read, limit, offset, act, outlet, since, until),
            ({ } match, false) => session.All(
                $"{Places} {Matched} where statements_fts match ?5 and {Filters} {Order}", Read, limit, offset, act, outlet, match),
            ({ } match, true) => session.All(
                $"{Places} {Matched} where statements_fts match ?7 and {Filters} and {Days} {Order}", Read, limit, offset, act, outlet, since, until, match),
        };
    }

    /// <summary>The statements that stand at these places still; each report is read once.</summary>
    public static List<FoundStatement> Fetch(Session session, IReadOnlyList<Place> places)
    {
        var shelved = places.Select(place => place.Article).Distinct().ToDictionary(number => number, number => Shelved(session, number));
        return
        [
            .. places
                .Select(place => (place, Article: shelved[place.Article]))
                .Where(item => item.Article.Report.Record.Statements is var all && item.place.Position < all.Count && all[item.place.Position].Ground.Id == item.place.Finding)
                .Select(item => Found(item.Article.Report, item.Article.Address, item.Article.Report.Record.Statements[item.place.Position])),
        ];
    }

    private static (Report Report, string? Address) Shelved(Session session, long number)
    {
        var (id, address) = session.First(
            "select a.id, r.address from articles a join arrivals r on r.number = a.arrival where a.number = ?1",
            row => Tuple.Create(row.GetString(0), row.TextOrNull(1)), number)!;
        var report = Shelf.Report(session, id)!;
        return (report, address ?? report.Article.Claims.FirstOrDefault(claim => claim.Kind == ClaimKind.Address)?.Value);
    }

    private static FoundStatement Found(Report report, string? address, Finding<Statement> statement) =>
        new(report.Article.Id, report.Article.Headline, report.Lineage.Outlet?.Value, report.Day, address, statement);

    private static Place Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetString(2));

    private static int? Key(DateOnly? day) => day is { } known ? Columns.Key(PartialDate.Of(known)) : null;
}
