using System.Globalization;
using System.Text.RegularExpressions;
using Filature.Storage;

namespace Filature.Bench.Reading;

/// <summary>
/// An archive made large: what the desk itself has read is written again and again under other names. Each row that a page reads is there
/// for each article, as if it had been taken in; what only serves to take in more (fingerprints, terms) is not.
/// </summary>
internal static partial class ManifoldArchive
{
    // Ids are a letter and sixteen digits of a hash; texts keep theirs, since a text is named by what it is.
    private const int Kept = 12;

    /// <param name="path">An archive that nobody has open.</param>
    public static void Multiply(string path, int times)
    {
        using var session = Session.Open(path, readOnly: false, TimeSpan.FromSeconds(5));
        var (articles, arrivals) = (Count(session, "articles"), Count(session, "arrivals"));
        var findings = session.Scalar<long>("select max(number) from findings");
        var claims = session.Scalar<long>("select max(number) from claims");
        var reports = session.All(
            "select a.number, r.json, t.text from articles a join reports r on r.article = a.number join texts t on t.id = a.text",
            row => (Number: row.GetInt64(0), Json: row.GetString(1), Text: row.GetString(2)));
        List<Table> tables =
        [
            Read(session, "arrivals", ("number", arrivals)),
            Read(session, "articles", ("number", articles), ("arrival", arrivals)),
            Read(session, "versions", ("article", articles), ("arrival", arrivals)),
            Read(session, "reports", ("article", articles)),
            Read(session, "findings", ("number", findings), ("article", articles)),
            Read(session, "claims", ("number", claims), ("article", articles)),
            Read(session, "derivations", ("to", articles), ("from", articles)),
            Read(session, "placements", ("article", articles)),
            Read(session, "stories"),
            Read(session, "story_facets"),
        ];
        for (var round = 1; round < times; round++)
        {
            var name = round.ToString("x5", CultureInfo.InvariantCulture);
            Whole(session, () =>
            {
                foreach (var table in tables)
                {
                    Write(session, table, round, name);
                }

                foreach (var (number, json, text) in reports)
                {
                    var report = StoredReport.Read(Renamed(json, name), text);
                    SearchIndex.Write(session, number + (articles * round), report.Article);
                    StatementRows.Write(session, number + (articles * round), report);
                }
            });
        }

        session.Run("analyze");
    }

    private static long Count(Session session, string table) => session.Scalar<long>($"select count(*) from {table}");

    private static Table Read(Session session, string name, params (string Column, long Many)[] shifted)
    {
        List<string> columns = session.All($"select name from pragma_table_info('{name}')", row => row.GetString(0));
        return new(
            $"insert into {name} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) values ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})",
            [.. columns.Select(column => shifted.FirstOrDefault(one => one.Column == column).Many)], session.All($"select * from {name}", Values));
    }

    private static void Write(Session session, Table table, int round, string name)
    {
        foreach (var row in table.Rows)
        {
            session.Execute(table.Insert, [.. row.Select((value, i) => value is long number ? number + (table.Shifts[i] * round) : value is string text ? Renamed(text, name) : value)]);
        }
    }

    private sealed record Table(string Insert, IReadOnlyList<long> Shifts, IReadOnlyList<object?[]> Rows);

    private static object?[] Values(Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        var values = new object?[row.FieldCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
        }

        return values;
    }

    private static string Renamed(string text, string name) => Id().Replace(text, id => string.Concat(id.Value.AsSpan(0, Kept), name));

    [GeneratedRegex(@"\b[a-su-z][0-9a-f]{16}\b")]
    private static partial Regex Id();

    private static void Whole(Session session, Action work)
    {
        if (session.Whole<bool>(() =>
        {
            work();
            return true;
        }) is { Problem: { } problem })
        {
            throw new IOException(problem.Message);
        }
    }
}
