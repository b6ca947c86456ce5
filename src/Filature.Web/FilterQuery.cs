using Filature.Storage;

namespace Filature.Web;

/// <summary>A filter of stories as the query of an address.</summary>
internal static class FilterQuery
{
    // An outlet may bear any name; nobody's is longer.
    private const int LongestValue = 200;

    /// <summary>With its question mark; empty where nothing is narrowed.</summary>
    public static string Of(StoryFilter filter, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var parts = new List<string>();
        Add("language", filter.Language);
        Add("country", filter.Country);
        Add("outlet", filter.Outlet);
        foreach (var (name, value) in more)
        {
            Add(name, value);
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    public static StoryFilter Read(string? language, string? country, string? outlet) => new(Value(country)?.ToUpperInvariant(), Value(language)?.ToLowerInvariant(), Value(outlet));

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestValue ? null : text;
}
