using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>The archive file: opened, checked and brought to the newest migration.</summary>
internal sealed class Database : IDisposable
{
    // «FILA»: marks a SQLite file as an archive of ours.
    private const int ApplicationId = 0x46494C41;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotADatabase = 26;

    private readonly string _source;
    private readonly SqliteConnection _writer;

    private Database(string source, SqliteConnection writer)
    {
        _source = source;
        _writer = writer;
    }

    /// <summary>Held while the writer is in use.</summary>
    public Lock Gate { get; } = new();

    public SqliteConnection Writer => _writer;

    /// <summary>A connection for reading; the pool keeps it.</summary>
    public SqliteConnection Read() => Connect(_source);

    public static Outcome<Database> Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            var source = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 5 }.ToString();
            connection = Connect(source);
            if (Migrate(connection, path) is { } problem)
            {
                connection.Dispose();
                return problem;
            }

            return new Database(source, connection);
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            return Explain(e, path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            connection?.Dispose();
            return Unwritable(path, e.Message);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        using var pooled = new SqliteConnection(_source);
        SqliteConnection.ClearPool(pooled);
    }

    private static SqliteConnection Connect(string source)
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL;");
        return connection;
    }

    private static Problem? Migrate(SqliteConnection connection, string path)
    {
        var application = connection.Scalar<long>("PRAGMA application_id");
        var version = connection.Scalar<long>("PRAGMA user_version");
        var tables = connection.Scalar<long>("SELECT count(*) FROM sqlite_master");
        if (application != ApplicationId && (tables > 0 || application != 0 || version != 0))
        {
            return Foreign(path);
        }

        if (version > Migrations.All.Count)
        {
            return new(
                "archive.newer", $"The archive {path} was written by a newer version of filature (format {version}, this one knows {Migrations.All.Count}).",
                "Use that newer version, or another archive with --archive PATH.");
        }

        if (version == Migrations.All.Count)
        {
            return null;
        }

        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();
        // Another process may have been faster.
        for (var next = (int)connection.Scalar<long>("PRAGMA user_version"); next < Migrations.All.Count; next++)
        {
            connection.Execute(Migrations.All[next].Sql);
        }

        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Migrations.All.Count};");
        transaction.Commit();
        return null;
    }

    private static Problem Explain(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Busy or Locked => new(
            "archive.locked", $"The archive {path} is in use by another program that writes to it.",
            "Wait until it has finished, or stop it, then run this again."),
        NotADatabase => Foreign(path),
        _ => Unwritable(path, e.Message),
    };

    private static Problem Foreign(string path) => new(
        "archive.foreign", $"The file {path} is not an archive of filature; nothing was changed in it.",
        "Name another file with --archive PATH; a new archive is made where there is none.");

    private static Problem Unwritable(string path, string reason) => new(
        "archive.unwritable", $"The archive {path} cannot be opened or written: {reason.TrimEnd('.')}.",
        "Check the folder's permissions and free space, or name another place with --archive PATH.");
}
