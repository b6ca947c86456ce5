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
        var trees = training.Trees();
        foreach (var isWritten in new[] { true, false })
        {
            foreach (var paragraph in Paragraphs(trees.Where(tree => IsWritten(training.Language, tree) == isWritten)))
            {
                new SegmentationCases(training.Language, paragraph, cuts, ends, splits).Collect(isWritten);
            }
        }

        var model = new SegmentationModel(cuts.Learn(Rounds, Least), ends.Learn(Rounds, Least), splits.Learn(Rounds, Least));
        training.Log.WriteLine($"  {cuts.Count} places in tokens, {ends.Count} between sentences, {splits.Count} tokens that may be several words; "
            + $"{model.Cuts.Features} + {model.Ends.Features} + {model.Splits.Features} features");
        ModelFile.Write(training.ModelPath(SegmentationModel.Layer), model.Write);
    }

    private static IEnumerable<IReadOnlyList<ConlluSentence>> Paragraphs(IEnumerable<ConlluSentence> trees)
    {
        var paragraph = new List<ConlluSentence>();
        foreach (var sentence in trees)
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

    // Transcripts of speech, which French has, do without capitals: they would teach that sentences end before any word. The rest they
    // teach as well.
    private static bool IsWritten(string language, ConlluSentence sentence) => language != "fr" || !char.IsLower(sentence.Text[0]) || !(sentence.Text[^1] is '.' or '?' or '!' or '…');
}
