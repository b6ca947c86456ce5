using System.Net;

namespace Filature.Arrivals;

/// <summary>A page of the web: how it is asked for, and the arrival it makes.</summary>
internal static class WebPage
{
    public static WebWish Wish(string asked, Uri at, FetchOptions options) => new(
        asked, at, "a page", "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8", null, null,
        // A server that does not know what it sends is asked by the bytes.
        type => type switch
        {
            MediaTypes.Pdf => options.PdfLimit,
            null or "" or "application/octet-stream" or "text/html" or "application/xhtml+xml" or "text/plain" or "text/markdown" => options.PageLimit,
            _ => null,
        });

    /// <returns>Problems: <c>fetch.status</c>, <c>arrival.empty</c>, <c>arrival.unsupported</c>.</returns>
    public static Outcome<Arrival> Arrival(string asked, Uri at, WebAnswer answer, DateOnly retrieved) =>
        answer.Status != HttpStatusCode.OK
            ? HttpStatus.Problem(asked, answer.Status)
            : MediaTypes.Sniff(answer.Bytes.Span, at.AbsoluteUri).Then<Arrival>(kind => new Arrival(
                asked, answer.Bytes, kind.MediaType, answer.Charset ?? kind.Charset, at.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped), retrieved) { Headers = answer.Headers });

    public static Problem TooManyRedirects(string asked, int most) => new(
        "fetch.too-many-redirects", $"{asked} redirects more than {most} times.",
        "Open it in a browser and give the address where it ends, or save the page and give the file.");
}
