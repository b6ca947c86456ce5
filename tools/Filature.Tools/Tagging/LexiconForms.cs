using Filature.Language;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>What a dictionary says of a form once.</summary>
internal readonly record struct LexiconRow(string Category, string Lemma, string Grammar);

/// <summary>Makes a lexicon of a dictionary's rows: forms that have everything in common share an entry.</summary>
internal static class LexiconForms
{
    /// <param name="forms">The rows of each form.</param>
    /// <param name="lemmasFor">The parts of speech that take their lemma from a category.</param>
    /// <param name="part">A word for the part of speech, from category and grammar.</param>
    /// <param name="rules">Numbers the lemma rules.</param>
    /// <param name="frequency">How often the training sets have a lemma: of two the more frequent is taken.</param>
    public static Lexicon Build(
        SortedDictionary<string, List<LexiconRow>> forms, Dictionary<string, Upos[]> lemmasFor, Func<string, string, string> part, LemmaRules rules, Func<string, Upos, int> frequency)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var list = new List<LexiconEntry>();
        var keys = new Dictionary<ulong, int>();
        var cut = new char[WordTraits.Longest];
        foreach (var (form, rows) in forms)
        {
            var parts = string.Join(' ', rows.Select(row => part(row.Category, row.Grammar)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            var grammar = string.Join(' ', rows.Select(row => row.Category + ":" + row.Grammar).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            var lemmas = rows.Where(row => lemmasFor.ContainsKey(row.Category))
                .SelectMany(row => lemmasFor[row.Category].Select(upos => (Upos: upos, row.Lemma)))
                .GroupBy(pair => pair.Upos)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, Rule: rules.Number(LemmaRule.Between(form, group.Select(pair => pair.Lemma).MaxBy(lemma => frequency(lemma, group.Key))!))))
                .ToArray();
            var name = grammar + "|" + string.Join(' ', lemmas.Select(pair => $"{pair.Key}{pair.Rule}"));
            if (!entries.TryGetValue(name, out var number))
            {
                entries[name] = number = list.Count;
                list.Add(new(WordTraits.Key(parts), WordTraits.Key(grammar), lemmas));
            }

            keys.TryAdd(Lexicon.Key(WordTraits.Key(cut.AsSpan(0, WordTraits.Cut(form, cut)))), number);
        }

        return new(KeyTable.Of(keys), [.. list]);
    }
}
