using Filature.Language.Naming;
using Filature.Language.Segmentation;

namespace Filature.Language;

/// <summary>The front door of the language engine: text in, <see cref="Analysis"/> out. Deterministic and thread-safe.</summary>
public static class Analyzer
{
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
}
