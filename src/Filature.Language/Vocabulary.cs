using Filature.Language.Tagging;

namespace Filature.Language;

/// <summary>What the dictionary of a language holds.</summary>
public static class Vocabulary
{
    /// <summary>Whether a word, written small, is one of the language's own: «règle» is French, «Dobrzycka» is not.</summary>
    /// <param name="language">fr, en or es; of another one no word is known.</param>
    /// <remarks>The dictionary is kept as hashes: of ten thousand unknown words one is taken for a known one.</remarks>
    public static bool Knows(string language, string word) => Tagger.Of(language)?.Knows(word.ToLowerInvariant()) ?? false;
}
