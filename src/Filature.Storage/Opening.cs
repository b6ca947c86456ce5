using System.Globalization;
using Filature.Storage.Prints;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>Opens or makes an archive file: nothing is changed in a file that is not ours.</summary>
internal static class Opening
{
    /// <summary>«FILA»: the application id of our files (see <c>pragma application_id</c>).</summary>
    internal const int ApplicationId = 0x46494C41;

    // Longer than any one document takes to be taken in, shorter than a user's patience.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Outcome<Database> Open(string path, TimeSpan? patience = null)
    {
        var wait = patience ?? Patience;
        try
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                return Problems.Unwritable(path, "it is a folder");
            }

            if (!LooksLikeSqlite(full))
            {
                return Problems.Foreign(path);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var session = Session.Open(full, readOnly: false, wait);
            try
            {
                if (Migrate(session, path) is { } problem)
                {
                    session.Dispose();
                    return problem;
                }
            }
            catch
            {
                session.Dispose();
                throw;
            }

            return new Database(full, session, wait);
        }
        catch (SqliteException e) when (Problems.Of(e, path) is { } problem)
        {
            return problem;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            return Problems.Unwritable(path, e.Message);
        }
    }

    // SQLite would wait for a lock, or make a journal, before it finds that a file is no database.
    private static bool LooksLikeSqlite(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[16];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 || head[..read].SequenceEqual("SQLite format 3\0"u8);
    }

    private static Problem? Migrate(Session session, string path)
    {
        var version = session.Scalar<long>("pragma user_version");
        // Read in any case: of a damaged file this much has to be whole.
        var tables = session.Scalar<long>("select count(*) from sqlite_schema");
        // Last: another process may be making this archive, and what it made by now bears our mark.
        var application = session.Scalar<long>("pragma application_id");
        if (application != ApplicationId && (application != 0 || version != 0 || tables > 0))
        {
            return Problems.Foreign(path);
        }

        if (version > Migrations.All.Count)
        {
            return Problems.Newer(path, version);
        }

        if (version == Migrations.All.Count && PrintScheme.IsCurrent(session))
        {
            return null;
        }

        // Readers go on while one writes. Lasts in the file; does not work inside a transaction.
        session.Run("pragma journal_mode = wal");
        return session.Whole<bool>(() =>
        {
            // Another process may have been here first.
            for (var next = (int)session.Scalar<long>("pragma user_version"); next < Migrations.All.Count; next++)
            {
                session.Run(Migrations.All[next].Sql);
                session.Run(string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {ApplicationId}; pragma user_version = {next + 1}"));
            }

            // What SQL cannot do: fingerprints are taken of the articles' words.
            PrintScheme.Renew(session);
            StoryFacets.Renew(session);
            return true;
        }).Problem;
    }
}
