using Filature.Provenance;
using Filature.Storage;
using Filature.Storage.Corrections;

namespace Filature.Web;

/// <summary>A story with its reports.</summary>
public sealed record StoryLine(Story Story, IReadOnlyList<Report> Reports)
{
    public IEnumerable<string> Outlets => Reports.Select(report => report.Lineage.Outlet?.Value).OfType<string>().Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Languages => Reports.Select(report => report.Article.Language).Distinct(StringComparer.Ordinal);

    /// <summary>The language of the story's title: that of the report it was taken from, as far as one bears it.</summary>
    public string? TitleLanguage => Reports.FirstOrDefault(report => report.Article.Headline == Story.Title)?.Article.Language;
}

/// <summary>One story with all its reports, earliest first.</summary>
public sealed record StoryView(StoryLine Line, ValueList<TimelineEntry> Timeline);

/// <summary>One article with its chain of custody.</summary>
/// <param name="Others">The other articles of the chain, by id.</param>
/// <param name="StoryId">The story it is in.</param>
/// <param name="Address">Where it was published, as far as the arrival says.</param>
/// <param name="Chosen">The finding a link asked for.</param>
/// <param name="Place">The place a link asked for.</param>
public sealed record ArticleView(
    Report Report, Custody Custody, IReadOnlyDictionary<string, Report> Others, string? StoryId, string? Address, string? Chosen = null, TextSpan? Place = null)
{
    /// <summary>How many versions of it there are.</summary>
    public int Versions { get; init; } = 1;

    /// <summary>What readers set right here, and holds.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The edge to the nearest origin.</summary>
    public Finding<Derivation>? Nearest => Report.Lineage.DerivedFrom is [var nearest, ..] ? nearest : null;
}

/// <summary>A finding with the article it was made on, where that is still in the archive.</summary>
public sealed record ReasonView(Reason Reason, Report? Report);

/// <summary>Two versions of one article, one after the other.</summary>
/// <param name="All">All its versions, the first one first.</param>
public sealed record VersionsView(Report Report, IReadOnlyList<ArticleVersion> All, ArticleVersion Earlier, ArticleVersion Later);
