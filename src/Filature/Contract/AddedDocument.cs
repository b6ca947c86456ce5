namespace Filature.Contract;

/// <summary>One line of <c>add --json</c>. A document that was there already is not new, and no error.</summary>
public sealed record AddedDocument(string Path, string Id, bool New);
