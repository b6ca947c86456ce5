using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Filature.Arrivals;

/// <summary>The door by which documents come in: a file, a folder, or the address of a page.</summary>
public static partial class Source
{
    /// <summary>The documents that a path or an address names, in order; what cannot be taken in is a problem, and the rest goes on.</summary>
    /// <param name="pathOrUrl">A file, a folder (read with all below it), or an <c>http(s)</c> address.</param>
    /// <param name="asOf">The day of arrival where no <c>arrivals.tsv</c> gives one; a fetched page without it arrives today.</param>
    /// <param name="cancel">Stops between documents and inside a fetch.</param>
    /// <returns>Problems: <c>arrival.*</c> and <c>fetch.*</c>, see <c>docs/errors.md</c>.</returns>
    public static IAsyncEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string pathOrUrl, DateOnly? asOf, CancellationToken cancel) =>
        Open(pathOrUrl, asOf, FetchOptions.Default, TimeProvider.System, cancel);

    /// <inheritdoc cref="Open(string, DateOnly?, CancellationToken)"/>
    public static async IAsyncEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(
        string pathOrUrl, DateOnly? asOf, FetchOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (Scheme().IsMatch(pathOrUrl))
        {
            using var fetcher = new Fetcher(options, clock);
            yield return (pathOrUrl, await fetcher.Fetch(pathOrUrl, asOf, cancel));
        }
        else if (Directory.Exists(pathOrUrl))
        {
            foreach (var document in Folder.Open(pathOrUrl, asOf))
            {
                cancel.ThrowIfCancellationRequested();
                yield return document;
            }
        }
        else
        {
            yield return (pathOrUrl, DocumentFile.Read(pathOrUrl, new(null, null), asOf));
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
