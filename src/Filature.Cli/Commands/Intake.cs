using System.Runtime.CompilerServices;
using Filature.Arrivals.Doors;
using Filature.Provenance;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary>A document that was offered to the archive, and what became of it.</summary>
internal sealed record Taken(string Path, Outcome<Added> Result)
{
    /// <summary>Whether it is no document, but a file that lay beside them.</summary>
    public bool IsLeftOut => Inputs.IsLeftOut(Result.Problem);

    /// <summary>Whether the archive, and not the document, was the reason.</summary>
    public bool ArchiveFailed => Result.Problem?.Code.StartsWith("archive.", StringComparison.Ordinal) == true;
}

/// <summary>Takes documents into an archive, one after the other, each whole or not at all.</summary>
internal static class Intake
{
    private const int TriesWithoutProgress = 3;

    public static async IAsyncEnumerable<Taken> Of(
        Archive archive, IReadOnlyList<string> named, ColumnMapping? columns, [EnumeratorCancellation] CancellationToken cancel)
    {
        var isWarm = false;
        await foreach (var (path, arrival) in Inputs.Of(named, asOf: null, columns, cancel))
        {
            if (!isWarm && arrival.IsOk)
            {
                // Rules and statistics are loaded on first use, which takes seconds: not while the archive is held.
                _ = Unexpected.Guard(() => Desk.Read(arrival.Value, NoNeighbours.Instance));
                isWarm = true;
            }

            var taken = new Taken(path, arrival.Then(document => Unexpected.Guard(() => Add(archive, document))));
            yield return taken;
            if (taken.ArchiveFailed)
            {
                // What stops the archive stops every document after this one too.
                yield break;
            }
        }
    }

    // Another desk that takes documents in at the same time holds the archive for one document at a time: as long as it gets
    // on, our turn will come. Each try waits some seconds.
    private static Outcome<Added> Add(Archive archive, Arrival document)
    {
        var idle = 0;
        for (var before = archive.Articles; ;)
        {
            var added = archive.Add(document);
            if (added.Problem?.Code != "archive.locked")
            {
                return added;
            }

            var now = archive.Articles;
            idle = now == before ? idle + 1 : 0;
            before = now;
            if (idle == TriesWithoutProgress)
            {
                return added;
            }
        }
    }
}
