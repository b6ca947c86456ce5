using Filature.Translations;
using Filature.Translations.Audit;

namespace Filature.Contract;

/// <summary><c>translate --json</c>: an article, or one statement of it, in another language, sentence by sentence beside its original.</summary>
/// <param name="Statement">The id of the statement, where one was asked for.</param>
/// <param name="Hops">The languages it passed, the first and the last one with them.</param>
/// <param name="Gist">Whether the engine is good for the gist of a text only.</param>
/// <param name="Label">What has to stand beside each line of it that is shown to anybody.</param>
/// <param name="Failed">How many sentences say something else than their originals, as far as the audit can tell.</param>
/// <param name="Error">Why sentences are missing; null where none is.</param>
public sealed record TranslationDocument(
    string Article, string TextId, string? Statement, string From, string To, string? Engine, string? Version, ValueList<string> Hops, bool? Gist, string? Label,
    ValueList<TranslatedLine> Sentences, int Failed, Problem? Error)
{
    /// <param name="kept">What there is of the translation; null for nothing.</param>
    public static TranslationDocument Of(Report report, ValueList<TextSpan> sentences, string? statement, string to, Translation? kept, Problem? error)
    {
        var article = report.Article;
        var way = kept is null ? null : Way.Of(kept);
        var label = way is null ? null : TranslationLabel.Of(way, to);
        var findings = (kept is null ? [] : CarriedFindings.Of(report, kept)).ToLookup(finding => kept!.Sentences[finding.Sentence].Source);
        var words = kept?.Sentences.ToDictionary(sentence => sentence.Source, sentence => sentence.Target);
        ValueList<SentenceAudit> audits = kept is null ? [] : TranslationReview.Of(report, kept);
        var audited = audits.ToDictionary(audit => audit.Source);
        return new(
            article.Id, article.Text.Id, statement, article.Language, to, way?.Engine, way?.Version, way?.Hops ?? [], way?.IsGist, label,
            [.. sentences.Select(sentence => new TranslatedLine(
                sentence, sentence.Of(article.Text.Text), words?.GetValueOrDefault(sentence), words?.ContainsKey(sentence) == true ? label : null,
                [.. findings[sentence].Select(finding => new TranslatedFinding(finding.Id, finding.Kind, finding.Span, finding.IsExact))],
                audited.TryGetValue(sentence, out var audit) ? audit.Score : null, audited.TryGetValue(sentence, out audit) ? audit.Failed : null,
                [.. (audit?.Reasons ?? []).Select(Reason)]))],
            audits.Count(audit => audit.Failed), error);
    }

    private static AuditedReason Reason(AuditReason reason) =>
        new(reason.What, reason.Rule, reason.Source, reason.Target, reason.SourceSays, reason.TargetSays, reason.Fails);
}

/// <param name="Score">By the audit, in [0, 1]; null where there is nothing to audit.</param>
/// <param name="Failed">Whether it says something else than its original, as far as the audit can tell.</param>
/// <param name="Source">Where the original stands in the article's text.</param>
/// <param name="Text">In the other language; null where there is none, and the original has to do.</param>
public sealed record TranslatedLine(TextSpan Source, string Original, string? Text, string? Label, ValueList<TranslatedFinding> Findings, double? Score, bool? Failed, ValueList<AuditedReason> Reasons);

/// <param name="What">name, number, day, negation, quotation, glossary, modal, untranslated or length.</param>
/// <param name="Source">In the article's text.</param>
/// <param name="Target">In the line's <see cref="TranslatedLine.Text"/>.</param>
/// <param name="Fails">Whether it alone makes the sentence fail; otherwise it is a hint.</param>
public sealed record AuditedReason(AuditedKind What, string Rule, ValueList<TextSpan> Source, ValueList<TextSpan> Target, string? SourceSays, string? TargetSays, bool Fails);

/// <param name="Span">In the line's <see cref="TranslatedLine.Text"/>.</param>
/// <param name="Exact">Whether the same words stand there; else the span is the whole line.</param>
public sealed record TranslatedFinding(string Id, string Kind, TextSpan Span, bool Exact);

/// <summary><c>translate --engines --json</c>: the engines of the settings, and what leaves the machine with each.</summary>
/// <param name="Waiting">How many pieces wait in the queue.</param>
public sealed record EnginesDocument(string Settings, ValueList<ListedEngine> Engines, ValueList<ListedPair> Pairs, ValueList<string> Titles, int Waiting);

/// <param name="Host">Where the text goes; null where it stays in this machine.</param>
/// <param name="Leaves">What goes there.</param>
/// <param name="HasKey">Keys are shown nowhere.</param>
/// <param name="Version">Null where the engine did not answer.</param>
public sealed record ListedEngine(string Name, string Kind, string? Host, string? Leaves, bool HasKey, string? Version, ValueList<string> Routes, Problem? Error);

/// <param name="Pair"><c>fr-en</c>, <c>*-en</c> or <c>*</c>.</param>
public sealed record ListedPair(string Pair, string Engine);
