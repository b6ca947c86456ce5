using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>The headers of every answer. Nothing but our own style sheet, fonts and script is ever loaded, and nobody but the desk is asked for news.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "interest-cohort=(), camera=(), microphone=(), geolocation=()";
        // A page depends on the archive, on the language cookie and on Accept-Language.
        headers.CacheControl = "private, no-cache";
        return next(context);
    }
}
