namespace Filature.Web.Publishing;

/// <summary>What a public edition is to be.</summary>
/// <param name="Languages">Codes of the languages of its pages, the first one's at the root of the folder; empty: French, English, Spanish.</param>
/// <param name="Address">Where it will be served, for the links of feeds and shared pages; null: not known, and feeds lead to the outlets' own pages.</param>
/// <param name="Stories">How many of the newest stories.</param>
/// <param name="Title">Its name.</param>
public sealed record EditionOptions(IReadOnlyList<string> Languages, Uri? Address = null, int Stories = EditionOptions.UsualStories, string Title = "Filature")
{
    public const int UsualStories = 200;

    /// <summary>The codes that <see cref="Languages"/> may hold.</summary>
    public static IReadOnlyList<string> Known { get; } = ["fr", "en", "es"];
}

/// <summary>What publishing did to the folder.</summary>
/// <param name="Written">Files made or changed; the others were the same.</param>
/// <param name="Removed">Files of the last edition that this one has not.</param>
public sealed record Published(int Stories, int Articles, int Files, int Written, int Removed);
