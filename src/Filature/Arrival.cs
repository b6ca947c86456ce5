namespace Filature;

/// <summary>A document as it came in: its bytes untouched, and what is known of how it came.</summary>
/// <param name="Path">What the user named: a file's path or an address.</param>
/// <param name="MediaType"><c>text/plain</c>, <c>text/markdown</c>, <c>text/html</c> or <c>application/pdf</c>.</param>
/// <param name="Charset">What the transport says of the encoding, or null.</param>
/// <param name="Address">Where it was published, as far as the transport or an arrivals list says; null for a bare file.</param>
/// <param name="Retrieved">The day it reached the desk, or null where nothing says so.</param>
public sealed record Arrival(
    string Path, ReadOnlyMemory<byte> Bytes, string MediaType, string? Charset, string? Address, DateOnly? Retrieved)
{
    /// <summary>The hash of the bytes. Computed, so that a copy with other bytes has another one.</summary>
    public string ContentId => Hash.Of(Bytes.Span);

    /// <summary>One document has one id: its address where it has one, else its bytes.</summary>
    public string ArticleId => "a" + Hash.Of(Address ?? ContentId);
}
