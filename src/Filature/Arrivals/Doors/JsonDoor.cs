using System.Text.Json;

namespace Filature.Arrivals.Doors;

/// <summary>Articles as JSON objects: one a line, in an array, or in a list inside one object (<c>{"articles": […]}</c>).</summary>
internal static class JsonDoor
{
    // What a file is shows in its first objects.
    private const int Looked = 20;

    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Open(string path, Stream stream, Delivery delivery) => Arrivals(
        path, Pieces(path, stream, delivery.Columns),
        new("arrival.no-documents", $"«{path}» holds no JSON objects.", "Give an array of objects, or one object a line."), delivery);

    /// <summary>A broken line costs nothing but itself.</summary>
    public static IEnumerable<(string Path, Outcome<Arrival> Arrival)> OpenLines(string path, Stream stream, Delivery delivery) => Arrivals(
        path, Lines(path, stream, delivery.Columns), new("arrival.empty", $"«{path}» is empty.", "Check how it was saved."), delivery);

    private static IEnumerable<(string Path, Outcome<Arrival> Arrival)> Arrivals(string path, IEnumerable<JsonRecord> records, Problem ifNone, Delivery delivery)
    {
        using var each = records.GetEnumerator();
        var first = new Queue<JsonRecord>();
        if (delivery.IsFound && Unlike(each, first) is { } why)
        {
            yield return (path, Delivery.LeftOut(path, why));
            yield break;
        }

        var any = false;
        var missing = delivery.Columns.Names.ToHashSet();
        ValueList<string> names = [];
        while (first.Count > 0 || each.MoveNext())
        {
            var record = first.TryDequeue(out var waiting) ? waiting : each.Current;
            any = true;
            names = names.Count == 0 ? record.Properties : names;
            missing.RemoveWhere(record.Has);
            yield return (record.Name, record.Fields.Then(fields => MadePage.Arrival(record.Name, fields, delivery.AsOf)));
        }

        if (!any)
        {
            yield return (path, ifNone);
        }
        else if (missing.Count > 0)
        {
            yield return (path, ArticleFields.NoColumns(path, missing, names));
        }
    }

    /// <summary>Why a file does not look like one of articles; null where one of its first objects does.</summary>
    private static string? Unlike(IEnumerator<JsonRecord> each, Queue<JsonRecord> first)
    {
        try
        {
            while (first.Count < Looked && each.MoveNext())
            {
                first.Enqueue(each.Current);
                if (each.Current.Fields is { IsOk: true, Value.SaysMoreThanText: true })
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            return "it is no JSON that can be read";
        }

        return first.FirstOrDefault() is not { } record ? "it holds no JSON objects"
            : record.Properties.Count == 0 ? "it is no JSON that can be read"
            : $"its objects do not look like articles, with a text and a title, date, outlet, author or address (they have {ArticleFields.Listed(record.Properties)})";
    }

    private static IEnumerable<JsonRecord> Pieces(string path, Stream stream, ColumnMapping columns)
    {
        var number = 0;
        foreach (var piece in new JsonPieces(stream).Read())
        {
            if (piece is not { } bytes)
            {
                yield return JsonRecord.TooLarge($"{path}#{++number}");
                continue;
            }

            foreach (var record in Lists(bytes, columns) ?? [bytes])
            {
                yield return JsonRecord.Read($"{path}#{++number}", record, columns);
            }
        }
    }

    private static IEnumerable<JsonRecord> Lines(string path, Stream stream, ColumnMapping columns)
    {
        var lines = new ByteLines(stream);
        var number = 0;
        while (lines.ReadLine(Delivery.RecordLimit) is { } line)
        {
            number++;
            var bytes = line.Bytes.Span.StartsWith("\uFEFF"u8) ? line.Bytes[3..] : line.Bytes;
            if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            {
                continue;
            }

            var name = $"{path}#{number}";
            yield return line.IsCut ? JsonRecord.TooLarge(name) : JsonRecord.Read(name, bytes, columns);
        }
    }

    /// <summary>The objects of a list inside an object that is no article itself; null where it is one.</summary>
    private static List<ReadOnlyMemory<byte>>? Lists(ReadOnlyMemory<byte> bytes, ColumnMapping columns)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var list = document.RootElement.EnumerateObject()
                .Where(property => property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0
                    && property.Value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.Object))
                .Select(property => property.Value).FirstOrDefault();
            return list.ValueKind != JsonValueKind.Array || JsonRecord.Of(document.RootElement, columns) is not null
                ? null
                : [.. list.EnumerateArray().Select(element => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(element.GetRawText()))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Read as a record it says what is wrong.
            return null;
        }
    }
}
