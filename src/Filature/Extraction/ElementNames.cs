using System.Buffers;
using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>What the classes of elements say of them, by the names that publishing systems give.</summary>
internal static class ElementNames
{
    // A class is parted at its signs: «post-author__name» has author among its words.
    private static readonly FrozenSet<string> Authors = new[] { "author", "authors", "byline", "auteur", "autor", "writer", "contributor", "authorname" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // … and what else belongs to an author than the name.
    private static readonly FrozenSet<string> AboutAuthors = new[]
    {
        "image", "img", "avatar", "photo", "picture", "bio", "description", "desc", "social", "follow", "title", "role", "job", "box", "icon", "content", "wrapper", "wrap", "email", "links",
        "container", "date", "list", "profile", "about", "logo", "has", "no",
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

    public static bool IsAuthor(string classes)
    {
        foreach (var range in classes.AsSpan().Split(' '))
        {
            var name = classes.AsSpan()[range];
            if (Words(name, Authors) && !Words(name, AboutAuthors))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a link leads to what its outlet has of one author.</summary>
    public static bool IsAuthorPath(string address)
    {
        foreach (var range in address.AsSpan().SplitAny('/', '?', '#'))
        {
            if (address.AsSpan()[range] is var part && Authors.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part) && range.End.Value < address.Length - 1)
            {
                return true;
            }
        }

        return false;
    }

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

    private static bool Words(ReadOnlySpan<char> name, FrozenSet<string> sought)
    {
        var lookup = sought.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in name.SplitAny('-', '_'))
        {
            if (lookup.Contains(name[part]))
            {
                return true;
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
