using System.Collections.Concurrent;
using Filature.Language.Naming;
using Filature.Language.Parsing;
using Filature.Language.Segmentation;
using Filature.Language.Tagging;
using Filature.Language.Times;

namespace Filature.Language;

/// <summary>The front door of the language engine: text in, <see cref="Analysis"/> out. Deterministic and thread-safe.</summary>
public static class Analyzer
{
    private static readonly ConcurrentDictionary<string, bool> Loaded = new(StringComparer.Ordinal);

    /// <summary>Paragraphs, sentences, tokens, quotations, names and time expressions: what a desk asks of every text.</summary>
    /// <param name="text">Any text; line breaks end paragraphs.</param>
    /// <param name="language">BCP 47 code; an unknown one is read without abbreviations and elisions of its own, and without names.</param>
    public static Analysis Analyze(string text, string language) => Timed(text, Named(text, Cut(text, language)));

    /// <summary>Paragraphs, sentences, tokens and quotations, and the words of Universal Dependencies, of which nothing is known but their forms: each sentence is a flat tree. Where the language has a model, it cuts the sentences too.</summary>
    /// <inheritdoc cref="Analyze"/>
    public static Analysis Segment(string text, string language) => WithWords(text, Cut(text, language), default);

    /// <summary>All layers: the words with their tags and trees, the names, and the time expressions.</summary>
    /// <param name="text">Any text; line breaks end paragraphs.</param>
    /// <param name="language">BCP 47 code; of one without models the words are only cut.</param>
    /// <param name="names">Finds the names in place of the engine's own model; null for that one.</param>
    public static Analysis Parse(string text, string language, INameFinder? names = null)
    {
        LoadModels(language);
        var analysis = WithWords(text, Cut(text, language), new(Tagger.Of(language), Parser.Of(language)));
        return Timed(text, names is null ? Named(text, analysis) : analysis with { Names = [.. names.Find(text, analysis)] });
    }

    /// <summary>Loads the models of a language at once, side by side; else each is loaded when it is first asked. Loaded once, they stay.</summary>
    public static void LoadModels(string language)
    {
        if (Loaded.ContainsKey(language))
        {
            return;
        }

        Parallel.Invoke(() => Parser.Of(language), () => Namer.Of(language), () => Tagger.Of(language), () => SegmentationModel.Of(language));
        Loaded.TryAdd(language, true);
    }

    /// <summary>Paragraphs, sentences, tokens and quotations alone: what signs and lists tell, without a model.</summary>
    /// <inheritdoc cref="Analyze"/>
    public static Analysis Cut(string text, string language)
    {
        var paragraphs = Paragraphs.Find(text);
        return new(language, paragraphs, Sentences.Find(text, language, paragraphs), Tokenizer.Tokenize(text, language), Quotations.Find(text, paragraphs));
    }

    private static Analysis Timed(string text, Analysis analysis)
    {
        var (times, ranges) = TimeFinder.Find(text, analysis.Language, analysis.Paragraphs.AsSpan());
        return analysis with { Times = times, Ranges = ranges };
    }

    // The whole text at once: what is told of a name in one place holds in the others.
    private static Analysis Named(string text, Analysis analysis) => Namer.Of(analysis.Language) is { } namer
        ? analysis with { Names = [.. namer.Find(text, analysis.Tokens.AsSpan(), analysis.Sentences.AsSpan())] }
        : analysis;

    private static Analysis WithWords(string text, Analysis analysis, Layers layers)
    {
        var words = Words.Cut(text, analysis, SegmentationModel.Of(analysis.Language));
        var first = 0;
        foreach (var length in words.Lengths)
        {
            // A flat tree; heads are places in the sentence until the layers are done with it.
            var sentence = words.All.AsSpan(first, length);
            sentence[0] = sentence[0] with { Head = -1, Relation = "root" };
            layers.Fill(sentence);
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
