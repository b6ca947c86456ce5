using System.Collections.Frozen;

namespace Filature.Arrivals.Feeds;

/// <summary>Which elements follow which in a feed: what tells the tolerant reader that an element before was left open.</summary>
internal static class FieldNames
{
    // Fields of a holder that hold a short text and never another field.
    private static readonly FrozenSet<string> Short = FrozenSet.Create(
        "title", "link", "guid", "pubdate", "category", "comments", "id", "updated", "published", "issued", "modified", "created",
        "language", "lastbuilddate", "copyright", "rights", "generator", "managingeditor", "webmaster", "ttl", "docs", "tagline", "subtitle");

    // Fields that may hold markup.
    private static readonly FrozenSet<string> Long = FrozenSet.Create("description", "summary", "content", "encoded", "body");

    // Fields whose names are not names of HTML.
    private static readonly FrozenSet<string> NeverHtml = FrozenSet.Create(
        "guid", "pubdate", "description", "enclosure", "comments", "lastbuilddate", "encoded", "updated", "published", "issued");

    // Elements that hold fields.
    private static readonly FrozenSet<string> Holders = FrozenSet.Create("item", "entry", "channel", "feed", "url");

    private static readonly FrozenSet<string> Outer = FrozenSet.Create("item", "entry", "channel", "feed", "rss", "rdf", "urlset");

    private static readonly FrozenSet<string> Void = FrozenSet.Create("br", "hr", "img", "input", "wbr", "area", "col", "param", "embed", "meta");

    private static readonly FrozenSet<string> OneAfterAnother = FrozenSet.Create("p", "li", "dt", "dd", "td", "th", "tr", "option");

    public static bool IsItem(Vocabulary vocabulary, string name) => name is "item" or "entry" && vocabulary is Vocabulary.Rss or Vocabulary.Atom;

    public static bool IsHolder(MarkupElement element) => Holders.Contains(element.Name) && IsPlain(element.Vocabulary);

    /// <summary>Whether an end tag of this name closes what is open inside an item, and the item too.</summary>
    public static bool IsOuter(string name) => Outer.Contains(name);

    public static bool IsVoid(Vocabulary vocabulary, string name) => IsPlain(vocabulary) && Void.Contains(name);

    public static bool ClosesItself(Vocabulary vocabulary, string name) => IsPlain(vocabulary) && OneAfterAnother.Contains(name);

    /// <summary>Whether a new element means that the open field before it was never closed.</summary>
    public static bool Ends(MarkupElement field, Vocabulary vocabulary, string name) =>
        IsShort(field) ? IsField(vocabulary, name)
        : IsLong(field) && (IsItem(vocabulary, name) || (IsPlain(vocabulary) && NeverHtml.Contains(name)) || IsModule(vocabulary));

    private static bool IsShort(MarkupElement field) => (IsPlain(field.Vocabulary) && Short.Contains(field.Name)) || field.Vocabulary is Vocabulary.Dc or Vocabulary.DcTerms;

    private static bool IsLong(MarkupElement field) => field.Vocabulary is Vocabulary.Rss or Vocabulary.Atom or Vocabulary.Content && Long.Contains(field.Name);

    private static bool IsField(Vocabulary vocabulary, string name) =>
        IsItem(vocabulary, name) || IsModule(vocabulary)
        || (IsPlain(vocabulary) && (Short.Contains(name) || NeverHtml.Contains(name) || name is "summary" or "content" or "author" or "source"));

    private static bool IsModule(Vocabulary vocabulary) => vocabulary is Vocabulary.Dc or Vocabulary.DcTerms or Vocabulary.Media or Vocabulary.Content or Vocabulary.Itunes;

    private static bool IsPlain(Vocabulary vocabulary) => vocabulary is Vocabulary.Rss or Vocabulary.Atom or Vocabulary.Xhtml or Vocabulary.Sitemap;
}
