using System.Runtime.CompilerServices;
using Filature.Storage;

namespace Filature.Cli.Commands;

/// <summary>A document that was offered to the archive, and what became of it.</summary>
internal sealed record Taken(string Path, Outcome<Added> Result)
{
    /// <summary>Whether the archive, and not the document, was the reason.</summary>
    public bool ArchiveFailed => Result.Problem?.Code.StartsWith("archive.", StringComparison.Ordinal) == true;
}

/// <summary>Takes documents into an archive, one after the other, each whole or not at all.</summary>
internal static class Intake
{
    public static async IAsyncEnumerable<Taken> Of(
        Archive archive, IReadOnlyList<string> named, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (path, arrival) in Inputs.Of(named, asOf: null, cancel))
        {
            var taken = new Taken(path, arrival.Then(document => Unexpected.Guard(() => archive.Add(document))));
            yield return taken;
            if (taken.ArchiveFailed)
            {
                // What stops the archive stops every document after this one too.
                yield break;
            }
        }
    }
}
