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
        return new Analysis(
            language,
            paragraphs,
            Sentences.Find(text, language, paragraphs),
            Tokenizer.Tokenize(text, language),
            quotations);
    }
}
