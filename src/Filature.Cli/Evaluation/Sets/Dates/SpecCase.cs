using System.Globalization;
using System.Text.Json;

namespace Filature.Cli.Evaluation.Sets.Dates;

/// <summary>A sentence of a spec file, the day it is read on, and what is to be found in it.</summary>
internal sealed record SpecCase(string Text, DateOnly? Day, IReadOnlyList<SpecTime> Times)
{
    // The implementations of the specs in their repository.
    private static readonly string[] Engines = ["dotnet", "javascript", "python", "java"];

    /// <summary>Whether one engine of the publisher at least passes the case; the others were translated and never run.</summary>
    public bool WasRun { get; private init; }

    /// <summary>
    /// The day to read the sentence on: its own; else that of the English case from which it was translated, which has the same
    /// values. Null where there is neither.
    /// </summary>
    public DateOnly? ReadOn { get; private init; }

    /// <param name="path">The file of a language.</param>
    /// <param name="originals">The English file of that name, the path itself for English.</param>
    public static IEnumerable<SpecCase> Read(string path, string originals)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var original in originals == path || !File.Exists(originals) ? [] : Cases(originals))
        {
            if (original.Day is { } day)
            {
                days.TryAdd(original.Values, day);
            }
        }

        return Cases(path).Select(item => item with { ReadOn = item.Day ?? (days.TryGetValue(item.Values, out var day) ? day : null) });
    }

    // What is asked for, whatever the language.
    private string Values => string.Join('\n', Times.Select(time => $"{time.Timex} {string.Join(' ', time.Meanings)}"));

    private static IEnumerable<SpecCase> Cases(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var text = item.GetProperty("Input").GetString()!;
            var day = SpecTime.Child(item, "Context") is { } context && SpecTime.Text(context, "ReferenceDateTime") is { } written
                ? DateOnly.ParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            var without = (SpecTime.Text(item, "NotSupported") ?? "").Split(',', StringSplitOptions.TrimEntries);
            yield return new(text, day, [.. item.GetProperty("Results").EnumerateArray().Select(result => SpecTime.Of(result, text))])
            {
                WasRun = Engines.Except(without, StringComparer.OrdinalIgnoreCase).Any(),
            };
        }
    }
}

/// <summary>One expression: its words, and what it means.</summary>
/// <param name="Kind">date, daterange, time, datetime, duration, set …</param>
/// <param name="Timex">As the spec writes it: TIMEX3, and intervals as (begin,end,length).</param>
/// <param name="Meanings">What it may be, by begin and end as they are written; a point has no end, a length is in seconds.</param>
internal sealed record SpecTime(TextSpan Span, string Kind, string Timex, IReadOnlyList<(string? From, string? Until)> Meanings)
{
    private static readonly string[] Begins = ["date", "dateTime", "time", "duration", "startDate", "startDateTime", "startTime", "start", "value"];
    private static readonly string[] Ends = ["endDate", "endDateTime", "endTime", "end"];

    public static SpecTime Of(JsonElement result, string text)
    {
        var words = Text(result, "Text")!;
        var start = result.TryGetProperty("Start", out var at) ? at.GetInt32() : -1;
        if (start < 0 || start + words.Length > text.Length || !text.AsSpan(start, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase))
        {
            // Some places were not corrected when a text was.
            start = Math.Max(text.IndexOf(words, StringComparison.OrdinalIgnoreCase), 0);
        }

        var span = new TextSpan(start, Math.Min(start + words.Length, text.Length));
        var type = Text(result, "TypeName") ?? Text(result, "Typename") ?? Text(result, "Type") ?? "";
        var (timex, meanings) = Value(result);
        return new(span, type[(type.LastIndexOf('.') + 1)..], timex ?? "", meanings);
    }

    internal static JsonElement? Child(JsonElement of, string name) => of.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    internal static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static (string? Timex, IReadOnlyList<(string?, string?)> Meanings) Value(JsonElement result)
    {
        if ((Child(result, "Resolution") ?? Child(result, "Value")) is not { } value)
        {
            return (null, []);
        }

        if (value.TryGetProperty("values", out var values))
        {
            var all = values.EnumerateArray().ToList();
            return (all.Count > 0 ? Text(all[0], "timex") : null, [.. all.Select(Meaning)]);
        }

        return (Text(value, "Timex"), [.. new[] { Child(value, "FutureResolution"), Child(value, "PastResolution") }.OfType<JsonElement>().Select(Meaning)]);
    }

    private static (string? From, string? Until) Meaning(JsonElement value) => (First(value, Begins), First(value, Ends));

    private static string? First(JsonElement of, string[] names) => names.Select(name => Text(of, name)).FirstOrDefault(text => text is not null);
}
