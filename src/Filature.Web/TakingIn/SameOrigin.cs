using Microsoft.AspNetCore.Http;

namespace Filature.Web.TakingIn;

/// <summary>Only a page of this very desk may ask it to write: a foreign one cannot forge what the browser says of itself.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Whether the browser says that the request comes from a page of this desk: by <c>Sec-Fetch-Site</c>, or else by <c>Origin</c>. What says
    /// neither is no browser of this decade, and is refused.
    /// </summary>
    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count == 1
            ? site[0] == "same-origin"
            : request.Headers.Origin is [{ } origin] && origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
