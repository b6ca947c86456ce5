using Filature.Contract;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Who speaks, and how.</summary>
internal static class SpeakerQueries
{
    // A list of the newest statements that is long enough to show who speaks these days.
    private const int Recent = 500;

    private const int MostNames = 40;

    // A finding's value is «speaker: content»: the words are read without the report they stand in.
    private const string Rows =
        """
        select s.finding, a.id, a.headline, a.outlet, a.language, s.speaker, s.addressee, s.act, s.kind, s.said_on, a.day, f.value
        from statements s join articles a on a.number = s.article
        join findings f on f.article = s.article and f.id = s.finding and f.superseded_at is null
        """;

    public static List<StatementRow> Said(Session session, string speaker, int limit) => session.All(
        $"{Rows} where s.speaker = ?1 order by s.day_key desc, s.article desc, s.position limit ?2", Read, speaker, limit);

    public static List<StatementRow> SaidInStory(Session session, string story) => session.All(
        $"{Rows} where s.article in (select article from placements where story = ?1) order by s.article, s.position limit ?2", Read, story, DeskShelf.Lately);

    public static ActorProfile? Profile(Session session, string name)
    {
        var all = session.All(
            "select act, addressee, day_key from statements where speaker = ?1 order by day_key desc, article desc, position limit ?2",
            row => (Act: Named<Act>(row.GetString(0)), To: row.TextOrNull(1), Day: row.IsDBNull(2) ? 0 : row.GetInt32(2)), name, DeskShelf.Lately);
        return all.Count == 0
            ? null
            : new(
                name, all.Count,
                [.. all.GroupBy(said => said.Act).Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2)],
                Tallies(all.Select(said => said.To)),
                [.. all.Where(said => said.Day % 10_000 >= 100).GroupBy(said => said.Day / 100).OrderBy(group => group.Key)
                    .Select(group => new Tally(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group.Key / 100:0000}-{group.Key % 100:00}"), group.Count()))]);
    }

    public static List<Tally> Lately(Session session) => Tallies(session.All(
        "select speaker from statements order by day_key desc, article desc, position limit ?1", row => row.TextOrNull(0), Recent));

    internal static List<Tally> Tallies(IEnumerable<string?> names) =>
    [
        .. names.OfType<string>().GroupBy(name => name, StringComparer.Ordinal).Select(group => new Tally(group.Key, group.Count()))
            .OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Name, StringComparer.Ordinal).Take(MostNames),
    ];

    private static StatementRow Read(SqliteDataReader row)
    {
        var (speaker, value) = (row.TextOrNull(5), row.GetString(11));
        return new(
            row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.GetString(4), speaker, row.TextOrNull(6), Named<Act>(row.GetString(7)),
            Named<StatementKind>(row.GetString(8)), row.DateOrNull(9), row.DateOrNull(10), value[Math.Min(value.Length, (speaker?.Length ?? 1) + 2)..]);
    }

    private static T Named<T>(string name)
        where T : struct, Enum => FilatureJson.Read<T>($"\"{name}\"");
}
