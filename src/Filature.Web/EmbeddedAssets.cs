using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>A file of <c>Assets/</c>, built into the program. Its address carries the hash of its content, so it may be cached for good.</summary>
internal sealed record Asset(string Name, string MediaType, byte[] Bytes, string Hash)
{
    public string Href => $"/assets/{Name}?v={Hash}";
}

internal static partial class EmbeddedAssets
{
    private const string Prefix = "Assets/";
    private static readonly Dictionary<string, Asset> All = Load();

    public static readonly Asset Style = All["filature.css"];

    public static readonly Asset Icon = All["filature.svg"];

    public static readonly Asset Script = All["filature.js"];

    /// <summary>The style of <see cref="Charts.RelayChart"/>.</summary>
    public static readonly string RelayStyle = System.Text.Encoding.UTF8.GetString(All["relay.css"].Bytes);

    /// <summary>The style of the public edition.</summary>
    public static readonly Asset Edition = All["edition.css"];

    public static IResult Serve(string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return TypedResults.NotFound();
        }

        // Under another hash it is not the file that was asked for: answer, but keep no one from asking again.
        if (context.Request.Query["v"] == asset.Hash)
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }

        return TypedResults.Bytes(asset.Bytes, asset.MediaType);
    }

    private static Dictionary<string, Asset> Load()
    {
        var here = Assembly.GetExecutingAssembly();
        var all = new Dictionary<string, Asset>(StringComparer.Ordinal);
        // Fonts before style sheets, which name them by their hash.
        foreach (var resource in here.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(name => name.EndsWith(".css", StringComparison.Ordinal)))
        {
            using var stream = here.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var name = resource[Prefix.Length..];
            var bytes = name.EndsWith(".css", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(LocalFile().Replace(Encoding.UTF8.GetString(memory.ToArray()), match => $"url({all[match.Groups[1].Value].Href})"))
                : memory.ToArray();
            all[name] = new(name, MediaTypeOf(name), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));
        }

        return all;
    }

    [GeneratedRegex(@"url\(([a-z0-9-]+\.woff2)\)")]
    private static partial Regex LocalFile();

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
