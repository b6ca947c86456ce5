using System.Globalization;
using System.Text.Json;

namespace Filature.Arrivals.Doors;

/// <summary>One object of a file of JSON: the article in it, or why there is none.</summary>
/// <param name="Properties">The names it has, for the words of a problem.</param>
internal sealed record JsonRecord(string Name, Outcome<ArticleFields> Fields, ValueList<string> Properties)
{
    // An article has a few dozen; a strange object may have a million.
    private const int MaxNames = 1000;

    public static JsonRecord Read(string name, ReadOnlyMemory<byte> bytes, ColumnMapping columns)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            ValueList<string> properties = root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Take(MaxNames).Select(property => property.Name).ToValueList() : [];
            return new(name, Of(root, columns) is { } fields ? fields : ArticleFields.NoText(name, properties), properties);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Malformed; or a text with half a surrogate pair, or bytes that are no UTF-8.
            return new(name, new Problem("container.bad-record", $"«{name}» is no JSON that can be read: {e.Message}", "Mend the record; the others are read."), []);
        }
    }

    public static JsonRecord TooLarge(string name) => new(name, new Problem(
        "arrival.too-large", $"«{name}» is larger than {Delivery.RecordLimit / 1024 / 1024} MB.", "Give one object a line (.jsonl): a record holds one article."), []);

    /// <summary>Null where an object has no text, or is none.</summary>
    public static ArticleFields? Of(JsonElement record, ColumnMapping columns) =>
        record.ValueKind == JsonValueKind.Object ? ArticleFields.From(Cells(record, columns)) : null;

    private static IEnumerable<(Column Column, string Value)> Cells(JsonElement record, ColumnMapping columns)
    {
        foreach (var property in record.EnumerateObject())
        {
            foreach (var column in columns.Of(property.Name))
            {
                if (Value(property.Value) is { } value)
                {
                    yield return (column, value);
                }
            }
        }

        foreach (var path in columns.Names.Where(name => name.Contains('.', StringComparison.Ordinal)))
        {
            if (Inside(record, path) is { } inner && Value(inner) is { } value)
            {
                foreach (var column in columns.Of(path))
                {
                    yield return (column, value);
                }
            }
        }
    }

    /// <summary>Whether an object has what a mapping names.</summary>
    public bool Has(string mapped) => Properties.Any(property =>
        ColumnMapping.IsSame(mapped, property) || mapped.StartsWith(property + ".", StringComparison.OrdinalIgnoreCase));

    private static JsonElement? Inside(JsonElement record, string path)
    {
        foreach (var step in path.Split('.'))
        {
            var next = record.ValueKind == JsonValueKind.Object
                ? record.EnumerateObject().FirstOrDefault(property => ColumnMapping.IsSame(step, property.Name)).Value
                : default;
            if (next.ValueKind == JsonValueKind.Undefined)
            {
                return null;
            }

            record = next;
        }

        return record;
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        // Several authors; paragraphs of a text.
        JsonValueKind.Array => string.Join(
            value.EnumerateArray().Sum(element => element.ValueKind == JsonValueKind.String ? element.GetString()!.Length : 0) > 400 ? "\n\n" : ", ",
            value.EnumerateArray().Select(element => element.ValueKind is JsonValueKind.String or JsonValueKind.Object ? Value(element) : null).OfType<string>()),
        JsonValueKind.Object => NameOf(value),
        _ => null,
    };

    // {"source": {"name": …}}
    private static string? NameOf(JsonElement value) =>
        (value.TryGetProperty("name", out var name) || value.TryGetProperty("title", out name)) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
