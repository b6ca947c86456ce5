using Filature.Language;
using Filature.Language.Learning;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>Learns the morphology of words whose part of speech is known.</summary>
internal static class MorphLearner
{
    // So often a word has to be seen for its other bundles to be ruled out.
    private const int Trusted = 8;

    public static MorphModel Learn(List<(TaggedSentence Sentence, WordTraits[] Words)> sentences, Dictionary<string, int> numbers, int epochs, float least, TextWriter log)
    {
        var bundles = Enumerable.Range(0, MorphModel.Parts).Select(upos => Frequent(sentences, (Upos)upos, numbers)).ToArray();
        var places = bundles.Select(own => own.Index().ToDictionary(pair => pair.Item, pair => pair.Index)).ToArray();
        var (seen, choices) = Choices(sentences, numbers, places);
        var trainers = bundles.Select(own => own.Length > 1 ? new LinearTrainer(own.Length) : null).ToArray();
        var features = new ulong[MorphFeatures.Most];
        var random = new Random(18);
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var (sentence, words) in order)
            {
                var chosen = new int[words.Length];
                for (var i = 0; i < words.Length; i++)
                {
                    var upos = (int)sentence.Tags[i];
                    var own = bundles[upos];
                    var gold = numbers[sentence.Features[i]];
                    if (trainers[upos] is not { } trainer)
                    {
                        chosen[i] = own.Length > 0 ? own[0] : 0;
                        continue;
                    }

                    var some = features.AsSpan(0, MorphFeatures.Of(words, i, sentence.Tags, chosen, sentence.Source, features));
                    var scores = new float[own.Length];
                    trainer.Score(some, scores);
                    var best = PartLearner.Best(scores);
                    chosen[i] = own[best];
                    if (places[upos].TryGetValue(gold, out var place))
                    {
                        trainer.Update(some, place, best);
                        trainer.Step();
                    }

                    right += chosen[i] == gold ? 1 : 0;
                    all++;
                }
            }

            log.WriteLine($"  morphology, epoch {epoch + 1}: {100.0 * right / all:F2}");
        }

        return new([.. trainers.Select(trainer => trainer?.Freeze(least))], bundles, seen, choices);
    }

    private static int[] Frequent(List<(TaggedSentence Sentence, WordTraits[] Words)> sentences, Upos upos, Dictionary<string, int> numbers) =>
    [
        .. sentences.SelectMany(pair => pair.Sentence.Tags.Zip(pair.Sentence.Features))
            .Where(pair => pair.First == upos)
            .CountBy(pair => numbers[pair.Second])
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Where((pair, i) => i == 0 || pair.Value >= 3)
            .Select(pair => pair.Key),
    ];

    private static (KeyTable Seen, int[][] Choices) Choices(List<(TaggedSentence Sentence, WordTraits[] Words)> sentences, Dictionary<string, int> numbers, Dictionary<int, int>[] places)
    {
        var tally = new Tally();
        foreach (var (sentence, words) in sentences)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (places[(int)sentence.Tags[i]].TryGetValue(numbers[sentence.Features[i]], out var place))
                {
                    tally.Add(LemmaTable.Key(words[i].Lower, sentence.Tags[i]), place, 1);
                }
            }
        }

        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        var choices = new List<int[]>();
        var seen = new Dictionary<ulong, int>();
        foreach (var (key, count) in tally.All)
        {
            if (count.Total < Trusted)
            {
                continue;
            }

            int[] set = [.. count.Values.Where(pair => pair.Weight * 200 >= count.Total).Select(pair => pair.Value).Order()];
            var name = string.Join(' ', set);
            if (!sets.TryGetValue(name, out var number))
            {
                sets[name] = number = choices.Count;
                choices.Add(set);
            }

            seen[key] = number;
        }

        return (KeyTable.Of(seen), [.. choices]);
    }
}
