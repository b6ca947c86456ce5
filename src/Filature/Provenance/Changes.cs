namespace Filature.Provenance;

/// <summary>What was changed between an origin and what was made from its words.</summary>
internal static class Changes
{
    // A single equal word between two changed ones («disposée à reconnaître», «prête à accepter») belongs to the change.
    private const int ShortestKept = 2;

    // More than this left out or put in is a passage; it stands for itself.
    private const int SmallChange = 8;

    // An excerpt leaves out by its nature; only what is left out inside a passage (up to a sentence) is a change.
    private const int LongestOmissionInExcerpt = 40;

    // A quotation that lends a few words to what stands around it is still what was changed.
    private const double Quoted = 0.75;

    public static ValueList<Change> Of(TracedArticle from, TracedArticle to, Comparison comparison, DerivationKind kind)
    {
        var context = new ChangeContext(comparison, from.Article.Text.Text, to.Article.Text.Text);
        var marks = CustodyMarks.Changed(from, to);
        var changes = new List<(Change Change, Gap Core, Gap Shown)>();
        foreach (var gap in Gaps(comparison))
        {
            foreach (var (core, isWhole) in IsLeftOut(gap) ? CutSentences(from, comparison, gap) : [(gap, false)])
            {
                if (core.IsEmpty)
                {
                    continue;
                }

                var shown = (core.FromCount > SmallChange && core.ToCount == 0) || (core.ToCount > SmallChange && core.FromCount == 0) ? core : context.Around(core);
                if (changes is [.., var last] && InOneQuotation(comparison, last.Core, core) && shown.From < last.Shown.FromEnd && shown.To < last.Shown.ToEnd)
                {
                    changes.RemoveAt(changes.Count - 1);
                    (var first, shown) = (last.Core, new(Math.Min(last.Shown.From, shown.From), Math.Max(last.Shown.FromEnd, shown.FromEnd), Math.Min(last.Shown.To, shown.To), Math.Max(last.Shown.ToEnd, shown.ToEnd)));
                    var both = new Gap(first.From, core.FromEnd, first.To, core.ToEnd);
                    changes.Add((Describe(from, to, comparison, both, shown), both, shown));
                    continue;
                }

                changes.Add((Describe(from, to, comparison, core, shown) is var change && isWhole ? change with { InsideQuotation = false } : change, core, shown));
            }
        }

        // A dateline's words are aligned too; half a dateline says nothing.
        return [.. marks, .. changes.Where(found => !marks.Any(mark => IsPartOf(found, mark))).Select(found => found.Change)];

        bool IsPartOf((Change Change, Gap Core, Gap Shown) found, Change mark) =>
            (found.Core.FromCount == 0 ? mark.ToSpan.Length > 0 : mark.FromSpan.Contains(SpanOf(comparison.From.Words, found.Core.From, found.Core.FromEnd)))
            && (found.Core.ToCount == 0 || mark.ToSpan.Contains(SpanOf(comparison.To.Words, found.Core.To, found.Core.ToEnd)));

        bool IsLeftOut(Gap gap) => kind == DerivationKind.Excerpt
            && (gap.FromCount > LongestOmissionInExcerpt || (gap.FromCount > SmallChange && (gap.From == 0 || gap.FromEnd == comparison.From.Words.Count)));
    }

    // What stands between the runs of equal words.
    private static IEnumerable<Gap> Gaps(Comparison comparison)
    {
        var runs = comparison.Runs;
        var (fromAt, toAt) = (0, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            if (i > 0 && i + 1 < runs.Count && runs[i].Length < ShortestKept && (runs[i].From > fromAt || runs[i].To > toAt))
            {
                continue;
            }

            yield return new(fromAt, runs[i].From, toAt, runs[i].To);
            (fromAt, toAt) = (runs[i].From + runs[i].Length, runs[i].To + runs[i].Length);
        }

        yield return new(fromAt, comparison.From.Words.Count, toAt, comparison.To.Words.Count);
    }

    // A sentence of a quotation left out whole changes none that is quoted. What an excerpt leaves out before and after what it takes is not its change; a sentence that it cuts short is, and what it leaves
    // out in between, and what it says instead.
    private static IEnumerable<(Gap Gap, bool IsWhole)> CutSentences(TracedArticle from, Comparison comparison, Gap gap)
    {
        var spans = comparison.From.Words.Spans;
        var (start, end) = (gap.From, gap.FromEnd);
        if (gap.From > 0 && SentenceAt(gap.From - 1) is { } begun)
        {
            start = EndOf(begun, gap.From);
            yield return (new(gap.From, start, gap.To, gap.To), false);
        }

        yield return (new(gap.FromEnd, gap.FromEnd, gap.To, gap.ToEnd), false);

        if (gap.FromEnd < spans.Length && SentenceAt(gap.FromEnd) is { } resumed)
        {
            for (; end > start && resumed.Contains(spans[end - 1].Start); end--)
            {
            }

            yield return (new(end, gap.FromEnd, gap.ToEnd, gap.ToEnd), false);
        }

        if (gap.From == 0 || gap.FromEnd == spans.Length)
        {
            yield break;
        }

        while (start < end)
        {
            var until = SentenceAt(start) is { } sentence ? EndOf(sentence, start) : start + 1;
            yield return (new(start, Math.Max(until, start + 1), gap.ToEnd, gap.ToEnd), true);
            start = Math.Max(until, start + 1);
        }

        TextSpan? SentenceAt(int word) =>
            from.Analysis.Sentences.Select(span => (TextSpan?)span).FirstOrDefault(span => span!.Value.Contains(spans[word].Start));

        int EndOf(TextSpan sentence, int word)
        {
            for (; word < gap.FromEnd && sentence.Contains(spans[word].Start); word++)
            {
            }

            return word;
        }
    }

    private static Change Describe(TracedArticle from, TracedArticle to, Comparison comparison, Gap core, Gap shown)
    {
        var (fromWords, toWords) = (comparison.From.Words, comparison.To.Words);
        var (fromText, toText) = (from.Article.Text.Text, to.Article.Text.Text);
        var what = ChangeWords.Classify(
            fromText, fromWords.Spans.AsSpan(core.From, core.FromCount), toText, toWords.Spans.AsSpan(core.To, core.ToCount));
        var fromSpan = SpanOf(fromWords, shown.From, shown.FromEnd);
        var toSpan = SpanOf(toWords, shown.To, shown.ToEnd);
        return new(
            fromSpan.Of(fromText), toSpan.Of(toText), fromSpan, toSpan,
            IsQuoted(comparison.From, core.From, core.FromEnd) || IsQuoted(comparison.To, core.To, core.ToEnd), what);
    }

    private static TextSpan SpanOf(FoldedWords words, int start, int end)
    {
        if (start < end)
        {
            return words.Spans[start].Union(words.Spans[end - 1]);
        }

        var at = start > 0 ? words.Spans[start - 1].End : 0;
        return new(at, at);
    }

    private static bool IsQuoted(ArticleWords words, int start, int end)
    {
        var quoted = 0;
        for (var i = start; i < end; i++)
        {
            quoted += words.IsQuoted(i) ? 1 : 0;
        }

        return quoted > 0 && quoted >= (end - start) * Quoted;
    }

    private static bool InOneQuotation(Comparison comparison, Gap first, Gap second) =>
        Quotation(comparison.From, first.From, first.FromEnd) is var from && from == Quotation(comparison.From, second.From, second.FromEnd)
        && Quotation(comparison.To, first.To, first.ToEnd) is var to && to == Quotation(comparison.To, second.To, second.ToEnd)
        && (from > 0 || to > 0);

    // The quotation that a stretch lies in; that of the word before where it is empty; 0 for none.
    private static int Quotation(ArticleWords words, int start, int end) =>
        start < end ? (words.QuotationOf[start] == words.QuotationOf[end - 1] ? words.QuotationOf[start] : 0) : start > 0 ? words.QuotationOf[start - 1] : 0;
}
