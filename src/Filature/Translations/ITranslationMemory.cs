namespace Filature.Translations;

/// <summary>What has been translated already: nothing is asked twice. The archive keeps it.</summary>
public interface ITranslationMemory
{
    /// <summary>What one way made of sentences, in their order; null for those it was not asked for.</summary>
    ValueList<string?> Recall(IReadOnlyList<string> sentences, Way way);

    /// <summary>Problems: <c>archive.*</c>.</summary>
    Outcome<int> Keep(IReadOnlyList<(string Source, string Target)> sentences, Way way);
}
