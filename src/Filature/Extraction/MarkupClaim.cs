namespace Filature.Extraction;

/// <summary>What a page's markup says of the article, before the text has an id.</summary>
internal sealed record MarkupClaim(ClaimKind Kind, string Value, string Where)
{
    // What a claim says fits a line or two; longer values are texts in the wrong place, or hostile.
    private const int LongestValue = 600;

    /// <summary>Where the value's words stand in the raw page; null where it is an attribute or data.</summary>
    public TextSpan? Source { get; init; }

    public bool IsSound => Value.Length is > 0 and <= LongestValue;

    /// <summary>Where the value stands in a text that was made from the page; null where that text does not hold its words.</summary>
    public TextSpan? PlaceIn(MappedText text)
    {
        if (Source is not { } source)
        {
            return null;
        }

        var (start, end) = (int.MaxValue, -1);
        foreach (var run in text.Runs)
        {
            if (run.Source.Overlaps(source))
            {
                (start, end) = (Math.Min(start, run.Here.Start), Math.Max(end, run.Here.End));
            }
        }

        return end > start && text.Text.IndexOf(Value, start, end - start, StringComparison.Ordinal) is >= 0 and var at ? new(at, at + Value.Length) : null;
    }

    /// <summary>Entities decoded, white space folded, no control characters.</summary>
    public static string Clean(string value)
    {
        // Twice: many systems escape what was escaped.
        var decoded = value.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(System.Net.WebUtility.HtmlDecode(value)) : value;
        return string.Join(' ', decoded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\0", "", StringComparison.Ordinal);
    }
}
