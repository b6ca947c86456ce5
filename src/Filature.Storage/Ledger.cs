using Filature.Contract;
using Filature.Storage.Corrections;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Findings and claims: written once, superseded by newer ones, never edited.</summary>
internal static class Ledger
{
    /// <summary>In the place of a successor where a finding was given up and nothing came instead.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Writes what is new among a report's findings, and marks as superseded what the report no longer says.</summary>
    /// <param name="arrived">The article whose arrival is the occasion; null where it was a correction.</param>
    public static void Write(Session session, long article, Report report, string now, string? arrived)
    {
        var found = report.Grounds().DistinctBy(pair => pair.Ground.Id).Select(pair => Entry.Of(pair.Value, pair.Ground)).ToDictionary(entry => entry.Id);
        var standing = session.All(
            "select number, id, kind, value, stage, stage_version, rule, score, evidence, because from findings where article = ?1 and superseded_at is null",
            row => (Number: row.GetInt64(0), Entry: Entry.Read(row, 1)), article);
        var given = standing.Where(old => !found.TryGetValue(old.Entry.Id, out var now) || now != old.Entry).ToArray();
        var stays = standing.Except(given).Select(old => old.Entry.Id).ToHashSet();
        var fresh = found.Values.Where(entry => !stays.Contains(entry.Id)).ToArray();

        foreach (var (number, entry) in given)
        {
            session.Execute(
                "update findings set superseded_at = ?2, superseded_by = ?3, superseded_for = ?4 where number = ?1",
                number, now, Successor(entry, fresh, found.Values), arrived);
        }

        foreach (var entry in fresh)
        {
            session.Execute(
                """
                insert into findings (id, article, kind, value, stage, stage_version, rule, score, evidence, because, made_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                entry.Id, article, entry.Kind, entry.Value, entry.Stage.Name, entry.Stage.Version, entry.Rule, entry.Score, entry.Evidence, entry.Because, now);
        }

        foreach (var claim in report.Article.Claims)
        {
            session.Execute(
                "insert or ignore into claims (id, article, text, kind, value, place, start, \"end\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                claim.Id, article, report.Article.Text.Id, FilatureJson.Write(claim.Kind).Trim('"'), claim.Value, claim.Where,
                claim.Span?.Start, claim.Span?.End);
        }
    }

    /// <summary>A finding, claim, correction or placement by its id (an article's id: its placement); of several with one id, the one that stands.</summary>
    public static Reason? Why(Session session, string id) => Finding(session, id) ?? Claim(session, id) ?? CorrectionShelf.Why(session, id) ?? Placings.Why(session, id);

    private static Reason? Finding(Session session, string id)
    {
        var row = session.First(
            """
            select f.id, f.kind, f.value, f.stage, f.stage_version, f.rule, f.score, f.evidence, f.because, a.id, f.superseded_by, f.number
            from findings f join articles a on a.number = f.article
            where f.id = ?1 order by f.superseded_at is not null, f.number desc limit 1
            """,
            row => Tuple.Create(Entry.Read(row, 0), row.GetString(9), row.TextOrNull(10), row.GetInt64(11)), id);
        return row is var (entry, article, by, number)
            ? new(
                entry.Id, article, entry.Kind, entry.Value, entry.Stage, entry.Rule, entry.Score,
                [.. FilatureJson.Read<ValueList<Place>>(entry.Evidence).Select(place => Words(session, place))],
                FilatureJson.Read<ValueList<string>>(entry.Because), by)
            {
                History = History(session, number, entry.Kind),
            }
            : null;
    }

    // Along the successors in both directions. A finding may have come in the place of several, and have come again after it was given up.
    private static ValueList<PastFinding> History(Session session, long number, string kind)
    {
        const string Listed = "select number, id, value, rule, score, made_at, superseded_at, superseded_by, superseded_for from findings";
        var kin = session.All(
            $"""
            {Listed} where superseded_at is null and article = (select article from findings where number = ?1) and kind = ?2
            union all
            {Listed} where superseded_at is not null and article = (select article from findings where number = ?1) and kind = ?2
            """,
            row => (Number: row.GetInt64(0), Past: Past(row)), number, kind);
        var place = kin.Where(finding => finding.Number == number).Select(finding => finding.Past.Id).ToHashSet(StringComparer.Ordinal);
        for (var before = 0; before < place.Count;)
        {
            before = place.Count;
            foreach (var (_, past) in kin)
            {
                if (past.SupersededBy is { } by && (place.Contains(by) || place.Contains(past.Id)))
                {
                    place.Add(past.Id);
                    if (by != Withdrawn)
                    {
                        place.Add(by);
                    }
                }
            }
        }

        ValueList<PastFinding> history =
        [
            .. kin.Where(finding => place.Contains(finding.Past.Id))
                .OrderBy(finding => finding.Past.Superseded is not null).ThenByDescending(finding => finding.Past.Superseded).ThenByDescending(finding => finding.Number)
                .Select(finding => finding.Past),
        ];
        return history.Count > 1 || history[0].Superseded is not null ? history : [];

        static PastFinding Past(SqliteDataReader row) => new(
            row.GetString(1), row.GetString(2), row.GetString(3), row.GetDouble(4), Columns.ReadTime(row.GetString(5)),
            row.TextOrNull(6) is { } given ? Columns.ReadTime(given) : null, row.TextOrNull(7), row.TextOrNull(8));
    }

    // A claim is the document's own saying: nothing was concluded, so its place stands for a rule.
    private static Reason? Claim(Session session, string id)
    {
        var row = session.First(
            """
            select a.id, c.kind, c.value, c.place, c.text, c.start, c."end"
            from claims c join articles a on a.number = c.article where c.id = ?1 order by c.number limit 1
            """,
            row => Tuple.Create(
                new Reason(id, row.GetString(0), "claim " + row.GetString(1), row.GetString(2), new("claim", ""), row.GetString(3), 1, [], [], null),
                row.IsDBNull(5) || row.GetInt32(5) == row.GetInt32(6) ? null : new Place(row.GetString(4), new(row.GetInt32(5), row.GetInt32(6)))),
            id);
        return row is var (reason, place) ? place is null ? reason : reason with { Evidence = [Words(session, place)] } : null;
    }

    private static Evidence Words(Session session, Place place) =>
        SourceText.Freeze(session.First("select text from texts where id = ?1", row => row.FrozenText(0), place.TextId) ?? "").Prove(place.Span);

    // In the place of an old finding stands the new one of its kind that says the same, or else speaks of the same words, or else is the only one.
    private static string Successor(Entry old, Entry[] fresh, IEnumerable<Entry> all)
    {
        var kin = fresh.Where(entry => entry.Kind == old.Kind).ToArray();
        var successor = kin.FirstOrDefault(entry => entry.Value == old.Value)
            ?? kin.FirstOrDefault(entry => Touch(entry, old))
            ?? (all.Count(entry => entry.Kind == old.Kind) == 1 ? all.First(entry => entry.Kind == old.Kind) : null);
        return successor?.Id ?? Withdrawn;
    }

    private static bool Touch(Entry left, Entry right)
    {
        var places = FilatureJson.Read<ValueList<Place>>(right.Evidence);
        return FilatureJson.Read<ValueList<Place>>(left.Evidence)
            .Any(place => places.Any(other => other.TextId == place.TextId && other.Span.Overlaps(place.Span)));
    }

    /// <summary>Evidence without its words.</summary>
    private sealed record Place(string TextId, TextSpan Span);

    /// <summary>A finding as its row holds it; equal when all of it is.</summary>
    private sealed record Entry(string Id, string Kind, string Value, Stage Stage, string Rule, double Score, string Evidence, string Because)
    {
        public static Entry Of(string value, Ground ground) => new(
            ground.Id, ground.Kind, value, ground.Stage, ground.Rule, ground.Score,
            FilatureJson.Write(ground.Evidence.Select(evidence => new Place(evidence.TextId, evidence.Span)).ToValueList()), FilatureJson.Write(ground.Because));

        public static Entry Read(SqliteDataReader row, int first) => new(
            row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), new(row.GetString(first + 3), row.GetString(first + 4)),
            row.GetString(first + 5), row.GetDouble(first + 6), row.GetString(first + 7), row.GetString(first + 8));
    }
}
