using System.Text.Json;

namespace Filature.Extraction;

/// <summary>The claims of a page's JSON-LD (schema.org): of its article, wherever that hangs in the graph, and of its author by reference.</summary>
internal static class JsonLd
{
    // A page that needs more is no article, or means harm.
    private const int MostNodes = 5_000;
    private const int MostBlocks = 40;
    private const int DeepestNode = 24;

    // References may go round in circles.
    private const int MostAsked = 20_000;

    /// <param name="blocks">The page's blocks as they stand.</param>
    /// <param name="isTitle">Whether a headline is one that the page gives otherwise too: of several articles, that one is meant.</param>
    public static List<MarkupClaim> Read(IReadOnlyList<string> blocks, Func<string, bool> isTitle)
    {
        var documents = blocks.Take(MostBlocks).SelectMany(JsonLdBlocks.Read).ToList();
        try
        {
            var graph = new Graph();
            foreach (var document in documents)
            {
                graph.Walk(document.RootElement, isMain: true, depth: 0);
            }

            var claims = new List<MarkupClaim>();
            var articles = graph.Articles;
            foreach (var article in articles.Where(article => graph.Texts(article, "headline").Concat(graph.Texts(article, "name")).Any(isTitle)).DefaultIfEmpty(articles.FirstOrDefault()))
            {
                if (article.ValueKind == JsonValueKind.Object)
                {
                    Article(graph, article, "json-ld ", claims);
                }
            }

            // The page's own node repeats the article's days, and has them where there is no article.
            foreach (var page in articles.Count == 0 ? graph.Pages.Take(1) : [])
            {
                Article(graph, page, "json-ld page ", claims);
            }

            return claims;
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    private static void Article(Graph graph, JsonElement article, string place, List<MarkupClaim> claims)
    {
        Add("headline", ClaimKind.Headline);
        Add("datePublished", ClaimKind.Published);
        Add("dateCreated", ClaimKind.Published);
        Add("dateModified", ClaimKind.Modified);
        Add("inLanguage", ClaimKind.Language);
        Add("articleSection", ClaimKind.Section);
        Add("publisher", ClaimKind.Outlet);
        Add("isBasedOn", ClaimKind.Origin);
        Add("isBasedOnUrl", ClaimKind.Origin);
        foreach (var name in (ReadOnlySpan<string>)["author", "creator"])
        {
            if (article.TryGetProperty(name, out var value))
            {
                claims.AddRange(graph.Authors(value).Select(author => new MarkupClaim(ClaimKind.Author, author, place + name)));
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["sourceOrganization", "provider", "creditText", "copyrightHolder"])
        {
            claims.AddRange(graph.Texts(article, name).Where(text => Agencies.In(text).Any()).Select(text => new MarkupClaim(ClaimKind.Agency, text, place + name)));
        }

        if (article.TryGetProperty("image", out var image))
        {
            claims.AddRange(graph.Image(image, place));
        }

        if (article.TryGetProperty("isAccessibleForFree", out var free) && Graph.IsFalse(free))
        {
            claims.Add(new(ClaimKind.Paywall, "isAccessibleForFree: false", place + "isAccessibleForFree"));
        }

        if (article.TryGetProperty("hasPart", out var parts))
        {
            claims.AddRange(graph.Closed(parts, place));
        }

        void Add(string name, ClaimKind kind) => claims.AddRange(graph.Texts(article, name).Select(text => new MarkupClaim(kind, text, place + name)));
    }

    /// <summary>The nodes of all blocks, by their ids, with those that are articles or pages in the order in which they stand.</summary>
    private sealed class Graph
    {
        private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
        private int _nodes;
        private int _asked;

        public List<JsonElement> Articles { get; } = [];

        public List<JsonElement> Pages { get; } = [];

        /// <param name="isMain">Reached by what a page is about; an article in a list of others is not.</param>
        public void Walk(JsonElement element, bool isMain, int depth)
        {
            if (depth > DeepestNode || ++_nodes > MostNodes)
            {
                return;
            }

            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, isMain, depth + 1);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                Note(element, isMain);
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        Walk(property.Value, isMain && property.Name is "@graph" or "mainEntity" or "mainEntityOfPage", depth + 1);
                    }
                }
            }
        }

        public IEnumerable<string> Texts(JsonElement element, string name) =>
            element.TryGetProperty(name, out var value) ? Texts(value, 0).Select(MarkupClaim.Clean).Where(text => text.Length > 0) : [];

        public IEnumerable<string> Authors(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => AuthorNames.In(value.GetString()!),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Authors),
            JsonValueKind.Object when value.TryGetProperty("@list", out var list) && list.ValueKind == JsonValueKind.Array => list.EnumerateArray().SelectMany(Authors),
            JsonValueKind.Object => Author(Resolved(value)),
            _ => [],
        };

        public IEnumerable<MarkupClaim> Image(JsonElement value, string place)
        {
            var image = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value;
            if (image.ValueKind == JsonValueKind.String)
            {
                return [new(ClaimKind.Image, image.GetString()!.Trim(), place + "image")];
            }

            if (image.ValueKind != JsonValueKind.Object)
            {
                return [];
            }

            image = Resolved(image);
            return
            [
                .. Texts(image, "contentUrl").Concat(Texts(image, "url")).Take(1).Select(url => new MarkupClaim(ClaimKind.Image, url, place + "image")),
                .. Texts(image, "caption").Take(1).Select(caption => new MarkupClaim(ClaimKind.ImageCaption, caption, place + "image caption")),
                .. ((string[])["creditText", "creator", "author", "copyrightHolder", "copyrightNotice"])
                    .SelectMany(name => Texts(image, name).Select(credit => new MarkupClaim(ClaimKind.ImageCredit, credit, $"{place}image {name}"))).Take(1),
            ];
        }

        public IEnumerable<MarkupClaim> Closed(JsonElement value, string place) => value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Take(10).SelectMany(part => Closed(part, place)),
            JsonValueKind.Object when value.TryGetProperty("isAccessibleForFree", out var free) && IsFalse(free) =>
                Texts(value, "cssSelector").Select(selector => new MarkupClaim(ClaimKind.Paywall, selector, place + "hasPart cssSelector")),
            _ => [],
        };

        public static bool IsFalse(JsonElement value) =>
            value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String && MetaNames.IsFalse(value.GetString()!));

        private void Note(JsonElement element, bool isMain)
        {
            // A reference alone says nothing of what it names.
            if (element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && element.EnumerateObject().Skip(1).Any())
            {
                _byId.TryAdd(id.GetString()!, element);
            }

            if (isMain && element.TryGetProperty("@type", out var type))
            {
                var names = Texts(type, 0).Select(name => name[(name.LastIndexOf('/') + 1)..]).ToList();
                if (names.Exists(IsArticleType))
                {
                    Articles.Add(element);
                }
                else if (names.Exists(name => name.EndsWith("Page", StringComparison.Ordinal)))
                {
                    Pages.Add(element);
                }
            }
        }

        private JsonElement Resolved(JsonElement element) =>
            !element.TryGetProperty("name", out _) && element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
            && _byId.TryGetValue(id.GetString()!, out var named) ? named : element;

        private IEnumerable<string> Author(JsonElement author)
        {
            var isOrganisation = author.TryGetProperty("@type", out var type) && Texts(type, 0).Any(name => name.EndsWith("Organization", StringComparison.Ordinal));
            var names = Texts(author, "name").ToList();
            if (names.Count == 0)
            {
                names = [string.Join(' ', Texts(author, "givenName").Concat(Texts(author, "familyName")))];
            }

            return names.SelectMany(name => isOrganisation ? AuthorNames.One(name) : AuthorNames.In(name));
        }

        // A text, a list of texts, or objects that have a name.
        private IEnumerable<string> Texts(JsonElement value, int depth) => value.ValueKind switch
        {
            JsonValueKind.String when value.GetString()?.Trim() is { Length: > 0 } text => [text],
            _ when ++_asked > MostAsked => [],
            JsonValueKind.Array when depth < DeepestNode => value.EnumerateArray().SelectMany(item => Texts(item, depth + 1)),
            JsonValueKind.Object when depth < DeepestNode => Named(Resolved(value), depth),
            _ => [],
        };

        private IEnumerable<string> Named(JsonElement value, int depth)
        {
            foreach (var name in (string[])["name", "@value", "url", "@id"])
            {
                if (value.TryGetProperty(name, out var inner))
                {
                    return Texts(inner, depth + 1);
                }
            }

            return [];
        }
    }

    /// <summary>Whether a type of schema.org is an article's: NewsArticle, ReportageNewsArticle, BlogPosting …</summary>
    public static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "CreativeWork" or "PressRelease";
}
