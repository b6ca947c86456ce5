using Filature.Web.Speaking;

namespace Filature.Web.Publishing;

/// <summary>Where a page of an edition stands, and how others are reached from it: by relative links, so that the folder may be served anywhere.</summary>
/// <param name="Path">Below the folder of its language: <c>stories/ID.html</c>.</param>
/// <param name="Languages">All languages of the edition, the one at the root first.</param>
public sealed record EditionPlace(string Path, UiLanguage Language, IReadOnlyList<UiLanguage> Languages, EditionContent Content, Uri? Address, string Style, string Icon)
{
    /// <summary>Where the page stands in the folder.</summary>
    public string File => Prefix(Language) + Path;

    /// <summary>The address of another page of the same language.</summary>
    public string To(string path) => Up + Prefix(Language) + path;

    /// <summary>The address of this page in another language.</summary>
    public string In(UiLanguage language) => Up + Prefix(language) + Path;

    /// <summary>The address of something that all languages have.</summary>
    public string Asset(string name) => $"{Up}assets/{name}";

    /// <summary>An article's place in its story; null where the edition does not have that story.</summary>
    public string? ToArticle(string article) => Content.StoryOf.TryGetValue(article, out var story) ? To($"stories/{story}.html#{article}") : null;

    /// <summary>Where this page will be served.</summary>
    public Uri? Absolute => Address is null ? null : new(Address, File);

    /// <summary>The addresses of an edition's pages for its feeds, by those of the desk («articles/ID»): null where they are not known.</summary>
    public Func<string, Uri?> Pages => path => Address is null ? null
        : path.Length == 0 ? new(Address, Prefix(Language))
        : path.Split('/') is ["stories", var story] ? new(Address, $"{Prefix(Language)}stories/{story}.html")
        : path.Split('/', '?') is ["articles", var article, ..] && Content.StoryOf.TryGetValue(article, out var its) ? new(Address, $"{Prefix(Language)}stories/{its}.html#{article}")
        : null;

    private string Up => string.Concat(Enumerable.Repeat("../", File.Count(c => c == '/')));

    private string Prefix(UiLanguage language) => language == Languages[0] ? "" : language.Code() + "/";
}
