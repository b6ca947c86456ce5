using System.Runtime.InteropServices;

namespace Filature.Language.Segmentation;

/// <summary>The words of Universal Dependencies in a text, and the sentences that they make.</summary>
/// <param name="Lengths">How many of the words each sentence has.</param>
internal sealed record Words(Word[] All, int[] Lengths, ValueList<TextSpan> Sentences)
{
    /// <param name="model">Null: tokens and sentences are those that the rules find.</param>
    public static Words Cut(string text, Analysis ruled, SegmentationModel? model)
    {
        if (model is null)
        {
            return Plain(text, ruled);
        }

        var words = new List<Word>((text.Length / 5) + 4);
        var forms = new FormCache();
        var (sentences, lengths, tokens) = (new List<TextSpan>(), new List<int>(), new List<TextSpan>());
        var rule = 0;
        foreach (var paragraph in ruled.Paragraphs)
        {
            tokens.Clear();
            TokenCuts.Find(text, paragraph, ruled.Language, model.Cuts, tokens);
            var cut = CollectionsMarshal.AsSpan(tokens);
            var sentence = sentences.Count;
            SentenceEnds.Find(text, cut, ruled.Sentences, ref rule, model.Ends, sentences);
            var length = 0;
            for (var i = 0; i < cut.Length; i++)
            {
                if (cut[i].Start >= sentences[sentence].End)
                {
                    lengths.Add(length);
                    (length, sentence) = (0, sentence + 1);
                }

                length += Add(text, cut, i, ruled.Language, model, forms, words);
            }

            lengths.Add(length);
        }

        return new([.. words], [.. lengths], ValueList.Of<TextSpan>([.. sentences]));
    }

    private static int Add(string text, ReadOnlySpan<TextSpan> tokens, int i, string language, SegmentationModel model, FormCache forms, List<Word> words)
    {
        var token = tokens[i];
        if (!WordSplits.TrySplit(token.Of(text.AsSpan()), language, out var split) || !WordSplits.IsSplit(text, tokens, i, split, model.Splits))
        {
            words.Add(Bare(token, forms.Of(token.Of(text.AsSpan()))));
            return 1;
        }

        words.Add(Bare(token, split.First));
        words.Add(Bare(token, split.Second));
        if (split.Third is null)
        {
            return 2;
        }

        words.Add(Bare(token, split.Third));
        return 3;
    }

    private static Words Plain(string text, Analysis ruled)
    {
        var (words, lengths) = (new Word[ruled.Tokens.Count], new int[ruled.Sentences.Count]);
        var sentence = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var span = ruled.Tokens[i].Span;
            while (sentence < lengths.Length - 1 && span.Start >= ruled.Sentences[sentence].End)
            {
                sentence++;
            }

            words[i] = Bare(span, span.Of(text));
            lengths[sentence]++;
        }

        return new(words, lengths, ruled.Sentences);
    }

    private static Word Bare(TextSpan span, string form) => new(span, form, form, Upos.X, "", 0, "dep");
}
