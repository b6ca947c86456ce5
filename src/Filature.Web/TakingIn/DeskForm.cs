using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Filature.Web.TakingIn;

/// <summary>A form that a page of this desk sends.</summary>
internal static class DeskForm
{
    // A list of some thousand feeds has less.
    private const int LongestBody = 2 * 1024 * 1024;

    /// <summary>Null where the desk takes nothing in, where the form comes from elsewhere, and where it is none.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, bool isOpen)
    {
        var request = context.Request;
        if (!isOpen || !SameOrigin.Sent(request) || (request.ContentLength > 0 && !request.HasFormContentType))
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LongestBody;
        }

        return request.HasFormContentType ? await request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
    }

    public static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
