using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    // In KiB, negative: so SQLite tells them from pages.
    private const int ReadersCache = -2_000;
    private const int WritersCache = -32_000;

    // The one that writes reads a hundred scattered pages for each article: from a map of the file they need no copying.
    private const long WritersMap = 8L << 30;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private Session(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>The statements prepared so far.</summary>
    internal IReadOnlyCollection<string> Statements => [.. _prepared.Keys];

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static Session Open(string path, bool readOnly, TimeSpan patience)
    {
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        };
        var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            var session = new Session(connection);
            // NORMAL: in WAL mode a crash of the machine may cost the last documents, never the archive.
            // The one that writes keeps the inner pages of a large archive's indexes in memory: with the 2 MB that are usual, finding
            // what shares fingerprints took half as long again at 150,000 articles.
            session.Run(string.Create(
                CultureInfo.InvariantCulture,
                $"pragma busy_timeout = {(int)patience.TotalMilliseconds}; pragma synchronous = normal; pragma query_only = {readOnly}; pragma cache_size = {(readOnly ? ReadersCache : WritersCache)}; pragma mmap_size = {(readOnly ? 0 : WritersMap)};"));
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a script that is not worth preparing.</summary>
    public void Run(string script)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <param name="values">For ?1, ?2 …</param>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; the default where there is none or it is null.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteScalar() is T value ? value : default;

    /// <summary>All rows. <paramref name="read"/> asks this session nothing.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    /// <summary>Does the work whole or not at all: a problem, an exception and a crash leave the archive as it was.</summary>
    public Outcome<T> Whole<T>(Func<Outcome<T>> work)
        where T : notnull
    {
        // Immediate: two writers wait for each other here, and never half-way.
        Run("begin immediate");
        try
        {
            var outcome = work();
            Run(outcome.IsOk ? "commit" : "rollback");
            return outcome;
        }
        catch
        {
            // Some failures (a full disk) have ended the transaction already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0)
            {
                Run("rollback");
            }

            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "?" + i.ToString(CultureInfo.InvariantCulture) });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
