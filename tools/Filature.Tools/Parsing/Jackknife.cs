using Filature.Language;
using Filature.Language.Conllu;

namespace Filature.Tools.Parsing;

/// <summary>Tags training sentences by taggers that have not seen them, so that the tags are as wrong as those of new text.</summary>
internal static class Jackknife
{
    private const int Folds = 5;

    /// <param name="sentences">The training sentences.</param>
    /// <param name="learn">Learns a tagger from sentences.</param>
    public static List<GoldTree> Tag(IReadOnlyList<(int Source, ConlluSentence Sentence)> sentences, Func<IReadOnlyList<(int Source, ConlluSentence Sentence)>, Func<ConlluSentence, Word[]>> learn)
    {
        var trees = new GoldTree[sentences.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = learn([.. sentences.Where((_, i) => i % Folds != fold)]);
            for (var i = fold; i < trees.Length; i += Folds)
            {
                trees[i] = new(sentences[i].Sentence, tagger(sentences[i].Sentence));
            }
        }

        return [.. trees];
    }
}
