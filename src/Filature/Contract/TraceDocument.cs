using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filature.Contract;

/// <summary><c>trace --json</c>: the chain of custody of one article against the archive.</summary>
/// <param name="Origin">The outermost ancestor; null where the article derives from nothing that is known.</param>
/// <param name="Chain">From the outermost ancestor to this article.</param>
/// <param name="SamePrimarySource">Reports that owe each other nothing, but rest on the same source.</param>
/// <param name="Independent">Of the article's story.</param>
public sealed record TraceDocument(
    string Article, TraceOrigin? Origin, ValueList<TraceEdge> Chain, ValueList<TraceEdge> Descendants,
    ValueList<TraceSibling> SamePrimarySource, Independence? Independent);

/// <summary>An article of the archive, or something outside it with the day it is of: <c>{"articleId"}</c> or <c>{"external","date"}</c>.</summary>
[JsonConverter(typeof(TraceOriginJson))]
public sealed record TraceOrigin(string? ArticleId, string? External, PartialDate? Date);

/// <param name="From">The origin's article id; null where <paramref name="External"/> names what is not in the archive.</param>
/// <param name="Similarity">The share of the derived body's words that stand in aligned passages, in [0, 1].</param>
public sealed record TraceEdge(
    string Id, string? From, string To, DerivationKind Kind, bool Declared, double Score, string Rule,
    ValueList<Passage> Passages, ValueList<Change> Changes, string? External, double Similarity);

public sealed record TraceSibling(string Article, ValueList<SharedQuotation> Quotations);

/// <summary>The same words in both: <paramref name="Here"/> in the article asked about.</summary>
public readonly record struct SharedQuotation(TextSpan Here, TextSpan There);

internal sealed class TraceOriginJson : JsonConverter<TraceOrigin>
{
    public override TraceOrigin Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return json.RootElement.TryGetProperty("articleId", out var id)
            ? new(id.GetString(), null, null)
            : new(null, json.RootElement.GetProperty("external").GetString(), json.RootElement.GetProperty("date").GetString() is { } date ? PartialDate.Parse(date) : null);
    }

    public override void Write(Utf8JsonWriter writer, TraceOrigin value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.ArticleId is { } id)
        {
            writer.WriteString("articleId", id);
        }
        else
        {
            writer.WriteString("external", value.External);
            writer.WriteString("date", value.Date?.ToString());
        }

        writer.WriteEndObject();
    }
}
