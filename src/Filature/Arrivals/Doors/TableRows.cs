using System.Text;

namespace Filature.Arrivals.Doors;

/// <summary>Reads the rows of a table, one at a time. Cells are separated by the one of comma, semicolon and tab that the header has most of.</summary>
internal sealed class TableRows(TextReader reader, CancellationToken cancel)
{
    private const int MaxHeader = 65_536;

    private char _separator = ',';

    public List<string>? Header()
    {
        var header = new StringBuilder();
        while (reader.Peek() is >= 0 and not '\n' and not '\r' && header.Length < MaxHeader)
        {
            header.Append((char)reader.Read());
        }

        var line = header.ToString();
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        _separator = new[] { ',', ';', '\t' }.MaxBy(separator => line.Count(character => character == separator));
        return new TableRows(new StringReader(line), cancel) { _separator = _separator }.Read().FirstOrDefault();
    }

    /// <summary>The rows that hold something; null for one that is too long, which is read past.</summary>
    public IEnumerable<List<string>?> Read()
    {
        while (reader.Peek() >= 0)
        {
            cancel.ThrowIfCancellationRequested();
            var row = Row();
            if (row is null || row.Exists(cell => cell.Length > 0))
            {
                yield return row;
            }
        }
    }

    private List<string>? Row()
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var length = 0;
        var quoted = false;
        var isTooLong = false;
        while (reader.Read() is >= 0 and var next)
        {
            var character = (char)next;
            if (++length > Delivery.RecordLimit / 2 && !isTooLong)
            {
                // An open quotation mark would eat the rest of the table: from here on a line ends the row.
                isTooLong = true;
                quoted = false;
                cell.Clear();
            }

            if (quoted && character == '"' && reader.Peek() == '"')
            {
                _ = reader.Read();
                Keep('"');
            }
            else if (quoted)
            {
                quoted = character != '"';
                if (quoted)
                {
                    Keep(character);
                }
            }
            else if (character == '"' && cell.Length == 0 && !isTooLong)
            {
                quoted = true;
            }
            else if (character == _separator && !isTooLong)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && reader.Peek() == '\n')
                {
                    _ = reader.Read();
                }

                break;
            }
            else
            {
                Keep(character);
            }
        }

        cells.Add(cell.ToString());
        return isTooLong ? null : cells;

        void Keep(char character)
        {
            if (!isTooLong)
            {
                cell.Append(character);
            }
        }
    }
}
