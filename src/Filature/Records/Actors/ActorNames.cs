using System.Collections.Frozen;

namespace Filature.Records.Actors;

/// <summary>Countries and bodies by all their names, in all languages of the desk.</summary>
public static class ActorNames
{
    private static readonly FrozenDictionary<string, string> Codes = Rows()
        .SelectMany(row => row.Names.Select(name => (Key: Folding.FoldWords(name), row.Code)))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Code, StringComparer.Ordinal);

    // A house or seat that speaks for one alone.
    private static readonly FrozenDictionary<string, string> Seats = Knowledge.Table("actors.tsv")
        .Where(row => row.Length > 5)
        .SelectMany(row => row[5].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(seat => (Key: Folding.FoldWords(seat), Code: row[0])))
        .Distinct()
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First().Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Language, string Code), string> Shown = Rows()
        .ToFrozenDictionary(row => (row.Language, row.Code), row => row.Names[0]);

    /// <summary>The code of the country or body that bears this very name in any language, or whose only seat or house does; or null.</summary>
    public static string? CodeOf(string name) => Folding.FoldWords(name) is var folded && Codes.TryGetValue(folded, out var code) ? code : Seats.GetValueOrDefault(folded);

    /// <summary>What two names are compared by: the code, or the folded name of who has none.</summary>
    public static string KeyOf(string name) => CodeOf(name) ?? Folding.FoldWords(name);

    /// <summary>The name to show; the code where the language has none.</summary>
    public static string Of(string code, string language) =>
        Shown.GetValueOrDefault((language, code)) ?? Shown.GetValueOrDefault(("en", code)) ?? code;

    private static IEnumerable<(string Language, string Code, string[] Names)> Rows() =>
        Knowledge.Table("actors.tsv").Select(row => (row[2], row[0], row[3].Split('|')));
}
