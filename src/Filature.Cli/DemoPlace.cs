namespace Filature.Cli;

/// <summary>Where a demo keeps its archive: made anew every time, and never shared by two that run at once.</summary>
internal sealed class DemoPlace : IDisposable
{
    private readonly FileStream? _lock;
    private readonly string? _passing;

    private DemoPlace(string archive, FileStream? @lock, string? passing)
    {
        Archive = archive;
        _lock = @lock;
        _passing = passing;
    }

    public string Archive { get; }

    /// <summary>Whether the archive is still there when the demo is over.</summary>
    public bool Stays => _passing is null;

    /// <param name="named">The archive that the user names: used as it is, never emptied.</param>
    public static DemoPlace Take(string? named)
    {
        if (named is not null)
        {
            return new(named, null, null);
        }

        if (ArchiveOption.DataFolder is { } data && Lock(Path.Combine(data, "demo")) is { } held)
        {
            var archive = Path.Combine(data, "demo", "demo.db");
            foreach (var left in (string[])[archive, archive + "-wal", archive + "-shm"])
            {
                File.Delete(left);
            }

            return new(archive, held, null);
        }

        var folder = Directory.CreateTempSubdirectory("filature-demo-").FullName;
        return new(Path.Combine(folder, "demo.db"), null, folder);
    }

    public void Dispose()
    {
        _lock?.Dispose();
        if (_passing is not null)
        {
            Directory.Delete(_passing, recursive: true);
        }
    }

    /// <summary>Null where another demo holds the place, or where it cannot be written.</summary>
    private static FileStream? Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, "demo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
