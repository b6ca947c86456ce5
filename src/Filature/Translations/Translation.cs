namespace Filature.Translations;

/// <summary>A sentence in another language, and where its original stands: [<c>Start</c>, <c>End</c>) in the source text, in UTF-16 units.</summary>
public sealed record TranslatedSentence(TextSpan Source, string Target);

/// <summary>An article, or a part of one, in another language. Every sentence knows its original.</summary>
/// <param name="TextId">The frozen text that was translated.</param>
/// <param name="Engine">The engine's name.</param>
/// <param name="Version">The engine's version at that time.</param>
/// <param name="Hops">The languages that the text passed, <paramref name="From"/> first and <paramref name="To"/> last: three where it went by way of another.</param>
/// <param name="Sentences">Ordered by their originals, which are disjoint.</param>
public sealed record Translation(
    string ArticleId,
    string TextId,
    string From,
    string To,
    string Engine,
    string Version,
    ValueList<string> Hops,
    ValueList<TranslatedSentence> Sentences)
{
    /// <summary>Whether the engine is good for the gist of a text only.</summary>
    public bool IsGist { get; init; }

    /// <summary>The translated sentence whose original holds a place of the source; null where none does.</summary>
    public TranslatedSentence? At(int position) => Sentences.FirstOrDefault(sentence => sentence.Source.Contains(position));
}
