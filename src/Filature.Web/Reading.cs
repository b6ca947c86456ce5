using Filature.Provenance;
using Filature.Storage;
using Filature.Timelines;

namespace Filature.Web;

/// <summary>Gathers from the archive what each page shows.</summary>
internal sealed class Reading(Archive archive)
{
    private const int StoriesOnAPage = 30;

    public StoryList Stories(int page)
    {
        // One more than shown tells whether there are older ones.
        var stories = archive.Stories(StoriesOnAPage + 1, (page - 1) * StoriesOnAPage);
        return new([.. stories.Take(StoriesOnAPage).Select(Line)], page, stories.Count > StoriesOnAPage);
    }

    public StoryView? Story(string id)
    {
        if (archive.Story(id) is not { } story)
        {
            return null;
        }

        var line = Line(story);
        return new(line, Timeline.Of(line.Reports));
    }

    /// <param name="asked">An article's id, or a beginning of it that fits one only.</param>
    public ArticleView? Article(string asked, string? chosen, TextSpan? place)
    {
        if (archive.Report(asked) is not { } report)
        {
            return null;
        }

        var id = report.Article.Id;
        var custody = Custody.Of(id, archive.Custody);
        var ids = custody.Chain.Concat(custody.Descendants).Concat(report.Lineage.DerivedFrom)
            .SelectMany(edge => new[] { edge.Value.From, edge.Value.To })
            .OfType<string>()
            .Where(other => other != id)
            .Distinct(StringComparer.Ordinal);
        var others = archive.Reports(ids).ToDictionary(other => other.Article.Id, StringComparer.Ordinal);
        return new(report, custody, others, archive.StoryOf(id), archive.Arrival(id)?.Address, chosen, place)
        {
            Corrections = [.. archive.Corrections.Of(id).Where(correction => correction.Withdrawn is null)],
        };
    }

    public (Report Origin, Report Derived, Finding<Derivation> Edge)? Compared(string derived, string origin) =>
        archive.Report(derived) is { } report
        && report.Lineage.DerivedFrom.FirstOrDefault(edge => edge.Value.From == origin) is { } edge
        && archive.Report(origin) is { } source
            ? (source, report, edge)
            : null;

    public ReasonView? Why(string id) => archive.Why(id) is { } reason ? new(reason, archive.Report(reason.Article)) : null;

    public IReadOnlyList<SearchHit> Search(string words) => string.IsNullOrWhiteSpace(words) ? [] : archive.Search(words, 50);

    public Arrival? Raw(string id) => archive.Arrival(id);

    private StoryLine Line(Story story) => new(story, archive.Reports(story.Articles));
}
