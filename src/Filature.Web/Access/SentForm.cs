using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Filature.Web.Access;

/// <summary>A form with its token, as a page of this desk sends it.</summary>
internal static class SentForm
{
    /// <summary>Null where it was not made here for this reader, or is none.</summary>
    /// <param name="longest">In bytes.</param>
    public static async Task<IFormCollection?> Read(HttpContext context, IAntiforgery antiforgery, int longest = AccessServices.LongestForm)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = longest;
        }

        try
        {
            // First: a form beyond the limits is refused here, before anyone looks for its token.
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return await antiforgery.IsRequestValidAsync(context) ? form : null;
        }
        catch (Exception refused) when (refused is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>A place of this desk to go back to, whatever a form says.</summary>
    public static string Back(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && path.All(c => c > ' ' && c < 127 && c != '\\') ? path : "/";

    public static IResult GoTo(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
