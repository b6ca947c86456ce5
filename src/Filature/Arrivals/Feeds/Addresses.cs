namespace Filature.Arrivals.Feeds;

/// <summary>Addresses of a feed, made absolute: against xml:base, outermost first, then the feed's own address.</summary>
internal static class Addresses
{
    // What a link of a report never is.
    private static readonly string[] Refused = ["javascript:", "vbscript:", "data:", "file:", "about:", "blob:"];

    /// <summary>The base that holds at an element, or null where nothing gives one.</summary>
    public static Uri? BaseAt(MarkupElement? element, Uri? feed)
    {
        List<string>? bases = null;
        for (; element is not null; element = element.Parent)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name == "base" && attribute.Prefix == "xml" && attribute.Value.AsSpan().Trim().Length > 0)
                {
                    (bases ??= []).Add(attribute.Value.Trim());
                }
            }
        }

        var at = feed;
        for (var outermost = (bases?.Count ?? 0) - 1; outermost >= 0; outermost--)
        {
            at = Made(at, bases![outermost]) is { } next && (next.Scheme == Uri.UriSchemeHttp || next.Scheme == Uri.UriSchemeHttps) ? next : at;
        }

        return at;
    }

    /// <summary>An address as written where it is absolute, else resolved; null where it is none, or none to follow.</summary>
    public static string? Resolve(string? written, Uri? at)
    {
        if (written is null)
        {
            return null;
        }

        // Feeds fold long addresses over lines, and escape their ampersands twice.
        var address = string.Concat(written.Trim().Split('\r', '\n', '\t')).Replace("&amp;", "&", StringComparison.Ordinal);
        if (address.Length == 0 || Array.Exists(Refused, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return HasScheme(address) || at is null ? address : Made(at, address)?.AbsoluteUri ?? address;
    }

    public static bool IsWeb(string? address) =>
        address is not null && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static bool HasScheme(string address)
    {
        var colon = address.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && address[colon] == ':' && char.IsAsciiLetter(address[0])
            && !address.AsSpan(0, colon).ContainsAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    }

    private static Uri? Made(Uri? at, string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var absolute) && HasScheme(written) ? absolute
        : at is not null && Uri.TryCreate(at, written, out var joined) ? joined : null;
}
