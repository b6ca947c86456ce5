using System.Text.Json;

namespace Filature.Extraction;

/// <summary>The claims of one JSON-LD block (schema.org): articles only, wherever they hang in the graph.</summary>
internal static class JsonLd
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static List<MarkupClaim> Read(string json)
    {
        var claims = new List<MarkupClaim>();
        try
        {
            using var document = JsonDocument.Parse(JsonEscapes.Whole(json), Lenient);
            Walk(document.RootElement, claims);
        }
        catch (JsonException)
        {
            // Broken JSON-LD is common, and says nothing then.
        }

        return claims;
    }

    private static void Walk(JsonElement element, List<MarkupClaim> claims)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, claims);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                Article(element, claims);
            }

            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Walk(inner, claims);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && Strings(type).Any(name =>
            name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
            || name is "Report" or "CreativeWork" or "PressRelease");

    private static void Article(JsonElement element, List<MarkupClaim> claims)
    {
        Add("headline", ClaimKind.Headline, names: false);
        Add("datePublished", ClaimKind.Published, names: false);
        Add("dateCreated", ClaimKind.Published, names: false);
        Add("dateModified", ClaimKind.Modified, names: false);
        Add("inLanguage", ClaimKind.Language, names: true);
        Add("author", ClaimKind.Author, names: true);
        Add("creator", ClaimKind.Author, names: true);
        Add("publisher", ClaimKind.Outlet, names: true);
        Add("isBasedOn", ClaimKind.Origin, names: true);
        Add("isBasedOnUrl", ClaimKind.Origin, names: true);
        foreach (var name in (ReadOnlySpan<string>)["sourceOrganization", "provider", "creditText", "copyrightHolder"])
        {
            if (element.TryGetProperty(name, out var value))
            {
                claims.AddRange(Strings(value).Where(text => Agencies.In(text).Any()).Select(text => new MarkupClaim(ClaimKind.Agency, text, "json-ld " + name)));
            }
        }

        void Add(string name, ClaimKind kind, bool names)
        {
            if (element.TryGetProperty(name, out var value))
            {
                claims.AddRange(Strings(value, names).Select(text => new MarkupClaim(kind, text, "json-ld " + name)));
            }
        }
    }

    // A text, a list of texts, or objects that have a name.
    private static IEnumerable<string> Strings(JsonElement value, bool names = true) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()?.Trim() is { Length: > 0 } text => [text],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Strings(item, names)),
        JsonValueKind.Object when names && value.TryGetProperty("name", out var name) => Strings(name, names),
        JsonValueKind.Object when names && value.TryGetProperty("url", out var url) => Strings(url, names),
        JsonValueKind.Object when names && value.TryGetProperty("@id", out var id) => Strings(id, names),
        _ => [],
    };
}
