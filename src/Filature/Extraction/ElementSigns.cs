using System.Buffers;
using System.Collections.Frozen;

namespace Filature.Extraction;

/// <summary>Reads the signs of an element: its tag, and the words by which page makers name its class, id and role.</summary>
internal static class ElementSigns
{
    // Whole names («a-lire»), and words of names («related-stories» has «related»).
    private static readonly FrozenSet<string> ApartWords = Words(
        "nav", "navbar", "navigation", "menu", "menus", "breadcrumb", "breadcrumbs", "sidebar", "colonne", "lateral", "aside", "rail",
        "share", "sharing", "sharebar", "social", "socials", "partage", "partager", "compartir", "teilen",
        "related", "relacionadas", "relacionados", "recommended", "recommendations", "recommendation", "recirc", "outbrain", "taboola", "popular", "trending", "teaser", "teasers", "promo", "promos",
        "newsletter", "newsletters", "subscribe", "signup", "cookie", "cookies", "gdpr", "consent",
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "advertorial", "banner", "publicite", "publicidad", "sponsor", "sponsored", "sponsors",
        "authorbox", "bio", "tags", "taglist", "skip", "toolbar", "outils", "pagination", "pager", "modal", "popup", "lightbox", "scrim", "overlay", "dropdown", "tooltip");

    private static readonly FrozenSet<string> ApartNames = Words("a-lire", "lire-aussi", "read-more", "most-read", "see-also", "author-bio", "author-box", "sr-only", "visually-hidden", "screen-reader-text", "print-only", "print-header", "hide", "hidden", "d-none", "is-hidden", "invisible");

    private static readonly FrozenSet<string> LayoutWords = Words(
        "has", "with", "no", "without", "content", "main", "wrap", "wrapper", "container", "page", "layout", "grid", "article", "post", "entry", "story", "body", "text");

    private static readonly FrozenSet<string> CommentNames = Words(
        "comments", "comment", "comentarios", "comentario", "commentaires", "commentaire", "disqus", "respond", "replies", "commentlist", "disqus_thread");

    private static readonly FrozenSet<string> CaptionWords = Words("caption", "figcaption", "legend", "legende");

    private static readonly FrozenSet<string> BodyNames = Words(
        "articlebody", "article-body", "article_body", "article__body", "article-content", "article_content", "article__content", "article-text", "article_text", "articletext", "articlecontent",
        "entry-content", "post-content", "post-body", "post_content", "post__content", "postcontent", "entry-body", "story-body", "story_body", "story-content", "story__content", "storybody", "story-text",
        "content-body", "body-content", "body-copy", "body-text", "news-content", "news-body", "td-post-content", "single-content", "page-content", "main-content", "rich-text", "richtext", "texte", "contenu", "cuerpo", "cuerpo-articulo", "cuerpo_noticia", "article-main");

    // Themes put their own word before or after.
    private static readonly SearchValues<string> BodyParts = SearchValues.Create(
        ["article-body", "articlebody", "article__body", "article_body", "post-content", "entry-content", "story-body", "article-content", "article__content", "article-text"], StringComparison.Ordinal);

    public static Signs Of(string html, HtmlToken token)
    {
        var signs = OfName(token.Name);
        // Body and article wrappers often carry every name of the site's theme.
        return token.Name is "html" or "body" ? signs : signs | OfAttributes(token.Span.Of(html.AsSpan()), isWrapper: token.Name is "main" or "article");
    }

    private static Signs OfName(string name) => name switch
    {
        "nav" or "aside" or "form" or "button" or "dialog" or "menu" or "select" => Signs.Apart,
        "footer" => Signs.Footer,
        "header" => Signs.Header,
        "figure" or "figcaption" or "caption" => Signs.Caption,
        "article" => Signs.Article,
        "main" => Signs.Article,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Signs.Heading,
        "p" => Signs.Paragraph,
        "pre" => Signs.Typed,
        _ => Signs.None,
    };

    private static Signs OfAttributes(ReadOnlySpan<char> tag, bool isWrapper)
    {
        var signs = Signs.None;
        foreach (var (name, value) in new HtmlAttributes(tag))
        {
            if (name.Equals("class", StringComparison.OrdinalIgnoreCase) || name.Equals("id", StringComparison.OrdinalIgnoreCase))
            {
                signs |= OfNames(value);
            }
            else if (name.Equals("itemprop", StringComparison.OrdinalIgnoreCase))
            {
                signs |= value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? Signs.Body : Signs.None;
            }
            else if (name.Equals("hidden", StringComparison.OrdinalIgnoreCase) || IsHidden(name, value))
            {
                signs |= Signs.Apart;
            }
            else if (name.Equals("role", StringComparison.OrdinalIgnoreCase))
            {
                signs |= value switch
                {
                    "main" or "article" => Signs.Article,
                    "navigation" or "complementary" or "dialog" or "menu" or "search" or "banner" => Signs.Apart,
                    "contentinfo" => Signs.Footer,
                    _ => Signs.None,
                };
            }
        }

        return isWrapper ? signs & ~(Signs.Apart | Signs.Comments | Signs.Caption) : signs;
    }

    private static bool IsHidden(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        name.Equals("style", StringComparison.OrdinalIgnoreCase)
        && (value.Contains("display:none", StringComparison.OrdinalIgnoreCase) || value.Contains("display: none", StringComparison.OrdinalIgnoreCase));

    private static Signs OfNames(ReadOnlySpan<char> value)
    {
        var signs = Signs.None;
        Span<char> lower = stackalloc char[LongestName];
        foreach (var range in value.SplitAny(" \t\r\n\f"))
        {
            var name = value[range];
            if (name.IsEmpty || name.Length > LongestName)
            {
                continue;
            }

            name.ToLowerInvariant(lower);
            signs |= OfName(name, lower[..name.Length]);
        }

        return signs;
    }

    private const int LongestName = 80;

    private static Signs OfName(ReadOnlySpan<char> name, ReadOnlySpan<char> lower)
    {
        if (Has(CommentNames, lower))
        {
            return Signs.Comments;
        }

        if (Has(BodyNames, lower) || lower.ContainsAny(BodyParts))
        {
            return Signs.Body;
        }

        if (Has(ApartNames, lower))
        {
            return Signs.Apart;
        }

        var signs = Signs.None;
        var (start, words, isLayout) = (0, 0, false);
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] is not ('-' or '_') && !(char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])))
            {
                continue;
            }

            var word = lower[start..i].Trim("-_");
            signs |= Has(ApartWords, word) ? Signs.Apart : Has(CaptionWords, word) ? Signs.Caption : Has(CommentNames, word) ? Signs.Comments : Signs.None;
            isLayout |= Has(LayoutWords, word);
            words++;
            start = i;
        }

        // A heading made into a name says nothing of the block.
        return words > MostWords ? Signs.None
            : isLayout && signs.HasFlag(Signs.Apart) ? (signs & ~Signs.Apart) | Signs.PerhapsApart
            : signs;
    }

    private const int MostWords = 5;

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Words(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.Ordinal, words);
}
