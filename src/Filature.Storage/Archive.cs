using Filature.Extraction;
using Filature.Provenance;
using Filature.Storage.Corrections;

namespace Filature.Storage;

/// <summary>The archive of one desk: a SQLite file. Open it once a process; safe to share between threads.</summary>
public sealed class Archive : IDisposable
{
    // Reports held at a time while statements are listed.
    private const int StatementsAtATime = 100;

    private const int ReportsAtATime = 64;

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly Edges _edges;

    private Archive(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
        _edges = new Edges(database);
        Subscriptions = new Subscriptions(database, clock);
        Corrections = new ReaderCorrections(database, clock);
        Desk = new DeskShelf(database, clock);
        Alerts = new Alerts(database, clock);
        Translations = new TranslationShelf(database, clock);
        TranslationQueue = new TranslationQueue(database, clock);
    }

    /// <summary>The feeds that the desk listens to.</summary>
    public Subscriptions Subscriptions { get; }

    /// <summary>What readers set right.</summary>
    public ReaderCorrections Corrections { get; }

    /// <summary>What the reading desk lists.</summary>
    public DeskShelf Desk { get; }

    /// <summary>What the desk watches for, and what it has found.</summary>
    public Alerts Alerts { get; }

    /// <summary>What engines made of its sentences.</summary>
    public TranslationShelf Translations { get; }

    /// <summary>What waits to be translated.</summary>
    public TranslationQueue TranslationQueue { get; }

    /// <summary>The edges between articles, for <see cref="Provenance.Custody.Of"/>.</summary>
    public ICustody Custody => _edges;

    /// <summary>Edges between an article and those that owe it nothing, but rest on the same source.</summary>
    public IReadOnlyList<Finding<Derivation>> SameSource(string articleId) => _edges.SameSource(articleId);

    /// <summary>How many articles there are.</summary>
    public int Articles => _database.Read(Shelf.Count);

    /// <summary>Opens or makes the archive file, and brings it to the newest migration.</summary>
    /// <returns>
    /// Problems: <c>archive.locked</c>, <c>archive.foreign</c>, <c>archive.newer</c>, <c>archive.damaged</c>, <c>archive.unwritable</c>.
    /// </returns>
    public static Outcome<Archive> Open(string path, TimeProvider? clock = null) => Open(path, patience: null, clock);

    internal static Outcome<Archive> Open(string path, TimeSpan? patience, TimeProvider? clock = null) =>
        Opening.Open(path, patience).Then<Archive>(database => new Archive(database, clock ?? TimeProvider.System));

    /// <summary>
    /// Takes a document in: reads it, traces it against the archive, places it in a story, and stores it whole or not at all.
    /// Articles that may derive from it are traced again.
    /// </summary>
    /// <returns>Problems: those of reading the document, <c>archive.locked</c>, <c>archive.damaged</c>, <c>archive.unwritable</c>.</returns>
    public Outcome<Added> Add(Arrival arrival) =>
        // What is there already need not wait for another writer.
        _database.Read(session => Intake.IsThere(session, arrival)) is { } known
            ? new Added(known, false, [])
            : _database.Write(session => new Intake(session, _clock).Take(arrival));

    /// <summary>A report by its article's id, or by a beginning of the id (four characters or more) that fits one article only.</summary>
    public Report? Report(string articleId) =>
        _database.Read(session => Shelf.Complete(session, "articles", articleId) is { } id ? Shelf.Report(session, id) : null);

    /// <summary>Those of the reports that are there, in the order asked for.</summary>
    public IReadOnlyList<Report> Reports(IEnumerable<string> articleIds) =>
        _database.Read(session => articleIds.Select(id => Shelf.Report(session, id)).OfType<Report>().ToList());

    /// <summary>All reports in the order in which their articles came, read some at a time as the list is gone through.</summary>
    public IEnumerable<Report> Everything()
    {
        for (var last = 0L; ;)
        {
            var (reports, until) = _database.Read(session => Shelf.ReportsAfter(session, last, ReportsAtATime));
            foreach (var report in reports)
            {
                yield return report;
            }

            if (until == last)
            {
                yield break;
            }

            last = until;
        }
    }

    /// <summary>The document as it came in; of a corrected page, the newest.</summary>
    public Arrival? Arrival(string articleId) => _database.Read(session => Shelf.Arrival(session, articleId));

    /// <summary>What an article has said, version by version, the first one first; empty where there is no such article.</summary>
    public IReadOnlyList<ArticleVersion> Versions(string articleId) => _database.Read(session => Shelf.Versions(session, articleId));

    /// <summary>
    /// What was changed from a version of an article to the one after it. Both are read anew from their documents; null where one of them
    /// is read otherwise today than when it came in.
    /// </summary>
    public Revision? Revision(string articleId, ArticleVersion before, ArticleVersion after)
    {
        return Read(before) is { } from && Read(after) is { } to ? Provenance.Revision.Between(from, to) : null;

        Article? Read(ArticleVersion version) =>
            _database.Read(session => Shelf.Arrival(session, articleId, version.Number)) is { } arrival
            && Extractor.Extract(arrival) is { IsOk: true, Value: { } article } && article.Text.Id == version.TextId ? article : null;
    }

    /// <summary>When the article was first taken in, in UTC.</summary>
    public DateTimeOffset? Added(string articleId) => _database.Read(session => Shelf.Added(session, articleId));

    /// <summary>How articles came to the desk and what of them may leave it; those that are not there are left out.</summary>
    public IReadOnlyList<Arrived> Arrived(IEnumerable<string> articleIds) =>
        _database.Read(session => articleIds.Select(id => ArrivalShelf.Arrived(session, id, Subscriptions)).OfType<Arrived>().ToList());

    /// <summary>The articles that were taken in last, the newest first.</summary>
    public IReadOnlyList<string> LastTakenIn(int limit) => _database.Read(session => ArrivalShelf.Last(session, limit));

    /// <summary>The outlets, the one heard last first.</summary>
    public IReadOnlyList<HeardOutlet> Outlets() => _database.Read(ArrivalShelf.Outlets);

    /// <summary>When anything was last taken in or read otherwise, in UTC; null for an empty archive.</summary>
    public DateTimeOffset? Changed => _database.Read(ArrivalShelf.Changed);

    /// <summary>The article that an id, the beginning of one, an address or a path names; or null.</summary>
    public string? Resolve(string name) =>
        _database.Read(session => Shelf.Complete(session, "articles", name) ?? Shelf.From(session, name));

    /// <summary>Stories, the newest day first.</summary>
    public IReadOnlyList<Story> Stories(int limit = 50, int offset = 0) => _database.Read(session => StoryShelf.Newest(session, limit, offset));

    /// <summary>A story by its id, or by a beginning of the id (four characters or more) that fits one story only.</summary>
    public Story? Story(string storyId) =>
        _database.Read(session => Shelf.Complete(session, "stories", storyId) is { } id ? StoryShelf.Story(session, id) : null);

    /// <summary>The story an article is in.</summary>
    public string? StoryOf(string articleId) => _database.Read(session => StoryShelf.PlacementOf(session, articleId)?.Story);

    /// <summary>The stories of an affair, the earliest first.</summary>
    public IReadOnlyList<Story> StoriesOfThread(string threadId) => _database.Read(session => StoryShelf.OfThread(session, threadId));

    /// <summary>The affair that an id names: its own, that of a story or of an article in it, or the beginning of one (four characters or more).</summary>
    public Thread? Thread(string id) => _database.Read(session => StoryShelf.Thread(session, id));

    /// <summary>The reports of an affair, story by story; none where there is no such affair.</summary>
    /// <param name="id">As for <see cref="Thread"/>.</param>
    public IReadOnlyList<Report> ReportsOfThread(string id) => _database.Read<IReadOnlyList<Report>>(
        session => [.. (StoryShelf.Thread(session, id)?.Articles ?? []).Select(article => Shelf.Report(session, article)).OfType<Report>()]);

    /// <summary>The affairs, the one with the newest story first.</summary>
    public IReadOnlyList<Affair> Threads() => _database.Read(StoryShelf.Affairs);

    /// <summary>
    /// Articles that hold all the words (accents and case folded; "…" for a phrase, garant* for a beginning), best first.
    /// <c>outlet:"…"</c> and <c>lang:fr</c> narrow the search, and alone list the newest.
    /// </summary>
    public IReadOnlyList<SearchHit> Search(string query, int limit = 20) =>
        _database.Read(session => SearchIndex.Find(session, SearchQuery.Parse(query), limit));

    /// <summary>
    /// Statements, those of the newest day first. The articles are read as the list is gone through, some at a time: a long list costs
    /// a few bytes each.
    /// </summary>
    public IEnumerable<FoundStatement> Statements(StatementQuery query, int limit = 50, int offset = 0) => _database
        .Read(session => StatementIndex.Find(session, query, limit, offset))
        .Chunk(StatementsAtATime)
        .SelectMany(places => _database.Read(session => StatementIndex.Fetch(session, places)));

    /// <summary>A finding or claim by its id, also one that was superseded.</summary>
    public Reason? Why(string id) => _database.Read(session => Ledger.Why(session, id));

    public void Dispose() => _database.Dispose();

    /// <summary>As <see cref="Add(Filature.Arrival)"/>, with another way from the arrival to its report.</summary>
    internal Outcome<Added> Add(Arrival arrival, Func<INeighbours, Outcome<Report>> read) =>
        _database.Write(session => new Intake(session, _clock).Take(arrival, read));
}

/// <summary>An article taken in. <paramref name="IsNew"/> is false where the same document, or the same text at the same address, was there already.</summary>
/// <param name="Retraced">Articles that are read otherwise because of this one.</param>
public sealed record Added(string Id, bool IsNew, ValueList<string> Retraced)
{
    /// <summary>1 for a new article; more where a text that was there has changed. Only of what is new.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>One text that an article has had, as it stood when it was taken in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ContentId">The hash of the document's bytes.</param>
/// <param name="Added">When it was taken in, in UTC.</param>
/// <param name="Headers">The heads of the answer that it came with; empty where it did not come from the web, or before they were kept.</param>
public sealed record ArticleVersion(int Number, string TextId, string Text, string ContentId, DateTimeOffset Added, ValueList<Header> Headers);

/// <summary>An affair in one line.</summary>
/// <param name="Title">The title of its first story.</param>
/// <param name="From">The day of its first story; null where none has a year.</param>
/// <param name="Until">The day of its last one.</param>
public sealed record Affair(string Thread, string Title, PartialDate? From, PartialDate? Until, int Stories, int Articles);

/// <param name="Score">The higher the better; comparable within one search only.</param>
/// <param name="Snippet">Words around the first hit below the headline, or else in it; hits stand between U+2068 and U+2069.</param>
public sealed record SearchHit(string Article, string Headline, string? Outlet, PartialDate? Day, double Score, string Snippet);

/// <summary>Why a finding is believed, as <c>why</c> prints it.</summary>
/// <param name="SupersededBy">The finding that came in its place, or <c>withdrawn</c>; null while it stands.</param>
public sealed record Reason(
    string Id, string Article, string Kind, string Value, Stage Stage, string Rule, double Score,
    ValueList<Evidence> Evidence, ValueList<string> Because, string? SupersededBy)
{
    /// <summary>All findings that stood in each other's place, this one among them, the newest first; empty where there was only this one.</summary>
    public ValueList<PastFinding> History { get; init; } = [];
}

/// <summary>A finding among those that stood in one place after each other.</summary>
/// <param name="Made">When it was found, in UTC.</param>
/// <param name="Superseded">When it was given up; null while it stands.</param>
/// <param name="For">The article whose arrival made it give way: an origin that came late, or the page itself with another text; null where that was not kept.</param>
public sealed record PastFinding(
    string Id, string Value, string Rule, double Score, DateTimeOffset Made, DateTimeOffset? Superseded, string? SupersededBy, string? For);
