using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.Cli.Exports;

/// <summary>Articles, a line each: who says it, who wrote it, of which day, and from what it was made.</summary>
internal static class ArticleColumns
{
    public static readonly ValueList<string> Names =
    [
        "id", "textId", "story", "language", "headline", "outlet", "agency", "writer", "published", "publishedBasis", "referenceDay", "referenceDayBasis",
        "machineTranslated", "from", "external", "kind", "address", "body",
    ];

    public static string?[] Row(ListedArticle listed)
    {
        var article = listed.Article;
        return
        [
            article.Id, article.TextId, listed.Story, article.Language, article.Headline, article.Outlet?.Name, article.Agency?.Name, article.Writer?.Name,
            article.Published?.Date.ToString(), article.Published?.Basis, article.ReferenceDay?.Date.ToString(), article.ReferenceDay?.Basis,
            article.MachineTranslated.Value ? "true" : "false", listed.From, listed.External, listed.Kind is { } kind ? Words.Value(kind) : null,
            listed.Address, article.Body,
        ];
    }
}
