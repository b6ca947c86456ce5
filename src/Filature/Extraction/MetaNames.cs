using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>What the names of meta elements stand for: OpenGraph, Dublin Core, and the names that publishing systems and their readers use.</summary>
internal static class MetaNames
{
    private static readonly FrozenDictionary<string, ClaimKind> Kinds = new (ClaimKind Kind, string[] Names)[]
    {
        (ClaimKind.Headline, ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title"]),
        (ClaimKind.Outlet, ["og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title"]),
        (ClaimKind.Author,
        [
            "author", "authors", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.creator.author", "creator", "byl", "parsely-author",
            "sailthru.author", "cxenseparse:author", "citation_author", "article:author_name", "shareaholic:article_author_name", "rbauthors", "article_author",
        ]),
        (ClaimKind.Published,
        [
            "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dc.date.created",
            "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "published", "publication_date", "article.published",
            "originalpublicationdate", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
            "citation_online_date", "rnews:datepublished", "article_date_original", "displaydate", "article:publish_date", "ptime",
        ]),
        (ClaimKind.Modified,
        [
            "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified",
            "article.updated", "article:updated", "revised", "utime",
        ]),
        (ClaimKind.Language, ["og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage"]),
        (ClaimKind.Section, ["article:section", "og:article:section", "parsely-section", "section", "cxenseparse:recs:category", "articlesection"]),
        (ClaimKind.Origin, ["original-source", "syndication-source", "isbasedon", "isbasedonurl"]),
        (ClaimKind.Agency, ["news_agency", "agency", "source", "dc.source", "dcterms.source"]),
        (ClaimKind.Image, ["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full", "thumbnailurl"]),
        (ClaimKind.ImageCaption, ["og:image:alt", "twitter:image:alt"]),
    }.SelectMany(row => row.Names.Select(name => (name, row.Kind))).ToFrozenDictionary(pair => pair.name, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    // Labels of the two free fields of a sharing card: «Written by», «Écrit par».
    private static readonly FrozenSet<string> AuthorLabels = new[] { "written by", "ecrit par", "escrito por", "author", "auteur", "autor", "by" }.ToFrozenSet();

    public static ClaimKind? KindOf(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Whether the label of a sharing card's field says that the field holds the author.</summary>
    public static bool IsAuthorLabel(string label) => AuthorLabels.Contains(Folding.FoldWords(label));

    /// <summary>Whether a field of access says that the text is not free.</summary>
    public static bool IsClosed(string name, string value) => name.ToLowerInvariant() switch
    {
        "article:content_tier" => value is "locked" or "metered",
        "isaccessibleforfree" => IsFalse(value),
        _ => false,
    };

    public static bool IsFalse(string value) => Folding.Fold(value) is "false" or "no" or "0" or "httpsschemaorgfalse" or "httpschemaorgfalse";
}
