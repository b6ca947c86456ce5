using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>
/// What the reading desk lists. Every question is answered from an index and looks at a bounded number of rows, however large the archive
/// has grown.
/// </summary>
public sealed class DeskShelf
{
    /// <summary>How many of the newest articles or statements a profile looks at.</summary>
    public const int Lately = 1_000;

    private const string Articles =
        """
        select a.number, a.id, a.headline, a.outlet, a.language, a.day, r.added_at, p.story, d.kind, d.declared, coalesce(o.outlet, d.external)
        from articles a join arrivals r on r.number = a.arrival left join placements p on p.article = a.number
        left join derivations d on d."to" = a.number and d.position =
          (select min(x.position) from derivations x where x."to" = a.number and x.kind <> 'SamePrimarySource')
        left join articles o on o.number = d."from"
        """;

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal DeskShelf(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The number of the newest article; 0 in an empty archive.</summary>
    public int Newest => _database.Read(Shelf.Count);

    /// <summary>The articles that came in last, the newest first.</summary>
    public IReadOnlyList<ArticleRow> Latest(int limit) =>
        _database.Read(session => session.All($"{Articles} order by a.number desc limit ?1", ReadArticle, limit));

    /// <summary>What came in after an article, the earliest first.</summary>
    public IReadOnlyList<ArticleRow> After(int number, int limit) =>
        _database.Read(session => session.All($"{Articles} where a.number > ?1 order by a.number limit ?2", ReadArticle, number, limit));

    /// <summary>The articles of a story, in the order in which they came in.</summary>
    public IReadOnlyList<ArticleRow> OfStory(string story) => _database.Read(session => session.All(
        $"{Articles} where a.number in (select article from placements where story = ?1) order by a.number", ReadArticle, story));

    /// <summary>The newest articles of an outlet.</summary>
    public IReadOnlyList<ArticleRow> OfOutlet(string outlet, int limit) => _database.Read(session => session.All(
        $"{Articles} where a.outlet = ?1 order by a.day_key desc, a.number desc limit ?2", ReadArticle, outlet, limit));

    /// <summary>The newest days that have stories, each as yyyymmdd (zeros for what is open); 0 for the stories without a day, which come last.</summary>
    /// <param name="before">Only days before this one.</param>
    public IReadOnlyList<int> Days(StoryFilter filter, int? before, int limit) => _database.Read(session =>
    {
        var days = new List<int>(limit);
        for (var day = before ?? int.MaxValue; days.Count < limit && DayQueries.DayBefore(session, filter, day) is { } found; day = found)
        {
            days.Add(found);
        }

        return days;
    });

    /// <summary>The stories of a day, those told by most independent reports first.</summary>
    public IReadOnlyList<Story> StoriesOn(int day, StoryFilter filter, int limit, int offset = 0) =>
        _database.Read(session => DayQueries.Stories(session, day, filter, limit, offset));

    /// <summary>How many stories a day has.</summary>
    public int CountOn(int day, StoryFilter filter) => _database.Read(session => DayQueries.Count(session, day, filter));

    /// <summary>What the stories of some days can be narrowed to, the most frequent first.</summary>
    public IReadOnlyList<FacetValue> Facets(IReadOnlyList<string> stories) => _database.Read(session => session.All(
        """
        select kind, value, count(*) from story_facets where story in (select value from json_each(?1))
        group by kind, value order by count(*) desc, value
        """,
        row => new FacetValue(row.GetString(0), row.GetString(1), row.GetInt32(2)), FilatureJson.Write(stories.ToValueList())));

    /// <summary>The newest statements of a speaker, called just so.</summary>
    public IReadOnlyList<StatementRow> SaidBy(string speaker, int limit) => _database.Read(session => SpeakerQueries.Said(session, speaker, limit));

    /// <summary>What a story's articles report as said, a bounded number of it.</summary>
    public IReadOnlyList<StatementRow> SaidInStory(string story) => _database.Read(session => SpeakerQueries.SaidInStory(session, story));

    /// <summary>How a speaker, called just so, has spoken lately; null where nobody of that name has.</summary>
    public ActorProfile? Actor(string name) => _database.Read(session => SpeakerQueries.Profile(session, name));

    /// <summary>Who has spoken most in the newest statements.</summary>
    public IReadOnlyList<Tally> Speakers() => _database.Read(SpeakerQueries.Lately);

    public OutletProfile? Outlet(string name) => _database.Read(session => OutletQueries.Profile(session, name));

    public IReadOnlyList<OutletRow> Outlets(int limit) => _database.Read(session => OutletQueries.All(session, limit));

    /// <summary>One page of what is found, with what it can be narrowed to.</summary>
    public SearchPageOf Search(string query, int limit, int offset) =>
        _database.Read(session => DeskSearch.Find(session, SearchQuery.Parse(query), limit, offset));

    /// <summary>The searches that are kept, the newest first.</summary>
    public IReadOnlyList<SavedSearch> SavedSearches() => _database.Read(session => session.All(
        "select number, query, made_at from saved_searches order by number desc limit 100",
        row => new SavedSearch(row.GetInt32(0), row.GetString(1), Columns.ReadTime(row.GetString(2)))));

    /// <summary>Keeps a search.</summary>
    /// <returns>Whether it was not kept yet. Problems: <c>archive.*</c>.</returns>
    public Outcome<bool> Save(string query) => _database.Write<bool>(session => session.Execute(
        "insert or ignore into saved_searches (query, made_at) values (?1, ?2)", Columns.Storable(query), Columns.Write(_clock.GetUtcNow())) > 0);

    public Outcome<bool> Forget(int savedSearch) =>
        _database.Write<bool>(session => session.Execute("delete from saved_searches where number = ?1", savedSearch) > 0);

    internal static ArticleRow ReadArticle(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), row.DateOrNull(5), Columns.ReadTime(row.GetString(6)), row.TextOrNull(7),
        row.TextOrNull(8) is { } kind ? Enum.Parse<DerivationKind>(kind) : null, !row.IsDBNull(9) && row.GetInt32(9) == 1, row.TextOrNull(10));
}
