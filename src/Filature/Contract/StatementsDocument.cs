namespace Filature.Contract;

/// <summary>One of <c>statements --json</c>.</summary>
/// <param name="Day">The article's day.</param>
/// <param name="Link">The sentence on the desk.</param>
/// <param name="Source">The sentence on the page it came from, as a text fragment of its address; null where the article came from no address.</param>
public sealed record ListedStatement(
    string Article, string Headline, string? Outlet, PartialDate? Day, string Link, string? Source, ReadStatement Statement);
