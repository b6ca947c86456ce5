using System.Net;

namespace Filature.Arrivals;

/// <summary>Which addresses may be asked for at all.</summary>
internal static class WebAddress
{
    private const int MaxLength = 2048;

    public static Outcome<Uri> Parse(string address)
    {
        if (address.Length > MaxLength || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return Bad($"«{(address.Length > 100 ? address[..100] + "…" : address)}» is not an address", "Give it whole: https://site.example/article.");
        }

        if (uri.Scheme is not ("http" or "https"))
        {
            return Bad($"{address} is not an http or https address", "Save the document and give the file.");
        }

        // A name and password would be sent to the site, and be kept in the archive with the address.
        return uri.UserInfo.Length > 0 ? Bad("The address holds a user name or password", "Take out what stands before the @.") : uri;
    }

    /// <summary>Where a redirect leads, checked like an address given by the user.</summary>
    public static Outcome<Uri> Redirected(Uri from, Uri? location)
    {
        if (location is null)
        {
            return Bad($"{from} redirects to nowhere", "Open it in a browser, or save the page and give the file.");
        }

        var target = Parse(new Uri(from, location).AbsoluteUri);
        return target is { IsOk: true, Value.Scheme: "http" } && from.Scheme == "https"
            ? Bad($"{from} redirects from https to http ({target.Value}), where anyone on the way can change the page", "If you trust it, give the http address itself.")
            : target;
    }

    /// <summary>Names that only mean something inside a machine or a house. Numbers are judged when they are connected to.</summary>
    public static bool IsLocalName(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.');
        return uri.HostNameType is UriHostNameType.Dns && !IPAddress.TryParse(host, out _)
            && (!host.Contains('.', StringComparison.Ordinal)
                || Ends(".localhost") || Ends(".local") || Ends(".internal") || Ends(".home.arpa") || Ends(".lan") || Ends(".onion"));

        bool Ends(string suffix) => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
    }

    private static Problem Bad(string what, string advice) => new("fetch.bad-address", what + ".", advice);
}
