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

    /// <summary>What an engine made of a text. Places in the translation are those of its sentences one below the other (<see cref="Joined"/>).</summary>
    /// <param name="source">The text that was translated.</param>
    /// <param name="referenceDay">The day that «yesterday» counts from in both; null where it is not known.</param>
    public static TranslationAudit Of(Translation translation, string source, DateOnly? referenceDay = null)
    {
        var pairs = new List<Passage>(translation.Sentences.Count);
        var at = 0;
        foreach (var sentence in translation.Sentences)
        {
            pairs.Add(new(sentence.Source, new(at, at + sentence.Target.Length)));
            at += sentence.Target.Length + 1;
        }

        return Of(AuditedText.Read(source, translation.From, referenceDay), AuditedText.Read(Joined(translation), translation.To, referenceDay), pairs);
    }

    /// <summary>The sentences of a translation, one a line.</summary>
    public static string Joined(Translation translation) => string.Join('\n', translation.Sentences.Select(static sentence => sentence.Target));

    /// <summary>An article and the translation that somebody published: what was found of it by Provenance says which sentence belongs to which.</summary>
    public static TranslationAudit Of(Report original, Report published, Derivation derivation) => Of(
        AuditedText.Read(original.Article.Text.Text, original.Article.Language, original.Day?.ToDay()),
        AuditedText.Read(published.Article.Text.Text, published.Article.Language, published.Day?.ToDay()),
        derivation.Passages);

    /// <summary>One sentence and its translation.</summary>
    public static SentenceAudit OfSentence(string source, string from, string target, string to) =>
        Of(AuditedText.Read(source, from), AuditedText.Read(target, to), [new(new(0, source.Length), new(0, target.Length))]).Sentences[0];
}
