using System.Runtime.InteropServices;
using Filature.Language;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>Numbers lemma rules, and learns which to use.</summary>
internal sealed class LemmaRules
{
    private readonly Dictionary<LemmaRule, int> _numbers = [];
    private readonly List<LemmaRule> _rules = [];

    public int Number(LemmaRule rule)
    {
        if (!_numbers.TryGetValue(rule, out var number))
        {
            _numbers[rule] = number = _rules.Count;
            _rules.Add(rule);
        }

        return number;
    }

    public LemmaTable Learn(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<int> weights, Func<string, int> bundle)
    {
        var seen = new Tally();
        var exact = new Tally();
        var parents = new Dictionary<ulong, ulong>();
        var types = new Dictionary<(string Form, Upos Upos), Tally.Count>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var (form, lemma, upos) = (sentence.Forms[i], sentence.Lemmas[i], sentence.Tags[i]);
                if (lemma is "_" && form is not "_")
                {
                    continue;
                }

                var rule = Number(Normal(LemmaRule.Between(form, lemma), form, lemma, upos));
                var key = WordTraits.Of(form, loud: false).Lower;
                seen.Add(LemmaTable.Key(key, upos), rule, weights[s]);
                var narrow = LemmaTable.Key(key, upos, bundle(sentence.Features[i]));
                exact.Add(narrow, rule, weights[s]);
                parents[narrow] = LemmaTable.Key(key, upos);
                ref var type = ref CollectionsMarshal.GetValueRefOrAddDefault(types, (form, upos), out _);
                type ??= new();
                type.Add(rule, 1);
            }
        }

        var best = seen.Best();
        var endings = Endings(types);
        return new(
            [.. _rules],
            KeyTable.Of(best),
            KeyTable.Of(exact.Best().Where(pair => best[parents[pair.Key]] != pair.Value).ToDictionary()),
            KeyTable.Of(endings));
    }

    private static LemmaRule Normal(LemmaRule rule, string form, string lemma, Upos upos)
    {
        // A form without capitals does not say whether they would be kept: names keep theirs, other words do not.
        var small = form.ToLowerInvariant();
        return string.Equals(small, form, StringComparison.Ordinal) && upos is not (Upos.Propn or Upos.X or Upos.Sym or Upos.Num)
            ? rule with { Lower = true }
            : rule;
    }

    private static Dictionary<ulong, int> Endings(Dictionary<(string Form, Upos Upos), Tally.Count> types)
    {
        var result = new Dictionary<ulong, int>();
        var levels = Enumerable.Range(0, LemmaTable.LongestEnding + 1).Select(_ => new Tally()).ToArray();
        foreach (var ((form, upos), count) in types)
        {
            for (var length = 0; length <= Math.Min(form.Length, LemmaTable.LongestEnding); length++)
            {
                levels[length].Add(LemmaTable.Ending(form, length, upos), count.Top, 1);
            }
        }

        var best = levels.Select(level => level.Best()).ToArray();
        foreach (var ((form, upos), _) in types)
        {
            var above = -1;
            for (var length = 0; length <= Math.Min(form.Length, LemmaTable.LongestEnding); length++)
            {
                var key = LemmaTable.Ending(form, length, upos);
                var rule = best[length][key];
                if (rule != above && (length < 2 || levels[length].Weight(key) > 1))
                {
                    result[key] = rule;
                }

                above = result.GetValueOrDefault(key, above);
            }
        }

        return result;
    }
}
