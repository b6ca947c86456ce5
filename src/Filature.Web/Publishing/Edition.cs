using Filature.Storage;
using Filature.Web.Speaking;

namespace Filature.Web.Publishing;

/// <summary>The public edition: a folder of pages and feeds that any web server can serve, each article within its right.</summary>
public static class Edition
{
    /// <summary>Makes the edition, or brings it up to date: from the same archive, the same files.</summary>
    /// <returns>Problems: <c>publish.not-ours</c>, <c>publish.unwritable</c>.</returns>
    public static async Task<Outcome<Published>> Publish(Archive archive, string folder, EditionOptions options, CancellationToken cancel)
    {
        IReadOnlyList<UiLanguage> languages = [.. (options.Languages.Count > 0 ? options.Languages : EditionOptions.Known).Select(code => UiLanguages.Parse(code)).OfType<UiLanguage>().Distinct()];
        var content = EditionContent.Of(archive, options);
        var (style, icon) = (EmbeddedAssets.Edition, EmbeddedAssets.Icon);
        var files = new List<EditionFile>
        {
            new($"assets/{EditionPages.NameOf(style)}", style.Bytes),
            new($"assets/{EditionPages.NameOf(icon)}", icon.Bytes),
        };
        // The root's index last: what leads to all else is new only when all else is there.
        foreach (var language in languages.Reverse())
        {
            files.AddRange(await new EditionPages(content, language, languages, options.Address, style, icon).Make(cancel));
        }

        return new EditionFolder(folder).Replace(files).Then<Published>(done =>
            new Published(content.Stories.Count, content.StoryOf.Count, files.Count, done.Written, done.Removed));
    }
}
