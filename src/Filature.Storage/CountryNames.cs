using System.Collections.Frozen;

namespace Filature.Storage;

/// <summary>Countries by ISO 3166 and by their names in the desk's languages.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<(string Language, string Name), string> Codes = Rows()
        .SelectMany(row => row.Names.Select(name => (Key: (row.Language, Folding.FoldWords(name)), row.Code)))
        .GroupBy(pair => pair.Key)
        .ToFrozenDictionary(group => group.Key, group => group.First().Code);

    private static readonly FrozenDictionary<(string Language, string Code), string> Names = Rows()
        .ToFrozenDictionary(row => (row.Language, row.Code), row => row.Names[0]);

    /// <summary>The code of the country that bears this very name in a language; or null.</summary>
    public static string? CodeOf(string name, string language) => Codes.GetValueOrDefault((language, Folding.FoldWords(name)));

    /// <summary>The name to show in a language; null for a code that is none.</summary>
    public static string? NameOf(string code, string language) => Names.GetValueOrDefault((language, code));

    private static IEnumerable<(string Language, string Code, string[] Names)> Rows() =>
        Knowledge.Table("actors.tsv").Where(row => row[1] == "country").Select(row => (row[2], row[0], row[3].Split('|')));
}
