using System.Text;
using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Learning;
using Filature.Language.Segmentation;

namespace Filature.Tools;

/// <summary>Layer <c>tok</c>: where tokens are cut, where sentences end, which tokens are several words.</summary>
internal static class SegmentationTraining
{
    private const int Rounds = 12;

    // Rows whose every averaged weight is below this change no decision that was measured; they would be most of the file.
    private const float Least = 0.02f;

    // Sentences to a paragraph where the treebank does not say: long enough to see their borders.
    private const int ParagraphLength = 12;

    public static void Train(Training training)
    {
        var (cuts, ends, splits) = (new Decisions(), new Decisions(), new Decisions());
        foreach (var paragraph in Paragraphs(training))
        {
            new SegmentationCases(training.Language, paragraph, cuts, ends, splits).Collect();
        }

        var model = new SegmentationModel(cuts.Learn(Rounds, Least), ends.Learn(Rounds, Least), splits.Learn(Rounds, Least));
        training.Log.WriteLine($"  {cuts.Count} places in tokens, {ends.Count} between sentences, {splits.Count} tokens that may be several words; "
            + $"{model.Cuts.Features} + {model.Ends.Features} + {model.Splits.Features} features");
        ModelFile.Write(training.ModelPath(SegmentationModel.Layer), model.Write);
    }

    private static IEnumerable<IReadOnlyList<ConlluSentence>> Paragraphs(Training training)
    {
        var paragraph = new List<ConlluSentence>();
        foreach (var sentence in training.Trees().Where(IsWritten))
        {
            if (paragraph.Count > 0 && (sentence.StartsParagraph || paragraph.Count == ParagraphLength))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(sentence);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    // Transcripts of speech have neither capitals nor full stops, and would teach that sentences end anywhere.
    private static bool IsWritten(ConlluSentence sentence) => sentence.Text.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0 || !char.IsLetter(sentence.Text[^1]);
}
