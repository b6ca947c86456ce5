using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>Up to which article a reader had seen the desk when they left it. One visit lasts as long as pages are turned within half an hour.</summary>
internal static class Visit
{
    public const string Cookie = "filature-visit";

    private static readonly TimeSpan Break = TimeSpan.FromMinutes(30);

    /// <summary>The number of the newest article of the visit before; null on the first one.</summary>
    /// <param name="newest">The number of the newest article there is.</param>
    public static int? SeenUpTo(HttpContext context, int newest, DateTimeOffset now)
    {
        var (before, last, at) = Read(context.Request.Cookies[Cookie]);
        var seen = last is not null && now - at > Break ? last : before;
        context.Response.Cookies.Append(
            Cookie, string.Create(CultureInfo.InvariantCulture, $"{seen}.{newest}.{now.ToUnixTimeSeconds()}"),
            new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(90), Path = "/", IsEssential = true });
        return seen;
    }

    private static (int? Before, int? Last, DateTimeOffset At) Read(string? cookie) =>
        cookie?.Split('.') is [var before, var last, var at] && Number(at) is { } seconds and >= 0 and < 253_402_300_800
            ? ((int?)Number(before), (int?)Number(last), DateTimeOffset.FromUnixTimeSeconds(seconds))
            : (null, null, default);

    private static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue * 4L ? number : null;
}
