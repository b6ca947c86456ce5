namespace Filature.Translations.Audit;

/// <summary>What is counted on both sides of a translation.</summary>
public enum AuditedKind
{
    Name,
    Number,
    Day,
    Negation,
    Quotation,
    Glossary,
    Modal,
    Untranslated,
    Length,
}

/// <summary>Why a translated sentence is doubted: what one side says and the other does not.</summary>
/// <param name="Rule">Which check found it: <c>audit.number.changed</c>.</param>
/// <param name="Source">Where the original says it; the whole sentence where it says nothing of the kind.</param>
/// <param name="Target">Where the translation says it, or says something else; the whole sentence where it says nothing of the kind.</param>
/// <param name="SourceSays">The original's words; null where it says nothing of the kind.</param>
/// <param name="TargetSays">The translation's words; null where it says nothing of the kind.</param>
/// <param name="Weight">What it costs the sentence, in (0, 1].</param>
/// <param name="Fails">Whether it alone makes the sentence fail; otherwise it is a hint.</param>
public sealed record AuditReason(
    AuditedKind What, string Rule, ValueList<TextSpan> Source, ValueList<TextSpan> Target, string? SourceSays, string? TargetSays, double Weight, bool Fails)
{
    /// <summary>What should stand in the translation, where it is settled: the form of the glossary; null elsewhere.</summary>
    public string? Expected { get; init; }
}
