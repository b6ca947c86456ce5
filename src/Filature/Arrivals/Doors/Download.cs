using System.Net;
using System.Runtime.InteropServices;

namespace Filature.Arrivals.Doors;

/// <summary>What an address gave, before anything is known of it but its size.</summary>
/// <param name="At">Where the redirects ended.</param>
internal sealed record Download(string Asked, Uri At, WebAnswer Answer)
{
    /// <summary>A path whose extension may say what it is.</summary>
    public string Name => At.AbsolutePath;

    public string? MediaType => Answer.MediaType;

    public string Address => At.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    public string? ContentType => Answer is { MediaType: { } type, Charset: { } charset } ? $"{type}; charset={charset}" : Answer.MediaType;

    public bool IsThere => Answer.Status == HttpStatusCode.OK;

    /// <summary>Pages as for everything that asks for one; containers as large as a file that is held in memory.</summary>
    public static WebWish Wish(string asked, Uri at, FetchOptions options)
    {
        var page = WebPage.Wish(asked, at, options);
        return page with
        {
            Wanted = "a document",
            Accept = page.Accept + ", */*;q=0.1",
            Limit = type => IsContainer(type) || (page.Limit(type) is not null && type is not (MediaTypes.Html or "application/xhtml+xml") && Containers.IsName(at.AbsolutePath))
                ? DocumentFile.Limit
                : page.Limit(type),
        };
    }

    public Outcome<Arrival> Page(DateOnly? asOf) => WebPage.Arrival(Asked, At, Answer, asOf ?? default);

    public MemoryStream Stream() => MemoryMarshal.TryGetArray(Answer.Bytes, out var bytes)
        ? new(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new(Answer.Bytes.ToArray(), writable: false);

    private static bool IsContainer(string? mediaType) => Containers.OfMediaType(mediaType) is not null
        || mediaType is "application/zip" or "application/x-zip-compressed" or "application/warc" or "application/gzip" or "application/x-gzip"
            or "application/xml" or "text/xml";
}
