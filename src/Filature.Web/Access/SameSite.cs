using Microsoft.AspNetCore.Http;

namespace Filature.Web.Access;

/// <summary>
/// What changes something comes from a page of this desk or from a program, never from a page of another site: browsers say where a form is
/// from (Fetch Metadata; Origin in older ones), and no page can make them say otherwise.
/// </summary>
internal static class SameSite
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        if (!IsSafe(context.Request.Method) && IsForeign(context.Request))
        {
            // What it sends is not read, and so this line carries nothing more.
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsForeign(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => false,
        { Length: > 0 } => true,
        _ => request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)),
    };
}
