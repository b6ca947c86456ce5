namespace Filature.Translations.Audit;

/// <summary>
/// A translation laid beside its original, sentence by sentence: names, numbers, days, negations, quotation marks, modal verbs and terms
/// counted on both sides. A pure function of the two texts and of which sentence belongs to which.
/// </summary>
public sealed record TranslationAudit(string From, string To, ValueList<SentenceAudit> Sentences)
{
    /// <summary>How many sentences say something else than their original.</summary>
    public int Failed => Sentences.Count(static sentence => sentence.Failed);

    /// <summary>The mean of the sentences' scores, in [0, 1]; 1 where there is none.</summary>
    public double Score => Sentences.Count == 0 ? 1 : Sentences.Average(static sentence => sentence.Score);

    /// <param name="pairs">Which stretch of the translation (<see cref="Passage.To"/>) renders which of the original (<see cref="Passage.From"/>).</param>
    public static TranslationAudit Of(AuditedText source, AuditedText target, IEnumerable<Passage> pairs) => new(
        source.Language,
        target.Language,
        [.. pairs.Select(pair => new SentenceAudit(pair.From, pair.To, [.. Checks.Of(new(source, pair.From), new(target, pair.To))]))]);

    /// <summary>One sentence and its translation.</summary>
    public static SentenceAudit OfSentence(string source, string from, string target, string to) =>
        Of(AuditedText.Read(source, from), AuditedText.Read(target, to), [new(new(0, source.Length), new(0, target.Length))]).Sentences[0];
}
