using System.Collections.Frozen;
using System.Globalization;

namespace Filature.Arrivals.Feeds;

/// <summary>Names in the dates of feeds: months (<c>languages/months.tsv</c>, and <c>feed-months.tsv</c> for the languages that the desk does not read) and zones.</summary>
internal static class DateNames
{
    /// <summary>Months by their folded name, short or whole.</summary>
    public static readonly FrozenDictionary<string, int> Months = Knowledge.Table("months.tsv").Concat(Knowledge.Table("feed-months.tsv"))
        .SelectMany(row => row[2].Split('|').Select(form => (Form: Folding.Fold(form), Number: int.Parse(row[1], CultureInfo.InvariantCulture))))
        .DistinctBy(month => month.Form)
        .ToFrozenDictionary(month => month.Form, month => month.Number, StringComparer.Ordinal);

    /// <summary>Zones by their folded abbreviation. Where one means several, the one that news feeds use.</summary>
    public static readonly FrozenDictionary<string, TimeSpan> Zones = Knowledge.Table("feed-zones.tsv")
        .SelectMany(row => row[1].Split('|').Select(form => (Form: Folding.Fold(form), Offset: TimeSpan.FromMinutes(int.Parse(row[0], CultureInfo.InvariantCulture)))))
        .ToFrozenDictionary(zone => zone.Form, zone => zone.Offset, StringComparer.Ordinal);
}
