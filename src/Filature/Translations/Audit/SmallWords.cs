using System.Collections.Concurrent;

namespace Filature.Translations.Audit;

/// <summary>The small words of a language that no other one of ours has, folded.</summary>
internal static class SmallWords
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Known = new(StringComparer.Ordinal);

    public static IReadOnlySet<string> Of(string language) => Known.GetOrAdd(language, static key =>
    {
        var ofOthers = Knowledge.Table("small-words.tsv").Where(row => row[0] != key).SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        return [.. Knowledge.Table("small-words.tsv").Where(row => row[0] == key).SelectMany(WordsOf).Where(word => !ofOthers.Contains(word))];
    });

    private static IEnumerable<string> WordsOf(string[] row) => row[1].Split('|').Select(static word => Folding.Fold(word));
}
