using System.Runtime.CompilerServices;
using Filature.Arrivals;

namespace Filature.Cli.Commands;

/// <summary>The documents that a command line names, in its order.</summary>
internal static class Inputs
{
    public static async IAsyncEnumerable<(string Path, Outcome<Arrival> Arrival)> Of(
        IEnumerable<string> named, DateOnly? asOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var name in named)
        {
            await foreach (var document in Source.Open(name, asOf, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                yield return document;
            }
        }
    }

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
