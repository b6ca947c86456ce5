namespace Filature.Arrivals.Doors;

/// <summary>
/// Which columns of a table, or properties of JSON objects, hold the fields of an article, where their own names do not say it. A field
/// that is not mapped is looked for by the names we know.
/// </summary>
public sealed class ColumnMapping
{
    /// <summary>Nothing mapped: columns are known by their names.</summary>
    public static readonly ColumnMapping ByName = new([]);

    private readonly ValueList<(Column Column, string Name)> _mapped;

    private ColumnMapping(ValueList<(Column Column, string Name)> mapped) => _mapped = mapped;

    /// <summary>The names of columns that are mapped, in the order they were written.</summary>
    internal IEnumerable<string> Names => _mapped.Select(mapped => mapped.Name);

    /// <summary>Reads <c>headline=titre,text=corps,date=publie_le</c>; a property inside another is written <c>outlet=source.name</c>.</summary>
    /// <returns>Problems: <c>container.bad-mapping</c>.</returns>
    public static Outcome<ColumnMapping> Parse(string written)
    {
        var mapped = new List<(Column Column, string Name)>();
        foreach (var pair in written.Split(',', StringSplitOptions.TrimEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var (field, name) = at < 0 ? (pair, "") : (pair[..at].Trim(), pair[(at + 1)..].Trim());
            if (field.Length == 0 || name.Length == 0)
            {
                return Bad($"«{pair}» is no mapping");
            }

            if (ArticleFields.Of(field) is not { } column)
            {
                return Bad($"«{field}» is no field of an article");
            }

            if (mapped.Exists(other => other.Column == column))
            {
                return Bad($"«{field}» is mapped twice");
            }

            mapped.Add((column, name));
        }

        return new ColumnMapping(mapped.ToValueList());

        static Problem Bad(string what) => new(
            "container.bad-mapping", $"{what}.",
            "Write FIELD=COLUMN with commas between them; the fields are headline, text, date, author, outlet, url and language.");
    }

    /// <summary>What a column says of an article; nothing where it says nothing we take in.</summary>
    internal IEnumerable<Column> Of(string name)
    {
        var known = ArticleFields.Of(name);
        foreach (var (column, mapped) in _mapped)
        {
            if (IsSame(mapped, name))
            {
                yield return column;
            }

            if (column == known)
            {
                known = null;
            }
        }

        if (known is { } found)
        {
            yield return found;
        }
    }

    /// <summary>The mapped columns that a table does not have.</summary>
    internal List<string> MissingIn(IEnumerable<string> header) => [.. Names.Where(name => !header.Any(cell => IsSame(name, cell)))];

    internal static bool IsSame(string mapped, string name) => mapped.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}
