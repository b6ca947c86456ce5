namespace Filature.Translations.Audit;

/// <summary>A sentence (or a few that belong together) of the original beside its translation, and what differs.</summary>
/// <param name="Source">In the original's text.</param>
/// <param name="Target">In the translation's text.</param>
public sealed record SentenceAudit(TextSpan Source, TextSpan Target, ValueList<AuditReason> Reasons)
{
    /// <summary>Whether the translation says something else, by at least one reason that is enough.</summary>
    public bool Failed => Reasons.Any(static reason => reason.Fails);

    /// <summary>In [0, 1]: 1 where nothing differs; what the reasons cost is taken off.</summary>
    public double Score => Math.Max(0, 1 - Reasons.Sum(static reason => reason.Weight));
}
