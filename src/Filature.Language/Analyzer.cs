using Filature.Language.Segmentation;

namespace Filature.Language;

/// <summary>The front door of the language engine: text in, <see cref="Analysis"/> out. Deterministic and thread-safe.</summary>
public static class Analyzer
{
    /// <summary>Paragraphs, sentences, tokens and quotations: by rules alone, and fast.</summary>
    /// <param name="text">Any text; line breaks end paragraphs.</param>
    /// <param name="language">BCP 47 code; an unknown one is read without abbreviations and elisions of its own.</param>
    public static Analysis Analyze(string text, string language)
    {
        var paragraphs = Paragraphs.Find(text);
        var quotations = Quotations.Find(text, paragraphs);
        return new Analysis(
            language,
            paragraphs,
            Sentences.Find(text, language, paragraphs),
            Tokenizer.Tokenize(text, language),
            quotations);
    }

    /// <summary>The same, and the words of Universal Dependencies, of which nothing is known but their forms: each sentence is a flat tree. Where the language has a model, it cuts the sentences too.</summary>
    /// <inheritdoc cref="Analyze"/>
    public static Analysis Segment(string text, string language) => Read(text, language, withLayers: false);

    /// <summary>The same, and the layers of the language's models: words with their tags and trees.</summary>
    /// <param name="text">Any text; line breaks end paragraphs.</param>
    /// <param name="language">BCP 47 code; of one without models the words are only cut.</param>
    public static Analysis Parse(string text, string language) => Read(text, language, withLayers: true);

    private static Analysis Read(string text, string language, bool withLayers)
    {
        var analysis = Analyze(text, language);
        var words = Words.Cut(text, analysis, SegmentationModel.Of(language));
        var first = 0;
        foreach (var length in words.Lengths)
        {
            // A flat tree; heads are places in the sentence until the layers are done with it.
            var sentence = words.All.AsSpan(first, length);
            sentence[0] = sentence[0] with { Head = -1, Relation = "root" };
            if (withLayers)
            {
                // Tagging: fills Upos, Features and Lemma of the sentence's words.
                // Parsing: fills Head and Relation.
            }

            Shift(sentence, first);
            first += length;
        }

        return analysis with { Sentences = words.Sentences, Words = ValueList.Of(words.All) };
    }

    private static void Shift(Span<Word> sentence, int first)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Head >= 0)
            {
                sentence[i] = sentence[i] with { Head = sentence[i].Head + first };
            }
        }
    }
}
