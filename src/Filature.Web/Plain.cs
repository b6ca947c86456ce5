namespace Filature.Web;

/// <summary>Text of documents where only plain text can stand.</summary>
internal static class Plain
{
    /// <summary>One line without control and direction characters: a page's title has no element that could hold them in.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !char.IsControl(c) && !IsDirection(c)));

    /// <summary>An address that may become a link: absolute, http or https. Anything else is only shown.</summary>
    public static Uri? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    private static bool IsDirection(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
