using Filature.Translations.Audit;

namespace Filature.Translations;

/// <summary>A translation of an engine under the audit: what each sentence says otherwise than its original.</summary>
public static class TranslationReview
{
    /// <returns>
    /// One for each of the translation's sentences, in their order; spans of the original are in the article's text, those of the translation in
    /// the sentence's own words.
    /// </returns>
    public static ValueList<SentenceAudit> Of(Report report, Translation translation)
    {
        var (text, targets) = (new System.Text.StringBuilder(), new List<TextSpan>());
        foreach (var sentence in translation.Sentences)
        {
            targets.Add(new(text.Length, text.Length + sentence.Target.Length));
            // Each on a line of its own, so that none is read into the next.
            text.Append(sentence.Target.ReplaceLineEndings(" ")).Append('\n');
        }

        var day = report.Lineage.ReferenceDay?.Value.Date.ToDay();
        var audit = TranslationAudit.Of(
            AuditedText.Read(report.Article.Text.Text, translation.From, day), AuditedText.Read(text.ToString(), translation.To, day),
            translation.Sentences.Zip(targets, (sentence, target) => new Passage(sentence.Source, target)));
        return [.. audit.Sentences.Zip(targets, Moved)];
    }

    private static SentenceAudit Moved(SentenceAudit audit, TextSpan target) => audit with
    {
        Target = new(0, target.Length),
        Reasons = [.. audit.Reasons.Select(reason => reason with { Target = [.. reason.Target.Select(span => new TextSpan(span.Start - target.Start, span.End - target.Start))] })],
    };
}
