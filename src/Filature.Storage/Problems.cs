using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Filature.Storage;

/// <summary>What can stand between a user and an archive.</summary>
internal static class Problems
{
    /// <summary>The problem behind an error of SQLite; null where the error is a bug of ours.</summary>
    public static Problem? Of(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => Locked(path),
        SQLITE_NOTADB => Foreign(path),
        SQLITE_CORRUPT => Damaged(path),
        SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_PERM or SQLITE_IOERR or SQLITE_FULL => Unwritable(path, e.Message),
        _ => null,
    };

    public static Problem Locked(string path) => new(
        "archive.locked", $"Another program is writing to the archive «{path}» and did not finish in time.",
        "Wait until it is done, or end it, and try again. Nothing was changed.");

    public static Problem Foreign(string path) => new(
        "archive.foreign", $"«{path}» is not an archive of filature.",
        "Name another file with --archive PATH: a new one is made where there is none. Nothing was changed in this one.");

    public static Problem Newer(string path, long version) => new(
        "archive.newer", $"The archive «{path}» was written by a newer filature (format {version}; this one knows {Migrations.All.Count}).",
        "Use that newer version, or name another archive with --archive PATH. Nothing was changed.");

    public static Problem Damaged(string path) => new(
        "archive.damaged", $"The archive «{path}» is damaged: SQLite cannot read all of it.",
        "Put a copy in its place, or save what can be saved: sqlite3 PATH .recover | sqlite3 NEW.");

    public static Problem Unwritable(string path, string reason) => new(
        "archive.unwritable", $"The archive «{path}» cannot be opened or written: {reason.TrimEnd('.')}.",
        "Check that the folder is yours to write (chmod u+w) and the disk not full, or name another place with --archive PATH.");
}
