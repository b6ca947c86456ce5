using Filature.Contract;
using Filature.Provenance.Watching;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>What the desk watches for, and what it has found. Every document that comes in is looked at by the rules of that moment.</summary>
public sealed class Alerts
{
    private const int ReportsAtATime = 64;

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal Alerts(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The rules that watch, the oldest first.</summary>
    public IReadOnlyList<(AlertRule Rule, DateTimeOffset Added)> Rules() => _database.Read(session =>
        session.All("select kind, outlet, origin, added_at from alert_rules where removed_at is null order by number", row => (RuleOf(row), Columns.ReadTime(row.GetString(3)))));

    /// <summary>
    /// Begins to watch, and looks at all that is there already. Edits are seen from now on: of an earlier version the archive keeps the text,
    /// not the report.
    /// </summary>
    /// <returns>How many alerts it raised at once; null where the rule watches already. Problems: <c>archive.*</c>.</returns>
    public Outcome<Begun> Add(AlertRule rule)
    {
        var begun = _database.Write<Begun>(session => new Begun(
            rule.Id,
            session.Execute(
                "insert or ignore into alert_rules (id, kind, outlet, origin, added_at) values (?1, ?2, ?3, ?4, ?5)",
                rule.Id, Word(rule.Kind), rule.Outlet, rule.Origin, Now) == 1,
            0));
        var raised = 0;
        for (var (last, more) = (0L, begun.IsOk && begun.Value.IsNew); more;)
        {
            // Some at a time, so that documents can come in between.
            var written = _database.Write<(long Last, int Raised)>(session =>
            {
                var (reports, until) = Shelf.ReportsAfter(session, last, ReportsAtATime);
                return (until, reports.Sum(report => Raise(session, [(rule, Columns.Words(rule.Outlet), Columns.Words(rule.Origin))], report, before: null, Now)));
            });
            if (!written.IsOk)
            {
                return written.Problem;
            }

            (more, last, raised) = (written.Value.Last != last, written.Value.Last, raised + written.Value.Raised);
        }

        return begun.Then<Begun>(known => known with { Raised = raised });
    }

    /// <summary>Ends a rule, named by its id or a beginning of it (four characters or more). What it raised stays.</summary>
    public Outcome<bool> Remove(string id) => _database.Write<bool>(session =>
        session.All("select id from alert_rules where removed_at is null and id >= ?1 and id < ?1 || '~' limit 2", row => row.GetString(0), id) is [var only]
        && id.Length >= 4
        && session.Execute("update alert_rules set removed_at = ?2 where id = ?1 and removed_at is null", only, Now) == 1);

    /// <summary>Alerts, those raised last first.</summary>
    public IReadOnlyList<Raised> Latest(AlertKind? kind = null, DateOnly? since = null, int limit = 50) => _database.Read(session => session.All(
        """
        select n.id, n.rule, n.kind, a.id, a.outlet, a.headline, n.version, n.finding, n.origin, o.outlet, n."before", n."after", n.more, n.raised_at,
          (select f.superseded_by from findings f where f.article = n.article and f.id = n.finding order by f.superseded_at is not null, f.number desc limit 1)
        from alerts n join articles a on a.number = n.article left join articles o on o.id = n.origin
        where (?1 is null or n.kind = ?1) and (?2 is null or n.raised_at >= ?2)
        order by n.raised_at desc, n.number desc limit ?3
        """,
        row => new Raised(
            row.GetString(0), row.GetString(1), KindCalled(row.GetString(2)), row.GetString(3), row.TextOrNull(4), row.GetString(5), row.GetInt32(6), row.TextOrNull(7),
            row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.GetInt32(12), Columns.ReadTime(row.GetString(13)), row.TextOrNull(14)),
        kind is { } asked ? Word(asked) : null, Columns.Write(since), limit));

    /// <summary>Looks at articles that were just written, inside the transaction that wrote them.</summary>
    /// <param name="before">The report that the first of them had with its earlier text.</param>
    internal static void Watch(Session session, IEnumerable<string> articles, Report? before, string now)
    {
        (AlertRule, string?, string?)[] rules =
        [
            .. session.All("select kind, outlet, origin from alert_rules where removed_at is null order by number", RuleOf)
                .Select(rule => (rule, Columns.Words(rule.Outlet), Columns.Words(rule.Origin))),
        ];
        if (rules.Length == 0)
        {
            return;
        }

        foreach (var article in articles)
        {
            Raise(session, rules, Shelf.Report(session, article)!, before?.Article.Id == article ? before : null, now);
        }
    }

    private static int Raise(Session session, (AlertRule Rule, string? Outlet, string? Origin)[] rules, Report report, Report? before, string now)
    {
        var number = Shelf.NumberOf(session, report.Article.Id)!.Value;
        var origins = new Dictionary<string, Report?>(StringComparer.Ordinal);
        var raised = 0;
        foreach (var sign in Signs.Of(report, Origin, before))
        {
            foreach (var (rule, outlet, origin) in rules)
            {
                if (rule.Kind != sign.Kind || !Has(report.Lineage.Outlet?.Value, outlet) || !IsFrom(sign, origin))
                {
                    continue;
                }

                var version = Shelf.CountVersions(session, number);
                raised += session.Execute(
                    """
                    insert or ignore into alerts (id, rule, kind, article, version, finding, origin, "before", "after", more, raised_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                    """,
                    "n" + Hash.Of($"{rule.Id}|{sign.Article}|{sign.Finding ?? $"version {version}"}|{sign.Origin}|{sign.Before}|{sign.After}"),
                    rule.Id, Word(sign.Kind), number, version, sign.Finding, sign.Origin, sign.Before, sign.After, sign.More, now);
            }
        }

        return raised;

        Report? Origin(string id)
        {
            if (!origins.TryGetValue(id, out var known))
            {
                origins.Add(id, known = Shelf.Report(session, id));
            }

            return known;
        }

        bool IsFrom(AlertSign sign, string? origin) => origin is null
            || (sign.Origin is { } id && id != sign.Article && Origin(id) is { } source && (Has(source.Lineage.Outlet?.Value, origin) || Has(source.Lineage.Agency?.Value, origin)));
    }

    // «Radio» is in «Radio Ondes Bleues», «Ondes» too, «Onde» is not.
    private static bool Has(string? name, string? words) => words is null || Columns.Words(name)?.Contains(words, StringComparison.Ordinal) == true;

    private string Now => Columns.Write(_clock.GetUtcNow());

    private static AlertRule RuleOf(SqliteDataReader row) => new(KindCalled(row.GetString(0)), row.TextOrNull(1), row.TextOrNull(2));

    private static string Word(AlertKind kind) => FilatureJson.Write(kind).Trim('"');

    private static AlertKind KindCalled(string word) => FilatureJson.Read<AlertKind>($"\"{word}\"");
}

/// <summary>A rule that was added.</summary>
/// <param name="IsNew">Whether it did not watch already.</param>
/// <param name="Raised">How many alerts it raised on what was there.</param>
public sealed record Begun(string Rule, bool IsNew, int Raised);

/// <summary>An alert as it was raised.</summary>
/// <param name="Version">The article's version at that time, from 1.</param>
/// <param name="Finding">What it rests on; null where the page's text was changed.</param>
/// <param name="Origin">The article it was compared with.</param>
/// <param name="More">How many further differences of the kind there were.</param>
/// <param name="SupersededBy">The finding that came in the place of <paramref name="Finding"/>, or <c>withdrawn</c>; null while it stands.</param>
public sealed record Raised(
    string Id, string Rule, AlertKind Kind, string Article, string? Outlet, string Headline, int Version, string? Finding, string? Origin, string? OriginOutlet,
    string? Before, string? After, int More, DateTimeOffset At, string? SupersededBy);
