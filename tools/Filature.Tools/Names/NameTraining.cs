using System.Globalization;
using Filature.Language;
using Filature.Language.Learning;
using Filature.Language.Naming;
using Filature.Language.Segmentation;

namespace Filature.Tools.Names;

/// <summary>Trains the layer of names.</summary>
internal static class NameTraining
{
    private const int Passes = 8;
    private const int MostRows = 146_000;

    public static void Train(Training training)
    {
        var own = FragmentSet.Clean(NamedSets.WikiAnn(training.Data, training.Language, "train", "dev"));
        var trees = training.Trees();
        var gazetteer = GazetteerSources.Collect(training, trees, own);
        training.Log.WriteLine($"  gazetteer: {gazetteer.Count} entries");
        // First from fragments alone: that namer types the proper nouns of the treebanks.
        var first = Fit(training, gazetteer, [.. own.Select(text => (text, 1f))], 6);
        Report(training, first);
        var random = new Random(2);
        var pool = new NamePool(training, [.. new[] { "fr", "en", "es" }.SelectMany(each => each == training.Language ? own : NamedSets.WikiAnn(training.Data, each, "train", "dev"))]);
        var frames = new NewsFrames(pool, random).Make(training.Language, 40);
        var model = first;
        for (var round = 0; round < 2; round++)
        {
            var silver = SilverTrees.Make(trees, new(model), training.Language);
            List<NamedText> exchanged = [.. SilverTrees.Exchange(silver, pool, random), .. SilverTrees.Exchange(silver, pool, random)];
            training.Log.WriteLine($"  {own.Count} fragments, {silver.Count} of {trees.Count} trees, {exchanged.Count} with other names, {frames.Count} of frames");
            model = Fit(
                training, gazetteer,
                [.. own.Select(text => (text, 1f)), .. silver.Select(text => (text, 1f)), .. exchanged.Select(text => (text, 0.5f)), .. frames.Select(text => (text, 0.5f))], Passes);
            Report(training, model);
        }

        ModelFile.Write(training.ModelPath(NameModel.Layer), model.Write);
        training.Log.WriteLine($"  {model.Weights.Features} features, {new FileInfo(training.ModelPath(NameModel.Layer)).Length / 1024} KB");
    }

    private static void Report(Training training, NameModel model)
    {
        var namer = new Namer(model);
        training.Log.WriteLine($"  wikiann test: {NameScore.Of(namer, training.Language, NamedSets.WikiAnn(training.Data, training.Language, "test")).Line}");
        training.Log.WriteLine($"  wikineural:   {NameScore.Of(namer, training.Language, NamedSets.Read(Path.Combine(training.Data, $"ner/wikineural-val/{training.Language}.conllu"))).Line}");
        if (training.Language == "es")
        {
            training.Log.WriteLine($"  conll2002:    {NameScore.Of(namer, training.Language, NamedSets.Read(Path.Combine(training.Data, "ner/conll2002-es/esp.testa"))).Line}");
        }
    }

    private static NameModel Fit(Training training, Gazetteer gazetteer, IReadOnlyList<(NamedText Text, float Weight)> texts, int passes)
    {
        var random = new Random(1);
        var counts = new Dictionary<ulong, int>();
        foreach (var (text, _) in texts)
        {
            Features(text, training.Language, gazetteer, (feature, _) => counts[feature] = counts.GetValueOrDefault(feature) + 1);
        }

        var crf = new NameCrf();
        var samples = new List<NameCrf.Sample>(texts.Count);
        foreach (var (text, weight) in texts)
        {
            var rows = new List<int>();
            var ends = new List<int>();
            var labels = Features(text, training.Language, gazetteer, (feature, token) =>
            {
                while (ends.Count <= token)
                {
                    ends.Add(rows.Count);
                }

                // The first features keep their places, so that they can be hidden.
                if (counts[feature] >= 2)
                {
                    rows.Add(crf.Row(feature));
                }
                else if (rows.Count - (token == 0 ? 0 : ends[token - 1]) < NameFeatures.OfWord)
                {
                    rows.Add(-1);
                }

                ends[token] = rows.Count;
            });
            if (labels.Length > 0)
            {
                samples.Add(new([.. rows], [.. ends], labels, weight));
            }
        }

        crf.Begin();
        for (var pass = 0; pass < passes; pass++)
        {
            var loss = crf.Pass(samples, random, hide: 0.2, rate: pass < passes - 3 ? 1 : 0.4f);
            training.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pass {pass + 1}: loss {loss:0.000}"));
        }

        var (weights, transitions) = crf.Freeze(MostRows);
        return new(weights, transitions, gazetteer);
    }

    private static byte[] Features(NamedText text, string language, Gazetteer gazetteer, Action<ulong, int> add)
    {
        var tokens = Tokenizer.Tokenize(text.Text, language).AsSpan();
        var sights = new Sight[tokens.Length];
        var runs = new Run[tokens.Length];
        Sights.Fill(text.Text, tokens, gazetteer, sights);
        Run.Fill(sights, runs);
        var kind = NameFeatures.SentenceKind(text.Text, tokens, sights);
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        for (var i = 0; i < tokens.Length; i++)
        {
            foreach (var feature in features[..NameFeatures.Fill(sights, i, runs[i], kind, features)])
            {
                add(feature, i);
            }
        }

        return Labels(text, tokens);
    }

    private static byte[] Labels(NamedText text, ReadOnlySpan<Token> tokens)
    {
        var labels = new byte[tokens.Length];
        foreach (var name in text.Names)
        {
            var first = 0;
            while (first < tokens.Length && tokens[first].Span.End <= name.Span.Start)
            {
                first++;
            }

            var end = first;
            while (end < tokens.Length && tokens[end].Span.Start < name.Span.End)
            {
                end++;
            }

            // The set's tokens take the elided article in: «d'Uruguay».
            while (end - first > 1 && tokens[first].Span.Of(text.Text.AsSpan()) is "d'" or "d’" or "l'" or "l’" or "D'" or "qu'")
            {
                first++;
            }

            for (var i = first; i < end; i++)
            {
                labels[i] = (byte)NameLabels.At(name.Type, i - first, end - first);
            }
        }

        return labels;
    }
}
