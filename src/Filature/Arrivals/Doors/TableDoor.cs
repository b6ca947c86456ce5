using System.Text;

namespace Filature.Arrivals.Doors;

/// <summary>Articles in a table (RFC 4180 and what spreadsheets make of it): the first row names the columns.</summary>
internal static class TableDoor
{
    private const int HeadLength = 65_536;

    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, Delivery delivery)
    {
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        using var reader = new StreamReader(new HeadStream(head.AsMemory(0, length), stream), EncodingOf(head.AsSpan(0, length)), detectEncodingFromByteOrderMarks: true);
        var rows = new TableRows(reader, delivery.Cancel);
        if (rows.Header() is not { } header)
        {
            yield return (path, new Problem("arrival.empty", $"«{path}» is empty.", "Check how it was saved."));
            yield break;
        }

        var columns = header.Select(name => delivery.Columns.Of(name.Trim()).ToList()).ToList();
        var missing = delivery.Columns.MissingIn(header);
        if (delivery.IsFound && (missing.Count > 0 || !columns.Exists(column => column.Contains(Column.Text)) || !columns.Exists(column => column.Exists(one => one is not (Column.Text or Column.Language)))))
        {
            yield return (path, Delivery.LeftOut(path, $"its columns do not look like those of articles, with a text and a title, date, outlet, author or address (they are {ArticleFields.Listed(header)})"));
            yield break;
        }

        if (missing.Count > 0 || !columns.Exists(column => column.Contains(Column.Text)))
        {
            yield return (path, ArticleFields.NoColumns(path, missing, header));
            yield break;
        }

        var number = 1;
        foreach (var row in rows.Read())
        {
            var name = $"{path}#{++number}";
            if (row is null)
            {
                yield return (name, new Problem(
                    "container.bad-record", $"«{name}» is larger than {Delivery.RecordLimit / 1024 / 1024} MB.", "Look for a quotation mark that nothing closes."));
                continue;
            }

            yield return (name, ArticleFields.From(columns.Zip(row).SelectMany(cell => cell.First.Select(column => (column, cell.Second)))) is { } fields
                ? MadePage.Arrival(name, fields, delivery.AsOf)
                : ArticleFields.NoText(name, header));
        }
    }

    // Spreadsheets still write windows-1252; what is valid UTF-8 over a long stretch is UTF-8.
    private static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        // The last bytes may be half a character.
        var whole = head.Length < HeadLength ? head : head[..^4];
        var end = whole.Length;
        while (end > 0 && head.Length == HeadLength && whole[end - 1] >= 0x80)
        {
            end--;
        }

        return System.Text.Unicode.Utf8.IsValid(whole[..end]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }
}
