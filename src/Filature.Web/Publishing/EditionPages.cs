using Filature.Web.Outgoing;
using Filature.Web.Speaking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Filature.Web.Publishing;

/// <summary>Makes the files of an edition in one language.</summary>
internal sealed class EditionPages(EditionContent content, UiLanguage language, IReadOnlyList<UiLanguage> languages, Uri? address, Asset style, Asset icon)
{
    /// <summary>The names of the two assets, which change with their content.</summary>
    public static string NameOf(Asset asset) => $"{Path.GetFileNameWithoutExtension(asset.Name)}-{asset.Hash}{Path.GetExtension(asset.Name)}";

    /// <summary>All files of this language, those that others lead to first.</summary>
    public async Task<IReadOnlyList<EditionFile>> Make(CancellationToken cancel)
    {
        var texts = new Texts(language);
        await using var services = new ServiceCollection().AddSingleton(texts).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var entries = new Entries(texts, Place("").Pages);
        var files = new List<EditionFile>();
        foreach (var story in content.Stories)
        {
            cancel.ThrowIfCancellationRequested();
            files.Add(await Page<EditionStoryPage>(renderer, $"stories/{story.Story.Id}.html", ("Told", story)));
            Feed($"stories/{story.Story.Id}", $"story:{story.Story.Id}", story.Story.Title, $"stories/{story.Story.Id}", story.Reports.Select(entries.Article));
        }

        foreach (var outlet in content.Outlets)
        {
            cancel.ThrowIfCancellationRequested();
            files.Add(await Page<EditionOutletPage>(renderer, $"outlets/{outlet.Slug}.html", ("Shown", outlet)));
            Feed($"outlets/{outlet.Slug}", $"outlet:{Uri.EscapeDataString(outlet.Outlet.Name)}", outlet.Outlet.Name, "", outlet.Newest.Select(entries.Article));
        }

        files.Add(await Page<EditionOutletsPage>(renderer, "outlets.html"));
        files.Add(await Page<EditionLastMinutePage>(renderer, "last-minute.html"));
        Feed("last-minute", "last-minute", texts.LastMinute, "", content.LastMinute.Select(entries.Article));
        Feed("today", "today", texts.TodayFeed, "", content.Stories.Take(30).Select(told => entries.Story(told.Story, told.Reports)));
        files.Add(await Page<EditionTodayPage>(renderer, "index.html"));
        return files;

        void Feed(string name, string id, string title, string page, IEnumerable<FeedEntry> made)
        {
            IReadOnlyList<FeedEntry> all = [.. made];
            foreach (var (extension, write) in (ReadOnlySpan<(string, Func<Feed, byte[]>)>)[("atom", AtomFeed.Write), ("json", JsonFeed.Write)])
            {
                var place = Place($"{name}.{extension}");
                files.Add(new(place.File, write(new(
                    $"urn:filature:{id}:{language.Code()}", $"{Clean.Line(title)} · {Clean.Line(content.Title)}", place.Pages(page), place.Absolute, language.Code(),
                    all.Count > 0 ? all.Max(entry => entry.Changed) : DateTimeOffset.UnixEpoch, all))));
            }
        }
    }

    private async Task<EditionFile> Page<TPage>(HtmlRenderer renderer, string path, params (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        var place = Place(path);
        var values = parameters.ToDictionary(parameter => parameter.Name, parameter => (object?)parameter.Value, StringComparer.Ordinal);
        values["Place"] = place;
        return new(place.File, System.Text.Encoding.UTF8.GetBytes(await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(values))).ToHtmlString())));
    }

    private EditionPlace Place(string path) => new(path, language, languages, content, address, NameOf(style), NameOf(icon));
}
