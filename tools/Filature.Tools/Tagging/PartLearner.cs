using Filature.Language;
using Filature.Language.Learning;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>Learns parts of speech from left to right, on the tags that it gave itself.</summary>
internal static class PartLearner
{
    // By how much the right tag has to win: measured in decision 0011.
    private const float Margin = 60;

    public static LinearModel Learn(List<(TaggedSentence Sentence, WordTraits[] Words)> sentences, int epochs, float least, TextWriter log)
    {
        var trainer = new LinearTrainer(MorphModel.Parts);
        var random = new Random(17);
        var features = new ulong[TagFeatures.Most];
        var scores = new float[MorphModel.Parts];
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var (sentence, words) in order)
            {
                var tags = new Upos[words.Length];
                for (var i = 0; i < words.Length; i++)
                {
                    var some = features.AsSpan(0, TagFeatures.Of(words, i, tags, sentence.Source, features));
                    trainer.Score(some, scores);
                    tags[i] = (Upos)Best(scores);
                    var gold = (int)sentence.Tags[i];
                    var rival = Rival(scores, gold);
                    if (scores[gold] - scores[rival] < Margin)
                    {
                        trainer.Update(some, gold, rival);
                    }

                    trainer.Step();
                    right += tags[i] == sentence.Tags[i] ? 1 : 0;
                    all++;
                }
            }

            log.WriteLine($"  parts of speech, epoch {epoch + 1}: {100.0 * right / all:F2}");
        }

        var model = trainer.Freeze(least);
        log.WriteLine($"  {trainer.Features} features, {model.Features} kept");
        return model;
    }

    private static int Rival(ReadOnlySpan<float> scores, int right)
    {
        var best = right == 0 ? 1 : 0;
        for (var i = 0; i < scores.Length; i++)
        {
            best = i != right && scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    internal static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
