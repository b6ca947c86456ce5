namespace Filature.Arrivals.Polling;

/// <summary>When pages are asked again.</summary>
internal static class PageTimes
{
    /// <summary>Tries for a page that does not come; with the waits between them, some four days.</summary>
    public const int MostTries = 10;

    // Most silent edits are made within the first hours (errors), the rest within days (developments).
    private static readonly TimeSpan[] Again = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(72)];

    /// <summary>The next time for a page that first came then; null where it was asked often enough. Times that were missed are not made up for.</summary>
    public static DateTimeOffset? Next(DateTimeOffset fetched, DateTimeOffset now)
    {
        foreach (var wait in Again)
        {
            if (fetched + wait > now)
            {
                return fetched + wait;
            }
        }

        return null;
    }
}
