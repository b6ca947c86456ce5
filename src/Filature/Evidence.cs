using System.Text.Json.Serialization;

namespace Filature;

/// <summary>Words of a frozen text, with their place: half-open, in UTF-16 units. Made by <see cref="SourceText.Prove"/>.</summary>
public sealed record Evidence
{
    [JsonConstructor]
    internal Evidence(string textId, TextSpan span, string text)
    {
        TextId = textId;
        Span = span;
        Text = text;
    }

    public string TextId { get; }

    public TextSpan Span { get; }

    public string Text { get; }
}
