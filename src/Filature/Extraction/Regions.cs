namespace Filature.Extraction;

/// <summary>The open elements at a place of a page, and the region they make.</summary>
internal sealed class Regions(string html)
{
    // Pages nest about thirty deep; an end tag is looked for no further up, so broken markup cannot cost more.
    private const int DeepestSearch = 100;

    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    // Words of class and id names by which page makers name what is not the article.
    private static readonly HashSet<string> ApartNames =
    [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "colonne", "lateral", "aside",
        "share", "sharing", "social", "partage", "partager", "compartir", "related", "relacionadas", "relacionados", "recommended",
        "newsletter", "subscribe", "cookie", "cookies", "gdpr", "consent", "promo", "ad", "ads", "advert", "advertisement", "banner", "publicite", "publicidad",
        "authorbox", "bio", "tags", "skip", "toolbar", "outils", "a-lire", "lire-aussi",
    ];

    private static readonly HashSet<string> CommentNames =
        ["comments", "comment", "comentarios", "comentario", "commentaires", "commentaire", "disqus", "respond"];

    private readonly List<(string Name, Region Region, bool IsLink, bool IsStrong, bool IsTitle)> _open = [];

    public Region Region => _open.Count == 0 ? Region.Main : _open[^1].Region;

    public bool IsLink => _open.Count > 0 && _open[^1].IsLink;

    public bool IsStrong => _open.Count > 0 && _open[^1].IsStrong;

    public bool IsTitle => _open.Count > 0 && _open[^1].IsTitle;

    public int Depth => _open.Count;

    public void Open(HtmlToken token)
    {
        var name = token.Name;
        if (Void.Contains(name) || html[token.Span.End - 1] != '>' || html[token.Span.End - 2] == '/')
        {
            return;
        }

        // End tags of these may be left out.
        if (name is "p" or "li" or "td" or "th" or "tr" or "dt" or "dd" or "option" && _open.Count > 0 && _open[^1].Name == name)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open.Add((name, Inside(token), IsLink || name == "a", IsStrong || name is "b" or "strong", IsTitle || name == "h1"));
    }

    public void Close(string name)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - DeepestSearch); i--)
        {
            if (_open[i].Name == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
        }
    }

    private Region Inside(HtmlToken token)
    {
        if (Region is Region.Apart or Region.Comments or Region.Caption)
        {
            return Region;
        }

        switch (token.Name)
        {
            case "nav" or "aside" or "form" or "button" or "dialog" or "menu" or "select":
                return Region.Apart;
            case "footer":
                return Region.Footer;
            case "header":
                return Region.Header;
            case "figcaption" or "caption":
                return Region.Caption;
        }

        return Named(token) ?? Region;
    }

    private Region? Named(HtmlToken token)
    {
        // Body and article wrappers often carry every name of the site's theme.
        if (token.Name is "html" or "body" or "main" or "article")
        {
            return null;
        }

        if (HtmlTokens.Attribute(html, token.Span, "hidden") is not null)
        {
            return Region.Apart;
        }

        foreach (var attribute in (ReadOnlySpan<string>)["class", "id"])
        {
            foreach (var name in (HtmlTokens.Attribute(html, token.Span, attribute) ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (CommentNames.Contains(name))
                {
                    return Region.Comments;
                }

                if (ApartNames.Contains(name))
                {
                    return Region.Apart;
                }
            }
        }

        return null;
    }
}
