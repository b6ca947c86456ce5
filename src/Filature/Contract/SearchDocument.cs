namespace Filature.Contract;

/// <summary><c>search --json</c>.</summary>
public sealed record SearchDocument(ValueList<FoundArticle> Hits);

/// <param name="Snippet">Words around the first hit; hits stand between U+2068 and U+2069.</param>
public sealed record FoundArticle(string Article, string Headline, string? Outlet, PartialDate? Day, double Score, string Snippet);
