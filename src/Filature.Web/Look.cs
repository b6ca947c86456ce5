using Microsoft.AspNetCore.Http;

namespace Filature.Web;

/// <summary>How a reader wants the desk to look and to work: kept in a cookie of their own browser, and read by the server, so that it needs no script.</summary>
/// <param name="Theme"><c>auto</c>, <c>light</c>, <c>dark</c>.</param>
/// <param name="Size"><c>small</c>, <c>usual</c>, <c>large</c>.</param>
/// <param name="Marks">Whether findings are marked in the text of articles.</param>
/// <param name="Keys">Whether single letters are commands.</param>
public sealed record Look(string Theme, string Size, bool Marks, bool Keys)
{
    public const string Cookie = "filature-look";

    public static readonly Look Usual = new("auto", "usual", true, true);

    public static readonly ValueList<string> Themes = ["auto", "light", "dark"];

    public static readonly ValueList<string> Sizes = ["small", "usual", "large"];

    internal static Look Of(HttpRequest request) =>
        request.Cookies[Cookie]?.Split('.') is [var theme, var size, var marks, var keys]
            ? new(Known(Themes, theme), Known(Sizes, size), marks != "off", keys != "off")
            : Usual;

    /// <summary>What the form of the settings page sends.</summary>
    internal static Look OfForm(IQueryCollection form) => new(Known(Themes, form["theme"]), Known(Sizes, form["size"]), form["marks"] == "on", form["keys"] == "on");

    internal void Keep(HttpResponse response) => response.Cookies.Append(
        Cookie, $"{Theme}.{Size}.{(Marks ? "on" : "off")}.{(Keys ? "on" : "off")}",
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/", IsEssential = true });

    private static string Known(ValueList<string> words, string? word) => word is not null && words.Contains(word) ? word : words.Contains("usual") ? "usual" : "auto";
}
