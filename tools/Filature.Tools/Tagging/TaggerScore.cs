using System.Diagnostics;
using System.Globalization;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>Scores a tagger on the words of the gold standard, and times it.</summary>
internal static class TaggerScore
{
    public static void Report(Tagger tagger, IReadOnlyList<TaggedSentence> sentences, TextWriter log)
    {
        var (all, parts, features, lemmas, whole) = (0, 0, 0, 0, 0);
        var confusions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var result = new Tagged[sentence.Forms.Length];
            tagger.Tag(sentence.Forms, result);
            for (var i = 0; i < result.Length; i++)
            {
                all++;
                var part = result[i].Upos == sentence.Tags[i];
                var feature = result[i].Features == sentence.Features[i];
                var lemma = sentence.Lemmas[i] is "_" || result[i].Lemma == sentence.Lemmas[i];
                parts += part ? 1 : 0;
                features += feature ? 1 : 0;
                lemmas += lemma ? 1 : 0;
                whole += part && feature && lemma ? 1 : 0;
                if (!part)
                {
                    Count(confusions, $"{sentence.Tags[i]}>{result[i].Upos}");
                }
            }
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {all} words: UPOS {Percent(parts, all)} features {Percent(features, all)} lemma {Percent(lemmas, all)} all {Percent(whole, all)}"));
        log.WriteLine("  " + string.Join(' ', confusions.OrderByDescending(pair => pair.Value).Take(14).Select(pair => $"{pair.Key}:{pair.Value}")));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Speed(tagger, sentences):N0} words a second"));
    }

    private static double Speed(Tagger tagger, IReadOnlyList<TaggedSentence> sentences)
    {
        var words = 0L;
        var longest = new Tagged[sentences.Max(sentence => sentence.Forms.Length)];
        var clock = Stopwatch.StartNew();
        var best = 0.0;
        for (var round = 0; round < 8; round++)
        {
            (words, var start) = (0, clock.Elapsed);
            foreach (var sentence in sentences)
            {
                tagger.Tag(sentence.Forms, longest.AsSpan(0, sentence.Forms.Length));
                words += sentence.Forms.Length;
            }

            best = Math.Max(best, words / (clock.Elapsed - start).TotalSeconds);
        }

        return best;
    }

    private static string Percent(int part, int all) => (100.0 * part / all).ToString("F2", CultureInfo.InvariantCulture);

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
