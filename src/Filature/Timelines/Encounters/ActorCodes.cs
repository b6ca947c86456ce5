using System.Collections.Frozen;

namespace Filature.Timelines.Encounters;

/// <summary>Whether two names mean one country or body, over languages.</summary>
internal static class ActorCodes
{
    private static readonly FrozenDictionary<string, string> Codes = Knowledge.Table("actors.tsv")
        .SelectMany(static row => row[3].Split('|').Select(name => (Name: Folding.FoldWords(name), Code: row[0])))
        .GroupBy(static pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.First().Code, StringComparer.Ordinal);

    public static bool Same(string left, string right) => Of(left) == Of(right);

    private static string Of(string name) => Folding.FoldWords(name) is var folded && Codes.TryGetValue(folded, out var code) ? code : folded;
}
