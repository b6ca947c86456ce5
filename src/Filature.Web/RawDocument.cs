using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>The document as it came in, as plain text: its bytes untouched, and never read as markup by a browser.</summary>
internal static class RawDocument
{
    public static IResult Of(string id, Arrival arrival, HttpContext context)
    {
        // Should a browser ever take it for something else, it may do nothing.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        if (arrival.MediaType == "application/pdf")
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{id}.pdf\"";
            return TypedResults.Bytes(arrival.Bytes, "application/octet-stream");
        }

        context.Response.Headers.ContentDisposition = $"inline; filename=\"{id}.txt\"";
        return TypedResults.Bytes(arrival.Bytes, $"text/plain; charset={CharsetOf(arrival)}");
    }

    // What the transport says goes into a header only if it is a name of an encoding that is known here.
    private static string CharsetOf(Arrival arrival)
    {
        if (arrival.Charset is { } said)
        {
            try
            {
                return Encoding.GetEncoding(said).WebName;
            }
            catch (ArgumentException)
            {
                // Not known: look at the bytes.
            }
        }

        return arrival.Bytes.Span switch
        {
            [0xFF, 0xFE, ..] => "utf-16le",
            [0xFE, 0xFF, ..] => "utf-16be",
            var bytes => Utf8.IsValid(bytes) ? "utf-8" : "windows-1252",
        };
    }
}
