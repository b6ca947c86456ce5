using Filature.Translations;
using Filature.Translations.Audit;
using Filature.Web.Marking;

namespace Filature.Web.Translating;

/// <summary>A line of an article with its sentences, each beside its translation where there is one.</summary>
/// <param name="IsTitle">Whether it is the article's headline.</param>
public sealed record TranslatedLineView(PartRole Role, bool IsTitle, IReadOnlyList<SentenceView> Sentences)
{
    public static IReadOnlyList<TranslatedLineView> Of(TranslationView view)
    {
        var article = view.Report.Article;
        var sentences = SourceSentences.Text(article);
        var targets = view.Kept?.Sentences.Select((sentence, i) => (sentence, i)).ToDictionary(pair => pair.sentence.Source) ?? [];
        ValueList<SentenceAudit> audits = view.Kept is null ? [] : TranslationReview.Of(view.Report, view.Kept);
        var carried = (view.Kept is { } kept ? CarriedFindings.Of(view.Report, kept) : []).ToLookup(finding => finding.Sentence);
        var lines = Line.Of(article);
        var title = lines.FirstOrDefault(line => line.Role == PartRole.Headline);
        return [.. lines.Select(line => new TranslatedLineView(line.Role, line == title, [.. Cut(line.Span.Trim(article.Text.Text)).Select(Sentence)]))];

        // Sentences, and what stands between them: bylines, datelines and credits are not translated, and not left out.
        IEnumerable<TextSpan> Cut(TextSpan line)
        {
            var at = line.Start;
            foreach (var sentence in sentences.Where(line.Contains))
            {
                if (new TextSpan(at, sentence.Start).Trim(article.Text.Text) is { IsEmpty: false } between)
                {
                    yield return between;
                }

                yield return sentence;
                at = sentence.End;
            }

            if (new TextSpan(Math.Min(at, line.End), line.End).Trim(article.Text.Text) is { IsEmpty: false } rest)
            {
                yield return rest;
            }
        }

        SentenceView Sentence(TextSpan span)
        {
            var found = targets.TryGetValue(span, out var target);
            return new(span, span.Of(article.Text.Text), found ? target.sentence.Target : null, found ? SentenceMark.Of(carried[target.i]) : [])
            {
                Audit = found ? audits[target.i] : null,
            };
        }
    }
}

/// <param name="Target">Null where it is not translated.</param>
public sealed record SentenceView(TextSpan Span, string Original, string? Target, IReadOnlyList<SentenceMark> Marks)
{
    /// <summary>What it says otherwise than its original; null where it is not translated.</summary>
    public SentenceAudit? Audit { get; init; }
}

/// <summary>What of the original's findings is marked in a translated sentence.</summary>
/// <param name="Class">As in the original's text.</param>
public sealed record SentenceMark(TextSpan Span, string Class)
{
    /// <summary>Disjoint and ordered; what covers a whole sentence would mark everything, and marks nothing.</summary>
    public static IReadOnlyList<SentenceMark> Of(IEnumerable<CarriedFinding> findings)
    {
        var marks = new List<SentenceMark>();
        foreach (var finding in findings.Where(finding => finding.IsExact).OrderBy(finding => finding.Span.Start).ThenByDescending(finding => finding.Span.Length))
        {
            if (marks.Count == 0 || marks[^1].Span.End <= finding.Span.Start)
            {
                marks.Add(new(finding.Span, finding.Kind == "time" ? "m when" : finding.Kind == "statement" ? "m said" : "m source"));
            }
        }

        return marks;
    }
}
