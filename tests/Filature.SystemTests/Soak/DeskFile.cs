using Filature.Storage;
using Microsoft.Data.Sqlite;

namespace Filature.SystemTests.Soak;

/// <summary>The archive as another program sees it, while a watch writes it.</summary>
internal sealed class DeskFile(string path)
{
    // As long as a watch may take for one document, on a machine that is busy with other things.
    private const int Patience = 60;

    /// <summary>All feeds are due now; those that were due before keep their place in the row. It stands for the minutes and hours that pass between two askings.</summary>
    public void MakeAllDue() => Run(command =>
    {
        command.CommandText = "update feed_states set due = $now where due > $now and retired_at is null";
        command.Parameters.AddWithValue("$now", Columns.Write(DateTimeOffset.UtcNow));
        return command.ExecuteNonQuery();
    });

    /// <summary>SQLite's own word: «ok», or what is wrong.</summary>
    public string Integrity() => string.Join("; ", Rows("pragma integrity_check").Concat(Rows("pragma foreign_key_check")).Select(row => (string)row[0]));

    public IReadOnlyList<(string Id, string Headline, int Versions)> Articles() =>
    [
        .. Rows("select a.id, a.headline, (select count(*) from versions v where v.article = a.number) from articles a order by a.number")
            .Select(row => ((string)row[0], (string)row[1], (int)(long)row[2])),
    ];

    private List<object[]> Rows(string sql) => Run(command =>
    {
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    });

    private T Run<T>(Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = Patience }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        return run(command);
    }
}
