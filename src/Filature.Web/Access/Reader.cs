using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Filature.Web.Access;

/// <summary>Who is before the page: the owner of a desk of his own, an editor of a public one, or any of its readers.</summary>
internal sealed class Reader(IHttpContextAccessor contexts, IAntiforgery antiforgery, WebDeskOptions options)
{
    /// <summary>Whether others than the owner reach this desk.</summary>
    public bool IsOfPublicDesk => options.IsPublic;

    /// <summary>Whether an editor gave the password.</summary>
    public bool IsEditor => Is(contexts.HttpContext!);

    /// <summary>Whether what this reader sends is taken.</summary>
    public bool MayChange => !options.IsPublic || IsEditor;

    /// <summary>The path of the page, to come back to.</summary>
    public string Here => contexts.HttpContext!.Request is { } request && HttpMethods.IsGet(request.Method) ? $"{request.Path}{request.QueryString}" : "/";

    /// <summary>Where the page is, as the reader reached it; of its query only what it is about.</summary>
    public Uri? Address => contexts.HttpContext!.Request is { Host.HasValue: true } request
        && Uri.TryCreate($"{request.Scheme}://{request.Host}{request.Path}{(request.Query["name"] is [{ } name] ? $"?name={Uri.EscapeDataString(name)}" : "")}", UriKind.Absolute, out var address)
            ? address : null;

    /// <summary>The hidden field of a form that changes something: its name and its value.</summary>
    public (string Name, string Value) FormToken()
    {
        var tokens = antiforgery.GetAndStoreTokens(contexts.HttpContext!);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    public static bool Is(HttpContext context) => context.User.Identity is { IsAuthenticated: true, AuthenticationType: AccessServices.Scheme };
}
