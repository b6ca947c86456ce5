using System.Diagnostics;
using Filature.Language.Parsing;

namespace Filature.Tools.Parsing;

/// <summary>Attachment scores of given words, as CoNLL 2018 counts them: every word, relations without their subtypes.</summary>
internal readonly record struct ParserScore(double Unlabelled, double Labelled, double WordsPerSecond)
{
    public static ParserScore Of(Parser parser, IReadOnlyList<GoldTree> trees)
    {
        int words = 0, attached = 0, named = 0;
        var heads = new int[trees.Max(tree => tree.Words.Length)];
        var relations = new string[heads.Length];
        var clock = new Stopwatch();
        foreach (var tree in trees)
        {
            clock.Start();
            parser.Parse(tree.Words, heads, relations);
            clock.Stop();
            for (var i = 0; i < tree.Words.Length; i++)
            {
                words++;
                if (heads[i] == tree.Heads[i])
                {
                    attached++;
                    named += Universal(relations[i]).SequenceEqual(Universal(tree.Relations[i])) ? 1 : 0;
                }
            }
        }

        return new(100.0 * attached / words, 100.0 * named / words, words / clock.Elapsed.TotalSeconds);
    }

    /// <summary>Writes how well each relation is found: how many words have it, with the right head, with the right head and relation.</summary>
    public static void Explain(Parser parser, IReadOnlyList<GoldTree> trees, TextWriter log)
    {
        var counts = new SortedDictionary<string, (int All, int Attached, int Named)>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            var heads = new int[tree.Words.Length];
            var relations = new string[heads.Length];
            parser.Parse(tree.Words, heads, relations);
            for (var i = 0; i < heads.Length; i++)
            {
                var relation = Universal(tree.Relations[i]).ToString();
                var (all, attached, named) = counts.GetValueOrDefault(relation);
                var isAttached = heads[i] == tree.Heads[i];
                counts[relation] = (all + 1, attached + (isAttached ? 1 : 0), named + (isAttached && Universal(relations[i]).SequenceEqual(relation) ? 1 : 0));
            }
        }

        foreach (var (relation, (all, attached, named)) in counts.OrderByDescending(pair => pair.Value.All - pair.Value.Named))
        {
            log.WriteLine(FormattableString.Invariant($"  {relation,-12} {all,6} {100.0 * attached / all,6:0.0} {100.0 * named / all,6:0.0}"));
        }
    }

    public static ReadOnlySpan<char> Universal(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? relation.AsSpan(0, colon) : relation;

    public override string ToString() => FormattableString.Invariant($"UAS {Unlabelled:0.00} LAS {Labelled:0.00}, {WordsPerSecond:0} words/s");
}
