using System.Globalization;
using System.Text.Json;

namespace Filature.Arrivals.Doors;

/// <summary>Articles as JSON objects: one a line, in an array, or in a list inside one object (<c>{"articles": […]}</c>).</summary>
internal static class JsonDoor
{
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, Delivery delivery)
    {
        var number = 0;
        foreach (var piece in new JsonPieces(stream).Read())
        {
            if (piece is not { } bytes)
            {
                yield return TooLarge($"{path}#{++number}");
                continue;
            }

            var records = Lists(bytes);
            foreach (var record in records ?? [bytes])
            {
                var name = $"{path}#{++number}";
                yield return (name, Record(name, record, delivery));
            }
        }

        if (number == 0)
        {
            yield return (path, new Problem("arrival.no-documents", $"«{path}» holds no JSON objects.", "Give an array of objects, or one object a line."));
        }
    }

    /// <summary>A broken line costs nothing but itself.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> OpenLines(string path, Stream stream, Delivery delivery)
    {
        var lines = new ByteLines(stream);
        var number = 0;
        var any = false;
        while (lines.ReadLine(Delivery.RecordLimit) is { } line)
        {
            number++;
            var bytes = line.Bytes.Span.StartsWith("\uFEFF"u8) ? line.Bytes[3..] : line.Bytes;
            if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            {
                continue;
            }

            any = true;
            var name = $"{path}#{number}";
            yield return line.IsCut ? TooLarge(name) : (name, Record(name, bytes, delivery));
        }

        if (!any)
        {
            yield return (path, new Problem("arrival.empty", $"«{path}» is empty.", "Check how it was saved."));
        }
    }

    private static (string Path, Outcome<Arrival> Arrival) TooLarge(string name) => (name, new Problem(
        "arrival.too-large", $"«{name}» is larger than {Delivery.RecordLimit / 1024 / 1024} MB.", "Give one object a line (.jsonl): a record holds one article."));

    private static Outcome<Arrival> Record(string name, ReadOnlyMemory<byte> bytes, Delivery delivery)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object && ArticleFields.From(Cells(document.RootElement)) is { } fields
                ? MadePage.Arrival(name, fields, delivery.AsOf)
                : ArticleFields.NoText(name);
        }
        catch (JsonException e)
        {
            return Bad(name, e.Message);
        }
        catch (InvalidOperationException e)
        {
            // A text with half a surrogate pair, or bytes that are no UTF-8.
            return Bad(name, e.Message);
        }
    }

    private static Problem Bad(string name, string why) =>
        new("container.bad-record", $"«{name}» is no JSON that can be read: {why}", "Mend the record; the others are read.");

    /// <summary>The objects of a list inside an object that is no article itself; null where it is one.</summary>
    private static List<ReadOnlyMemory<byte>>? Lists(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var list = document.RootElement.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0
                    && property.Value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.Object))
                .Select(property => property.Value).FirstOrDefault();
            return list.ValueKind != JsonValueKind.Array || ArticleFields.From(Cells(document.RootElement)) is not null
                ? null
                : [.. list.EnumerateArray().Select(element => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(element.GetRawText()))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Read as a record it says what is wrong.
            return null;
        }
    }

    private static IEnumerable<(Column Column, string Value)> Cells(JsonElement record)
    {
        foreach (var property in record.EnumerateObject())
        {
            if (ArticleFields.Of(property.Name) is { } column && Value(property.Value) is { } value)
            {
                yield return (column, value);
            }
        }
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        // Several authors; paragraphs of a text.
        JsonValueKind.Array => string.Join(
            value.EnumerateArray().Sum(element => element.ValueKind == JsonValueKind.String ? element.GetString()!.Length : 0) > 400 ? "\n\n" : ", ",
            value.EnumerateArray().Select(element => element.ValueKind is JsonValueKind.String or JsonValueKind.Object ? Value(element) : null).OfType<string>()),
        JsonValueKind.Object => Name(value),
        _ => null,
    };

    // {"source": {"name": …}}
    private static string? Name(JsonElement value) =>
        (value.TryGetProperty("name", out var name) || value.TryGetProperty("title", out name)) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
