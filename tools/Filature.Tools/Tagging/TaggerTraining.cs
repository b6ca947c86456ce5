using System.Globalization;
using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Learning;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>Trains the tagger of a language.</summary>
internal static class TaggerTraining
{
    private const int Epochs = 10;

    // With fewer sentences every feature counts: leaving out the weak ones halves a model, and costs nothing where there are more.
    private const int Small = 4000;

    public static void Train(Training training)
    {
        var sentences = training.TreesBySource().Select(pair => TaggedSentence.Of(pair.Sentence, pair.Source)).ToList();
        var held = training.Held().Select(sentence => TaggedSentence.Of(sentence, 0)).ToList();
        var tagger = Learn(sentences, training);
        ModelFile.Write(training.ModelPath("tag"), tagger.Write);
        training.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(training.ModelPath("tag")).Length:N0} bytes"));
        TaggerScore.Report(tagger, held, training.Log);
    }

    /// <summary>A tagger learnt from some sentences, for a layer that must be trained on tags as wrong as those it will get.</summary>
    public static Func<ConlluSentence, Word[]> Retag(IReadOnlyList<(int Source, ConlluSentence Sentence)> sentences, Training training)
    {
        var tagger = Learn([.. sentences.Select(pair => TaggedSentence.Of(pair.Sentence, pair.Source))], training);
        return sentence =>
        {
            string[] forms = [.. sentence.Words.Select(word => word.Form)];
            var tagged = new Tagged[forms.Length];
            tagger.Tag(forms, tagged);
            return [.. forms.Zip(tagged).Select(pair => new Word(default, pair.First, pair.Second.Lemma, pair.Second.Upos, pair.Second.Features, -1, ""))];
        };
    }

    private static Tagger Learn(List<TaggedSentence> sentences, Training training)
    {
        string[] bundles = ["", .. sentences.SelectMany(sentence => sentence.Features).Where(features => features.Length > 0).CountBy(features => features).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        var numbers = bundles.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var frequency = sentences.SelectMany(sentence => sentence.Lemmas.Zip(sentence.Tags)).CountBy(pair => pair).ToDictionary(pair => pair.Key, pair => pair.Value);
        var rules = new LemmaRules();
        var lexicon = training.Language switch
        {
            "fr" => Lefff.Read(Path.Combine(training.Data, "lexicons/lefff-3.4.mlex.gz"), rules, Frequency),
            "es" => SpanishWords.Read(Path.Combine(AppContext.BaseDirectory, "Tagging/words.es.txt"), rules, Frequency),
            _ => Lexicon.Empty,
        };
        var weights = sentences.ConvertAll(sentence => sentence.Source == 0 ? 3 : 1);
        var lemmas = rules.Learn(sentences, weights, features => numbers[features]);
        var usual = UsualTags.Learn(sentences);
        var learners = Roughened.With(sentences).ConvertAll(sentence =>
        {
            var words = new WordTraits[sentence.Forms.Length];
            Tagger.Describe(sentence.Forms, words, lexicon, usual);
            return (sentence, words);
        });
        var small = sentences.Count < Small;
        var tags = PartLearner.Learn(learners, Epochs, small ? 1 : 2, training.Log);
        var morph = MorphLearner.Learn(learners, numbers, Epochs, small ? 0.3f : 1, training.Log);
        return new(tags, morph, lemmas, lexicon, usual, bundles);

        int Frequency(string lemma, Upos upos) => frequency.GetValueOrDefault((lemma, upos));
    }
}
