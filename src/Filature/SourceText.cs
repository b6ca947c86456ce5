using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filature;

/// <summary>A text that never changes, named by its hash, and the only maker of <see cref="Evidence"/>.</summary>
/// <remarks>Two texts are equal when their characters are. A corrected page is a new text of the same article.</remarks>
[JsonConverter(typeof(SourceTextJson))]
public sealed record SourceText
{
    private SourceText(string id, string text)
    {
        Id = id;
        Text = text;
    }

    /// <summary><c>t</c> and the first 16 hexadecimal digits of the SHA-256 of the UTF-16 units.</summary>
    public string Id { get; }

    public string Text { get; }

    public static SourceText Freeze(string text) => new("t" + Hash.Of(text), text);

    /// <summary>The words at a place of this text, as proof.</summary>
    /// <exception cref="ArgumentException">The span is empty, leaves the text or cuts a surrogate pair.</exception>
    public Evidence Prove(TextSpan span)
    {
        if (span.IsEmpty || span.End > Text.Length || CutsPair(span.Start) || CutsPair(span.End))
        {
            throw new ArgumentException($"{span} is not a stretch of whole characters in a text of {Text.Length} units.", nameof(span));
        }

        return new Evidence(Id, span, span.Of(Text));
    }

    private bool CutsPair(int at) => at > 0 && at < Text.Length && char.IsHighSurrogate(Text[at - 1]) && char.IsLowSurrogate(Text[at]);
}

internal sealed class SourceTextJson : JsonConverter<SourceText>
{
    public override SourceText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SourceText.Freeze(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, SourceText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

/// <summary>Short names for content: the first 16 hexadecimal digits of a SHA-256.</summary>
internal static class Hash
{
    public static string Of(string text) => Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
