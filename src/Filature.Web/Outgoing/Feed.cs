using System.Xml.Linq;

namespace Filature.Web.Outgoing;

/// <summary>A feed that leaves the desk, before it is written as Atom or as JSON Feed.</summary>
/// <param name="Id">What names it for good, whatever address it is asked at.</param>
/// <param name="Page">The page that it follows; null where that has no address (a public edition without one).</param>
/// <param name="Self">Where this format of it is; null as well.</param>
/// <param name="Language">BCP 47 code of the labels.</param>
/// <param name="Changed">When anything in it last changed, in UTC.</param>
internal sealed record Feed(string Id, string Title, Uri? Page, Uri? Self, string Language, DateTimeOffset Changed, IReadOnlyList<FeedEntry> Entries);

/// <summary>One entry: an article, a story or a statement.</summary>
/// <param name="Page">On the desk.</param>
/// <param name="Original">At its outlet; null where that is no address of the web, or where there are several.</param>
/// <param name="Labels">Of origin and of translation.</param>
/// <param name="Content">HTML; the labels stand in it too, for readers whose program shows no categories.</param>
internal sealed record FeedEntry(
    string Id, string Title, string? Language, Uri? Page, Uri? Original, DateTimeOffset Published, DateTimeOffset Changed,
    IReadOnlyList<string> Authors, IReadOnlyList<Label> Labels, IReadOnlyList<XElement> Content);
