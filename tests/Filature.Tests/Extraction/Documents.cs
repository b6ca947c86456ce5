using System.Text;
using Filature.Extraction;

namespace Filature.Tests.Extraction;

/// <summary>Documents written in a test, and what comes out of them.</summary>
internal static class Documents
{
    public static Arrival Text(string text) => Bytes(Encoding.UTF8.GetBytes(text), "text/plain");

    public static Arrival Page(string html, string? address = null) =>
        new("page.html", Encoding.UTF8.GetBytes(html), "text/html", null, address, null);

    public static Arrival Bytes(byte[] bytes, string mediaType, string? charset = null) => new("document", bytes, mediaType, charset, null, null);

    public static Article Read(this Arrival arrival) =>
        Extractor.Extract(arrival) is { IsOk: true } outcome ? outcome.Value : throw new InvalidOperationException(Extractor.Extract(arrival).Problem!.ToString());

    public static string Words(this Article article, PartRole role) => string.Join(" ¦ ", article.PartsOf(role).Select(span => span.Of(article.Text.Text)));

    /// <summary>All delivered documents of the tree: the sample wire and the development set.</summary>
    public static IEnumerable<Arrival> OfTheTree() =>
        new[] { "samples/wire", "gold/dev/docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Laws.House.Root, folder)))
            .Where(path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new Arrival(path, File.ReadAllBytes(path), path.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : "text/plain", null, null, null));
}
