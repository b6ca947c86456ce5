namespace Filature.Contract;

/// <summary>One of <c>export articles --as jsonl</c>.</summary>
/// <param name="From">The article that it was made from; null where there is none in the archive.</param>
/// <param name="External">Who wrote what it was made from, where that is not in the archive.</param>
/// <param name="Kind">How it was made from that; null where it was made from nothing that is known.</param>
/// <param name="Address">Where it was published; null where it came from no address.</param>
public sealed record ListedArticle(string? Story, string? From, string? External, DerivationKind? Kind, string? Address, ReadArticle Article)
{
    public static ListedArticle Of(Report report, string? story, string? address)
    {
        var origin = report.Lineage.DerivedFrom.FirstOrDefault(Tracing.IsDescent)?.Value;
        return new(story, origin?.From, origin?.External, origin?.Kind, address, Reading.Article(report));
    }
}

/// <summary>One of <c>export events --as jsonl</c>.</summary>
/// <param name="Day">The article's day.</param>
/// <param name="Words">The words that tell the event.</param>
/// <param name="Link">The words on the desk.</param>
/// <param name="Source">The words on the page they came from, as a text fragment of its address; null where the article came from no address.</param>
public sealed record ListedEvent(
    string Article, string Headline, string? Outlet, PartialDate? Day, string Words, string Link, string? Source, ReadEvent Event);
