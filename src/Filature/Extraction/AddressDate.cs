using System.Text.RegularExpressions;

namespace Filature.Extraction;

/// <summary>The date in an address: <c>/2031/01/15/</c>, <c>/20310115-</c>, <c>/2031-01-15</c>.</summary>
internal static partial class AddressDate
{
    /// <summary>The date as ISO, or null.</summary>
    public static string? In(string address)
    {
        var match = Pattern().Match(address);
        return match.Success && DateOnly.TryParseExact(
            match.Groups["y"].Value + match.Groups["m"].Value + match.Groups["d"].Value, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    // Years of the web and of our samples; a number of an article is longer or begins otherwise.
    [GeneratedRegex(@"[/=_-](?<y>(?:19|20)\d\d)(?:[/-]?)(?<m>0[1-9]|1[0-2])(?:[/-]?)(?<d>[0-3]\d)(?:[/_.+-]|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
