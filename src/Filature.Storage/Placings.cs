using Filature.Contract;
using Filature.Stories;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Why each article is in its story: placements, superseded by newer ones, never edited.</summary>
internal static class Placings
{
    private const string Kind = "story-placement";

    // Of the articles that decided, those whose own words are shown.
    private const int OthersShown = 2;

    private static readonly Stage Stage = new("Stories", "2");

    private const string Listed =
        """
        select p.id, a.id, p.story, p.rule, p.score, p.because, p.text, p.shared, p.made_at, p.superseded_at, p.number, p.thread
        from placings p join articles a on a.number = p.article
        """;

    public static void Write(Session session, long article, Placement placement, string now)
    {
        var stands = session.First(
            "select story, thread, rule, because from placings where article = ?1 and superseded_at is null order by number desc limit 1",
            row => Tuple.Create(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), article);
        var because = FilatureJson.Write(placement.Because);
        if (stands is var (story, thread, rule, known) && (story, thread, rule, known) == (placement.Story, placement.Thread, placement.Rule, because))
        {
            return;
        }

        session.Execute("update placings set superseded_at = ?2 where article = ?1 and superseded_at is null", article, now);
        session.Execute(
            """
            insert into placings (id, article, story, thread, rule, score, because, text, shared, made_at)
            select ?2, number, ?3, ?4, ?5, ?6, ?7, text, ?8, ?9 from articles where number = ?1
            """,
            article, "p" + Hash.Of($"{article}|{placement.Story}|{placement.Thread}|{placement.Rule}|{because}|{now}"), placement.Story, placement.Thread, placement.Rule,
            placement.Score, because, FilatureJson.Write(placement.Shared), now);
    }

    /// <param name="id">Of a placement, or of an article: the one that stands.</param>
    public static Reason? Why(Session session, string id)
    {
        var row = session.First(Listed + " where p.id = ?1 order by p.number desc limit 1", Read, id)
            ?? session.First(Listed + " where p.article = (select number from articles where id = ?1) and p.superseded_at is null order by p.number desc limit 1", Read, id);
        if (row is null)
        {
            return null;
        }

        var past = session.All(Listed + " where p.article = (select number from articles where id = ?1) order by p.number desc", Read, row.Article);
        string? Next(Placed placed) => placed.Superseded is null ? null : past.LastOrDefault(later => later.Number > placed.Number)?.Id ?? Ledger.Withdrawn;
        var text = SourceText.Freeze(session.First("select text from texts where id = ?1", found => found.FrozenText(0), row.Text)!);
        Evidence[] own = [.. row.Shared.Select(text.Prove)];
        return new(
            row.Id, row.Article, Kind, $"{row.Story} in {row.Thread}", Stage, row.Rule, row.Score,
            [.. own, .. row.Because.Take(OthersShown).SelectMany(other => Theirs(session, other, own))], row.Because, Next(row))
        {
            History = past.Count < 2 ? [] : [.. past.Select(placed => new PastFinding(
                placed.Id, $"{placed.Story} in {placed.Thread}", placed.Rule, placed.Score, placed.Made, placed.Superseded, Next(placed), null))],
        };
    }

    // The same terms where another article has them.
    private static IEnumerable<Evidence> Theirs(Session session, string other, Evidence[] own)
    {
        if (Shelf.Report(session, other) is not { } report)
        {
            yield break;
        }

        var signature = Signature.Of(report);
        foreach (var words in own)
        {
            if (Signature.TermOf(words.Text) is { } term && signature.PlaceOf(term) is { } place)
            {
                yield return report.Article.Text.Prove(place);
            }
        }
    }

    private static Placed Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(11), row.GetString(3), row.GetDouble(4), FilatureJson.Read<ValueList<string>>(row.GetString(5)),
        row.GetString(6), FilatureJson.Read<ValueList<TextSpan>>(row.GetString(7)), Columns.ReadTime(row.GetString(8)),
        row.TextOrNull(9) is { } superseded ? Columns.ReadTime(superseded) : null, row.GetInt64(10));

    private sealed record Placed(
        string Id, string Article, string Story, string Thread, string Rule, double Score, ValueList<string> Because, string Text, ValueList<TextSpan> Shared,
        DateTimeOffset Made, DateTimeOffset? Superseded, long Number);
}
