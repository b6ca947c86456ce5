using Filature.Language.Learning;

namespace Filature.Language.Segmentation;

/// <summary>Cuts the tokens of a paragraph into sentences: a model decides, and what the rules say is one of the things it sees.</summary>
internal static class SentenceEnds
{
    /// <param name="ruled">The sentences that the rules find in the whole text.</param>
    /// <param name="rule">The first of them that may lie in this paragraph; moved on.</param>
    public static void Find(string text, ReadOnlySpan<TextSpan> tokens, ValueList<TextSpan> ruled, ref int rule, LinearModel model, List<TextSpan> sentences)
    {
        if (tokens.IsEmpty)
        {
            return;
        }

        Span<ulong> features = stackalloc ulong[SentencePlace.Features];
        Span<int> scores = stackalloc int[2];
        var place = new SentencePlace(text, tokens);
        var first = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            place.Pass(i - 1);
            var byRule = BeginsByRule(ruled, ref rule, tokens[i].Start);
            if (!place.IsOpen(i))
            {
                continue;
            }

            place.Describe(i, byRule, features);
            scores.Clear();
            model.Add(features, scores);
            if (scores[1] > scores[0])
            {
                sentences.Add(new(tokens[first].Start, tokens[i - 1].End));
                place.Begin(first = i);
            }
        }

        sentences.Add(new(tokens[first].Start, tokens[^1].End));
    }

    public static bool BeginsByRule(ValueList<TextSpan> ruled, ref int rule, int at)
    {
        while (rule < ruled.Count && ruled[rule].Start < at)
        {
            rule++;
        }

        return rule < ruled.Count && ruled[rule].Start == at;
    }
}
