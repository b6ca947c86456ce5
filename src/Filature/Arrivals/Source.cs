using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Filature.Arrivals.Doors;

namespace Filature.Arrivals;

/// <summary>The door by which documents come in: a file or container of documents, a folder, the address of a page or container, or standard input.</summary>
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
    public static IAsyncEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(
        string pathOrUrl, DateOnly? asOf, FetchOptions options, TimeProvider clock, CancellationToken cancel) =>
        Open(pathOrUrl, asOf, ColumnMapping.ByName, options, clock, cancel);

    /// <inheritdoc cref="Open(string, DateOnly?, CancellationToken)"/>
    /// <param name="columns">Which columns or properties hold the fields of an article, in tables and JSON.</param>
    public static async IAsyncEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(
        string pathOrUrl, DateOnly? asOf, ColumnMapping columns, FetchOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reception = new Reception(asOf, columns);
        if (Scheme().IsMatch(pathOrUrl))
        {
            using var fetcher = new Fetcher(options, clock);
            var download = await fetcher.Fetch(pathOrUrl, cancel);
            if (!download.IsOk)
            {
                yield return (pathOrUrl, download.Problem);
                yield break;
            }

            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            foreach (var document in Door.OpenDownload(download.Value, reception with { AsOf = asOf ?? today }, cancel))
            {
                yield return document;
            }
        }
        else if (Directory.Exists(pathOrUrl))
        {
            foreach (var document in Folder.Open(pathOrUrl, reception, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                yield return document;
            }
        }
        else
        {
            using var input = pathOrUrl == StandardInput ? Console.OpenStandardInput() : null;
            foreach (var document in input is null
                ? Door.OpenFile(pathOrUrl, new(null, null), reception, cancel)
                : Door.OpenStream(pathOrUrl, input, reception, cancel))
            {
                yield return document;
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
