using System.Globalization;

namespace Filature.Arrivals.Feeds;

/// <summary>
/// Points in time as feeds write them: RFC 822 and its heirs with any zone, W3CDTF (ISO 8601) whole or in part, asctime,
/// month names of a dozen languages, numbers with slashes or dots, Unix time. Without a zone, UTC is meant; without a time,
/// midnight.
/// </summary>
public static class FeedDates
{
    /// <summary>The point in time in the zone that was written; null where the text gives no day that exists.</summary>
    /// <param name="dayFirst">How <c>03/04/2021</c> is meant; by default day first, unless the time is in a.m. and p.m.</param>
    public static DateTimeOffset? Parse(string text, bool? dayFirst = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }

        var trimmed = text.AsSpan().Trim();
        if (!trimmed.ContainsAnyExceptInRange('0', '9'))
        {
            return Digits(trimmed);
        }

        var date = new DateTokens(dayFirst);
        return date.Read(text) ? date.Result() : null;
    }

    // Unix seconds or milliseconds, or a compact ISO date.
    private static DateTimeOffset? Digits(ReadOnlySpan<char> digits)
    {
        switch (digits.Length)
        {
            case 4:
                return Made(digits, "yyyy");
            case 8:
                return Made(digits, "yyyyMMdd");
            case 14:
                return Made(digits, "yyyyMMddHHmmss");
            case 9 or 10:
                return DateTimeOffset.FromUnixTimeSeconds(long.Parse(digits, CultureInfo.InvariantCulture));
            case 12 or 13:
                return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(digits, CultureInfo.InvariantCulture));
            default:
                return null;
        }

        static DateTimeOffset? Made(ReadOnlySpan<char> digits, string format) =>
            DateTimeOffset.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }
}
