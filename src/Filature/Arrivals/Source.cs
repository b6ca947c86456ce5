using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Filature.Arrivals.Doors;

namespace Filature.Arrivals;

/// <summary>The door by which documents come in: a file or container of documents, a folder, the address of a page, or standard input.</summary>
public static partial class Source
{
    private const string StandardInput = "-";

    /// <summary>The documents that a path or an address names, in order; what cannot be taken in is a problem, and the rest goes on.</summary>
    /// <param name="pathOrUrl">A file, a folder (read with all below it), an <c>http(s)</c> address, or <c>-</c> for standard input.</param>
    /// <param name="asOf">The day of arrival where no <c>arrivals.tsv</c> gives one; a fetched page without it arrives today.</param>
    /// <param name="cancel">Stops between documents and inside a fetch.</param>
    /// <returns>Problems: <c>arrival.*</c>, <c>container.*</c> and <c>fetch.*</c>, see <c>docs/errors.md</c>.</returns>
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
            foreach (var document in Folder.Open(pathOrUrl, asOf, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                yield return document;
            }
        }
        else
        {
            using var input = pathOrUrl == StandardInput ? Console.OpenStandardInput() : null;
            foreach (var document in input is null
                ? Door.OpenFile(pathOrUrl, new(null, null), asOf, cancel)
                : Door.OpenStream(pathOrUrl, input, asOf, cancel))
            {
                yield return document;
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
