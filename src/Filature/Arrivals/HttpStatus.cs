using System.Net;

namespace Filature.Arrivals;

/// <summary>A status that is no page, in words.</summary>
internal static class HttpStatus
{
    private const string Save = "Open it in a browser, save the page and give the file.";

    public static Problem Problem(string asked, HttpStatusCode status)
    {
        var (words, advice) = status switch
        {
            HttpStatusCode.NotFound => ("there is no such page", "Check the address; a page taken down may be in a web archive."),
            HttpStatusCode.Gone => ("the page was taken down", "Look for it in a web archive."),
            HttpStatusCode.Unauthorized or HttpStatusCode.ProxyAuthenticationRequired => ("the site asks for a login", Save),
            HttpStatusCode.PaymentRequired => ("the site asks for payment", Save),
            HttpStatusCode.Forbidden => ("the site refuses programs", Save),
            HttpStatusCode.TooManyRequests => ("the site asks to come less often", "Wait some minutes and try again."),
            HttpStatusCode.UnavailableForLegalReasons => ("the page is barred for legal reasons", Save),
            HttpStatusCode.NoContent or HttpStatusCode.ResetContent => ("the answer is empty", "Check the address."),
            >= HttpStatusCode.InternalServerError => ("the site has a fault of its own", "Try again later."),
            >= HttpStatusCode.BadRequest => ("the site refuses the request", "Check the address."),
            _ => ("the answer is not a page", Save),
        };
        return new("fetch.status", $"{asked}: {words} (HTTP {(int)status}).", advice);
    }
}
