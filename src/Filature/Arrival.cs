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
    /// <summary>What those who brought it say of it, such as the feed that led to it: claims beside the document's own.</summary>
    public ValueList<Saying> Said { get; init; } = [];

    /// <summary>The heads of the answer that it came with; empty where it did not come from the web.</summary>
    public ValueList<Header> Headers { get; init; } = [];

    /// <summary>The article that it is a version of, where that is known otherwise than by the address: a page that was moved, one whose teaser came first.</summary>
    public string? VersionOf { get; init; }

    /// <summary>The hash of the bytes. Computed, so that a copy with other bytes has another one.</summary>
    public string ContentId => Hash.Of(Bytes.Span);

    /// <summary>One document has one id: that of the article it is a version of, else its address, else its bytes.</summary>
    public string ArticleId => VersionOf ?? "a" + Hash.Of(Address ?? ContentId);
}

/// <summary>One saying of a messenger about a document, with its place (<c>feed item published</c>): it becomes a <see cref="Claim"/>.</summary>
public sealed record Saying(ClaimKind Kind, string Value, string Where);

/// <summary>One head of an answer of the web, as it was sent.</summary>
public sealed record Header(string Name, string Value);
