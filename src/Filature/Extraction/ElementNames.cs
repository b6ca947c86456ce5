using System.Buffers;
using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>What the classes of elements say of them, by the names that publishing systems give.</summary>
internal static class ElementNames
{
    private static readonly FrozenSet<string> Authors = new[]
    {
        "author", "author-name", "authorname", "author_name", "author__name", "byline", "byline-name", "byline__name", "byline__author", "byline-author", "post-author", "entry-author",
        "article-author", "article__author", "author-link", "p-author", "posted-by", "story-author", "article-byline", "post-byline", "c-byline", "auteur", "autor", "writer", "contributor",
        "post__author", "entry-author-name", "post-author-name", "article-author-name", "authors", "byline-link", "meta-author", "blog-author", "author-info",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Dates = new[]
    {
        "date", "published", "post-date", "entry-date", "posted-on", "pubdate", "publish-date", "article-date", "timestamp", "dateline", "date-published", "published-date", "meta-date",
        "post__date", "article__date", "publication-date", "post-published", "blog-date", "entry-time", "dt-published", "date-created", "article-published", "created", "post_date", "postdate",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Elsewhere = ["comment", "related", "sidebar", "recommend", "widget", "respond", "most-read", "popular", "teaser", "latest"];

    /// <summary>Whether the tag has anything that a claim could come from: most have not.</summary>
    public static readonly SearchValues<string> Telling = SearchValues.Create(
        ["itemprop", "itemscope", "author", "auteur", "autor", "writer", "contributor", "byline", "date", "posted", "publi", "entry-time", "timestamp", "created", "property=", .. Elsewhere],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsAuthor(string classes) => Any(classes, Authors);

    public static bool IsDate(string classes) => Any(classes, Dates);

    public static bool IsUpdate(string classes) => Has(classes, "updated") || Has(classes, "modified") || Has(classes, "dt-updated") || Has(classes, "last-updated");

    /// <summary>Whether an element of this class holds other articles, or what readers say of this one.</summary>
    public static bool IsElsewhere(string classes)
    {
        foreach (var range in classes.AsSpan().Split(' '))
        {
            foreach (var start in Elsewhere)
            {
                if (classes.AsSpan()[range].StartsWith(start, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Any(string classes, FrozenSet<string> names)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.AsSpan().Split(' '))
        {
            if (lookup.Contains(classes.AsSpan()[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string classes, string name) => classes.Contains(name, StringComparison.OrdinalIgnoreCase);
}
