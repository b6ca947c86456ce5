using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>An open archive file: one session that writes, under a lock, and as many that read as there are threads reading.</summary>
internal sealed class Database(string path, Session writer, TimeSpan patience) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentBag<Session> _idle = [];

    public T Read<T>(Func<Session, T> work)
    {
        if (!_idle.TryTake(out var session))
        {
            session = Session.Open(path, readOnly: true, patience);
        }

        try
        {
            return work(session);
        }
        finally
        {
            _idle.Add(session);
        }
    }

    /// <summary>Writes whole or not at all; a locked or full archive is a problem, all else that fails throws.</summary>
    public Outcome<T> Write<T>(Func<Session, Outcome<T>> work)
        where T : notnull
    {
        lock (_gate)
        {
            try
            {
                return writer.Whole(() => work(writer));
            }
            catch (SqliteException e) when (Problems.Of(e, path) is { } problem)
            {
                return problem;
            }
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        lock (_gate)
        {
            writer.Dispose();
        }
    }
}
