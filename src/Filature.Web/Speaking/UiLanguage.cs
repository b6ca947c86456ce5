using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Filature.Web.Speaking;

/// <summary>The languages of the interface. French is the first: it is taken where a reader asks for none of them.</summary>
public enum UiLanguage
{
    Fr,
    En,
    Es,
}

internal static class UiLanguages
{
    public const string Cookie = "filature-ui";

    public static readonly ValueList<UiLanguage> All = [UiLanguage.Fr, UiLanguage.En, UiLanguage.Es];

    public static string Code(this UiLanguage language) => language switch
    {
        UiLanguage.En => "en",
        UiLanguage.Es => "es",
        _ => "fr",
    };

    /// <summary>A language by its own name.</summary>
    public static string OwnName(this UiLanguage language) => language switch
    {
        UiLanguage.En => "English",
        UiLanguage.Es => "Español",
        _ => "Français",
    };

    public static UiLanguage? Parse(string? code) => code?.ToLowerInvariant() switch
    {
        "fr" => UiLanguage.Fr,
        "en" => UiLanguage.En,
        "es" => UiLanguage.Es,
        _ => null,
    };

    /// <summary>The language asked for: by <c>?ui=</c>, else by the cookie it left, else by the browser.</summary>
    public static UiLanguage Of(HttpRequest request) =>
        Parse(request.Query["ui"]) ?? Parse(request.Cookies[Cookie]) ?? Accepted(request) ?? UiLanguage.Fr;

    /// <summary>Keeps the choice of <c>?ui=</c> in a cookie.</summary>
    public static Task Remember(HttpContext context, RequestDelegate next)
    {
        if (Parse(context.Request.Query["ui"]) is { } chosen)
        {
            context.Response.Cookies.Append(
                Cookie, chosen.Code(), new() { HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/", IsEssential = true });
        }

        context.Response.Headers.ContentLanguage = Of(context.Request).Code();
        return next(context);
    }

    private static UiLanguage? Accepted(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted)
            ? wanted
                .Where(item => item.Quality is not 0)
                .OrderByDescending(item => item.Quality ?? 1)
                .Select(item => Parse(item.Value.ToString().Split('-')[0]))
                .FirstOrDefault(language => language is not null)
            : null;
}
