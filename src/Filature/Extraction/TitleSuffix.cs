namespace Filature.Extraction;

/// <summary>The name behind a title: «Headline — RT Russie et ex-Union soviétique», «Headline | Le Matin».</summary>
internal static class TitleSuffix
{
    private static readonly string[] Separators = [" — ", " – ", " - ", " | ", " » ", " :: ", " · ", " • "];

    // A longer tail is the second half of a headline.
    private const int MostWords = 8;

    /// <summary>Where the suffix of a headline begins and ends, when it names an agency or an outlet that others copy.</summary>
    public static TextSpan? AgencyIn(string title) =>
        Last(title) is { } suffix && Agencies.In(suffix.Of(title)).Any() ? suffix : null;

    /// <summary>What follows the known headline in a page's title element, or null.</summary>
    public static string? After(string title, string headline)
    {
        if (Last(title) is not { } suffix)
        {
            return null;
        }

        var before = Folding.Fold(title.AsSpan(0, suffix.Start));
        return before.Length > 0 && before == Folding.Fold(headline) ? suffix.Of(title) : null;
    }

    private static TextSpan? Last(string title)
    {
        var at = -1;
        var length = 0;
        foreach (var separator in Separators)
        {
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var found && found > at)
            {
                (at, length) = (found, separator.Length);
            }
        }

        var suffix = new TextSpan(Math.Max(0, at + length), title.Length);
        return at > 0 && LineReading.CountWords(suffix.Of(title)) is >= 1 and <= MostWords ? suffix : null;
    }
}
