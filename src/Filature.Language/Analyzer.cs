using Filature.Language.Naming;
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
        var sentences = Sentences.Find(text, language, paragraphs);
        var tokens = Tokenizer.Tokenize(text, language);
        return new Analysis(language, paragraphs, sentences, tokens, quotations)
        {
            // The whole text at once: what is told of a name in one place holds in the others.
            Names = Namer.Of(language) is { } namer ? [.. namer.Find(text, tokens.AsSpan(), sentences.AsSpan())] : [],
        };
    }

    /// <summary>The same, and the words of Universal Dependencies, of which nothing is known but their forms: each sentence is a flat tree.</summary>
    /// <inheritdoc cref="Analyze"/>
    public static Analysis Segment(string text, string language) => Read(text, language, withLayers: false);

    /// <summary>The same, and the layers of the language's models: words with their tags and trees.</summary>
    /// <param name="text">Any text; line breaks end paragraphs.</param>
    /// <param name="language">BCP 47 code; of one without models the words are only cut.</param>
    public static Analysis Parse(string text, string language) => Read(text, language, withLayers: true);

    private static Analysis Read(string text, string language, bool withLayers)
    {
        var analysis = Analyze(text, language);
        var (words, lengths) = Words.Cut(text, analysis);
        var first = 0;
        foreach (var length in lengths)
        {
            // Heads are places in the sentence until the layers are done with it.
            var sentence = words.AsSpan(first, length);
            Bare(sentence);
            if (withLayers)
            {
                // Tagging: fills Upos, Features and Lemma of the sentence's words.
                // Parsing: fills Head and Relation.
            }

            Shift(sentence, first);
            first += length;
        }

        return analysis with { Words = ValueList.Of(words) };
    }

    // What is true of words before anything is known of them: one tree, however flat.
    private static void Bare(Span<Word> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            sentence[i] = sentence[i] with { Lemma = sentence[i].Form, Head = i == 0 ? -1 : 0, Relation = i == 0 ? "root" : "dep" };
        }
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
