namespace Filature.Language.Segmentation;

/// <summary>Makes the words of Universal Dependencies from tokens.</summary>
internal static class Words
{
    /// <summary>All words in order, and how many of them each sentence has.</summary>
    public static (Word[] Words, int[] Lengths) Cut(string text, Analysis analysis)
    {
        var words = new List<Word>(analysis.Tokens.Count + 16);
        var lengths = new int[analysis.Sentences.Count];
        var sentence = 0;
        foreach (var token in analysis.Tokens)
        {
            while (sentence < lengths.Length - 1 && token.Span.Start >= analysis.Sentences[sentence].End)
            {
                sentence++;
            }

            words.Add(new(token.Span, token.Span.Of(text), "", Upos.X, "", 0, ""));
            lengths[sentence]++;
        }

        return ([.. words], lengths);
    }
}
