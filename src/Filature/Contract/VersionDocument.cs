using Filature.Provenance;

namespace Filature.Contract;

/// <summary>One line of <c>versions --json</c>: a text that an article has had.</summary>
/// <param name="Version">From 1.</param>
/// <param name="ContentId">The hash of the document's bytes.</param>
/// <param name="Added">When it was taken in, in UTC.</param>
/// <param name="Headers">The heads of the answer that it came with; empty where it did not come from the web.</param>
/// <param name="Changes">From the version before to this one; null for the first, and where one of the two is read otherwise today.</param>
public sealed record VersionDocument(
    string Article, int Version, string TextId, string ContentId, DateTimeOffset Added, ValueList<Header> Headers, string Text,
    Revision? Changes);
