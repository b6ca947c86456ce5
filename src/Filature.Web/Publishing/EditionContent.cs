using Filature.Storage;
using Filature.Web.Outgoing;

namespace Filature.Web.Publishing;

/// <summary>A story of the edition with its reports, earliest first.</summary>
public sealed record EditionStory(Story Story, IReadOnlyList<OutgoingReport> Reports)
{
    public string? TitleLanguage => Reports.FirstOrDefault(outgoing => outgoing.Report.Article.Headline == Story.Title)?.Language;
}

/// <summary>An outlet of the edition with its newest articles.</summary>
/// <param name="Slug">Its name in addresses, unlike that of any other outlet.</param>
public sealed record EditionOutlet(HeardOutlet Outlet, string Slug, IReadOnlyList<OutgoingReport> Newest);

/// <summary>What stands in an edition, whatever the language of its pages.</summary>
public sealed record EditionContent(
    string Title, IReadOnlyList<EditionStory> Stories, IReadOnlyList<OutgoingReport> LastMinute, IReadOnlyList<EditionOutlet> Outlets,
    IReadOnlyDictionary<string, string> StoryOf, DateTimeOffset Changed)
{
    private const int MostOutlets = 200;
    private const int NewestOfAnOutlet = 30;

    public static EditionContent Of(Archive archive, EditionOptions options)
    {
        var dispatches = new Dispatches(archive);
        var stories = dispatches.Today(options.Stories).Select(told => new EditionStory(told.Story, told.Reports)).ToList();
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        return new(
            options.Title, stories, dispatches.LastMinute(),
            [.. dispatches.Outlets().Take(MostOutlets).Select(outlet => new EditionOutlet(outlet, Slug(outlet.Name, slugs), dispatches.OfOutlet(outlet.Name, NewestOfAnOutlet)))],
            stories.SelectMany(told => told.Reports.Select(outgoing => (outgoing.Id, told.Story.Id))).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal),
            dispatches.Changed);
    }

    // Letters and digits of ASCII: a name that any file system and any server keeps as it is.
    private static string Slug(string name, HashSet<string> taken)
    {
        const int Longest = 60;
        var words = string.Concat(Folding.FoldWords(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var slug = words.Length == 0 ? "outlet" : words[..Math.Min(Longest, words.Length)];
        var free = slug;
        for (var i = 2; !taken.Add(free); i++)
        {
            free = $"{slug}-{i}";
        }

        return free;
    }
}
