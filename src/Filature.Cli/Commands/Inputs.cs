using System.Runtime.CompilerServices;
using Filature.Arrivals;
using Filature.Arrivals.Doors;

namespace Filature.Cli.Commands;

/// <summary>The documents that a command line names, in its order.</summary>
internal static class Inputs
{
    public static async IAsyncEnumerable<(string Path, Outcome<Arrival> Arrival)> Of(
        IEnumerable<string> named, DateOnly? asOf, ColumnMapping? columns, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var name in named)
        {
            await foreach (var document in Source.Open(name, asOf, columns ?? ColumnMapping.ByName, FetchOptions.Default, TimeProvider.System, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                yield return document;
            }
        }
    }

    /// <summary>Whether a problem is no refusal: a file that nobody named, beside the documents, that holds no articles.</summary>
    public static bool IsLeftOut(Problem? problem) => problem?.Code == "arrival.left-out";

    /// <summary>About how many documents there are, for a progress bar: without opening any.</summary>
    public static int Estimate(IEnumerable<string> named) => named.Sum(name =>
    {
        if (!Directory.Exists(name))
        {
            return 1;
        }

        var listed = Path.Combine(name, "arrivals.tsv");
        return File.Exists(listed)
            ? File.ReadLines(listed).Skip(1).Count(line => line.Length > 0)
            : Directory.EnumerateFiles(name, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Count();
    });
}
