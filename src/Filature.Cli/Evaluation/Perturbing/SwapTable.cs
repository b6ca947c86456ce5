namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>A table of <c>gold/perturb</c>: rows of cells under named columns, tab-separated; lines that start with # are notes.</summary>
internal sealed class SwapTable
{
    private readonly Dictionary<string, int> _columns;

    private SwapTable(string[] head, IReadOnlyList<string[]> rows)
    {
        _columns = head.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        Rows = [.. rows.Select(cells => new Row(this, cells))];
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <exception cref="InvalidDataException">A row has more or fewer cells than the head.</exception>
    public static SwapTable Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
        return lines.Skip(1).FirstOrDefault(cells => cells.Length != lines[0].Length) is { } wrong
            ? throw new InvalidDataException($"{path}: «{wrong[0]}» has {wrong.Length} cells, the head {lines[0].Length}.")
            : new(lines[0], lines[1..]);
    }

    internal sealed class Row(SwapTable table, string[] cells)
    {
        public string this[string column] => cells[table._columns[column]];

        public string[] List(string column) => this[column].Split('|');
    }
}

/// <summary>All tables of replacements.</summary>
internal sealed record SwapTables(SwapTable Countries, SwapTable Places, SwapTable Organisations, SwapTable GivenNames, SwapTable FamilyNames, SwapTable Cues)
{
    /// <summary>Those that come with the program.</summary>
    public static SwapTables Load() => Load(Path.Combine(AppContext.BaseDirectory, "gold", "perturb"));

    public static SwapTables Load(string folder)
    {
        return new(Table("countries"), Table("places"), Table("organisations"), Table("given-names"), Table("family-names"), Table("cues"));

        SwapTable Table(string name) => SwapTable.Read(Path.Combine(folder, name + ".tsv"));
    }
}
