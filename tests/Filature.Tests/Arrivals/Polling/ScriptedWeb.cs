using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Filature.Arrivals;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>A web in memory: what is not scripted is not there (404), and every question is written down.</summary>
internal sealed class ScriptedWeb : IWeb
{
    private readonly ConcurrentDictionary<string, Func<WebWish, Outcome<WebAnswer>>> _pages = new(StringComparer.Ordinal);

    public ConcurrentQueue<WebWish> Asked { get; } = new();

    public Func<WebWish, Outcome<WebAnswer>> this[string address]
    {
        get => _pages[address];
        set => _pages[address] = value;
    }

    public int TimesAsked(string address) => Asked.Count(wish => wish.At.AbsoluteUri == address);

    public Task<Outcome<WebAnswer>> Ask(WebWish wish, CancellationToken cancel)
    {
        Asked.Enqueue(wish);
        return Task.FromResult(_pages.TryGetValue(wish.At.AbsoluteUri, out var page) ? page(wish) : Status(HttpStatusCode.NotFound));
    }

    public static WebAnswer Status(HttpStatusCode status, TimeSpan? retryAfter = null) => new(status, default, null, null, null, null, retryAfter, null, null);

    public static WebAnswer To(HttpStatusCode status, string location) => Status(status) with { Location = new(location, UriKind.RelativeOrAbsolute) };

    public static WebAnswer Ok(string body, string mediaType, string? etag = null, TimeSpan? maxAge = null) =>
        new(HttpStatusCode.OK, Encoding.UTF8.GetBytes(body), mediaType, "utf-8", etag, null, null, maxAge, null) { Headers = [new("ETag", etag ?? "")] };

    public static WebAnswer Rss(string items, string? etag = null, TimeSpan? maxAge = null) =>
        Ok($"<rss version=\"2.0\"><channel><title>Fil inventé</title>{items}</channel></rss>", "application/rss+xml", etag, maxAge);

    public static WebAnswer Page(string title, string text, string? etag = null) =>
        Ok($"<html lang=\"fr\"><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>", "text/html", etag);

    public static Outcome<WebAnswer> Silent(WebWish wish) => new Problem("fetch.timeout", $"{wish.Asked} did not answer.", "");
}
