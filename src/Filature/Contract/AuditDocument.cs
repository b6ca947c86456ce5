using Filature.Translations.Audit;

namespace Filature.Contract;

/// <summary>What <c>audit --json</c> prints: a line for each published translation at the article.</summary>
/// <param name="Failed">How many of the sentences say something else than their original.</param>
/// <param name="Score">The mean of the sentences' scores, in [0, 1].</param>
public sealed record AuditDocument(string From, string To, string FromLanguage, string ToLanguage, int Failed, double Score, ValueList<AuditedSentence> Sentences)
{
    public static AuditDocument Of(string from, string to, TranslationAudit audit) => new(
        from, to, audit.From, audit.To, audit.Failed, Math.Round(audit.Score, 3),
        [.. audit.Sentences.Select(static sentence => new AuditedSentence(sentence.Source, sentence.Target, Math.Round(sentence.Score, 3), sentence.Failed, sentence.Reasons))]);
}

/// <summary>A sentence of the original and of its translation, each in its own text's offsets.</summary>
public sealed record AuditedSentence(TextSpan From, TextSpan To, double Score, bool Failed, ValueList<AuditReason> Reasons);
