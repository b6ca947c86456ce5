namespace Filature.Provenance;

/// <summary>What was changed between an origin and what was made from it.</summary>
internal static class Changes
{
    // A single equal word between two changed ones («disposée à reconnaître», «prête à accepter») belongs to the change.
    private const int ShortestKept = 2;

    // A small change is shown with some words around it, so that it can be read.
    private const int Context = 4;
    private const int SmallChange = 8;

    // Inside a quotation it is shown with as much of the quotation: that somebody's words were changed is seen by the words.
    private const int QuotedContext = 8;

    // An excerpt leaves out by its nature; only what is left out inside a passage (up to a sentence) is a change.
    private const int LongestOmissionInExcerpt = 40;

    public static ValueList<Change> Of(TracedArticle from, TracedArticle to, Comparison comparison, DerivationKind kind)
    {
        var marks = CustodyMarks.Changed(from, to);
        var changes = new List<Change>();
        var (fromAt, toAt) = (0, 0);
        var runs = comparison.Runs;
        for (var i = 0; i <= runs.Count; i++)
        {
            var isEnd = i == runs.Count;
            if (!isEnd && i > 0 && i + 1 < runs.Count && runs[i].Length < ShortestKept
                && (runs[i].From > fromAt || runs[i].To > toAt))
            {
                continue;
            }

            var (fromEnd, toEnd) = isEnd ? (comparison.From.Words.Count, comparison.To.Words.Count) : (runs[i].From, runs[i].To);
            var gap = new Gap(fromAt, fromEnd, toAt, toEnd);
            foreach (var shown in IsLeftOut(gap) ? CutSentences(from, comparison, gap) : [gap])
            {
                var change = Describe(from, to, comparison, shown);
                if (!shown.IsEmpty && !marks.Any(mark => mark.FromSpan.Contains(change.FromSpan) && mark.ToSpan.Contains(change.ToSpan)))
                {
                    changes.Add(change);
                }
            }

            if (!isEnd)
            {
                (fromAt, toAt) = (runs[i].From + runs[i].Length, runs[i].To + runs[i].Length);
            }
        }

        return [.. marks, .. changes];

        bool IsLeftOut(Gap gap) => kind == DerivationKind.Excerpt
            && (gap.FromCount > LongestOmissionInExcerpt || (gap.FromCount > SmallChange && (gap.From == 0 || gap.FromEnd == comparison.From.Words.Count)));
    }

    // Sentences that an excerpt leaves out are not its changes; one that it cuts short is, and so is what it says instead.
    private static IEnumerable<Gap> CutSentences(TracedArticle from, Comparison comparison, Gap gap)
    {
        var spans = comparison.From.Words.Spans;
        if (gap.From > 0 && SentenceAt(gap.From - 1) is { } begun)
        {
            var end = gap.From;
            for (; end < gap.FromEnd && begun.Contains(spans[end].Start); end++)
            {
            }

            yield return new(gap.From, end, gap.To, gap.To);
        }

        yield return new(gap.FromEnd, gap.FromEnd, gap.To, gap.ToEnd);

        if (gap.FromEnd < spans.Length && SentenceAt(gap.FromEnd) is { } resumed)
        {
            var start = gap.FromEnd;
            for (; start > gap.From && resumed.Contains(spans[start - 1].Start); start--)
            {
            }

            yield return new(start, gap.FromEnd, gap.ToEnd, gap.ToEnd);
        }

        TextSpan? SentenceAt(int word) =>
            from.Analysis.Sentences.Select(span => (TextSpan?)span).FirstOrDefault(span => span!.Value.Contains(spans[word].Start));
    }

    private static Change Describe(TracedArticle from, TracedArticle to, Comparison comparison, Gap gap)
    {
        var (fromWords, toWords) = (comparison.From.Words, comparison.To.Words);
        var (fromText, toText) = (from.Article.Text.Text, to.Article.Text.Text);
        var isQuoted = Any(comparison.From.IsQuoted, gap.From, gap.FromEnd) || Any(comparison.To.IsQuoted, gap.To, gap.ToEnd);
        var what = ChangeWords.Classify(
            fromText, fromWords.Spans.AsSpan(gap.From, gap.FromCount), toText, toWords.Spans.AsSpan(gap.To, gap.ToCount));

        var shown = gap;
        if (gap.FromCount <= SmallChange && gap.ToCount <= SmallChange)
        {
            shown = Widen(comparison, fromText, toText, gap);
        }

        var fromSpan = SpanOf(fromWords, shown.From, shown.FromEnd);
        var toSpan = SpanOf(toWords, shown.To, shown.ToEnd);
        return new(fromSpan.Of(fromText), toSpan.Of(toText), fromSpan, toSpan, isQuoted, what);
    }

    private static Gap Widen(Comparison comparison, string fromText, string toText, Gap gap)
    {
        var (from, to) = (comparison.From, comparison.To);
        for (var i = 0; gap is { From: > 0, To: > 0 } && MayShow(i, gap.From - 1, gap.From, gap.To - 1, gap.To, gap.From - 1, gap.To - 1); i++)
        {
            gap = gap with { From = gap.From - 1, To = gap.To - 1 };
        }

        for (var i = 0; gap.FromEnd < from.Words.Count && gap.ToEnd < to.Words.Count && MayShow(i, gap.FromEnd - 1, gap.FromEnd, gap.ToEnd - 1, gap.ToEnd, gap.FromEnd, gap.ToEnd); i++)
        {
            gap = gap with { FromEnd = gap.FromEnd + 1, ToEnd = gap.ToEnd + 1 };
        }

        return gap;

        bool MayShow(int shown, int fromLeft, int fromRight, int toLeft, int toRight, int fromWord, int toWord) =>
            from.Words.Ids[fromWord] == to.Words.Ids[toWord]
            && ((shown < Context && (Nothing(fromLeft, fromRight, gap.From, gap.FromEnd) || Joined(from.Words, fromText, fromLeft, fromRight))
                    && (Nothing(toLeft, toRight, gap.To, gap.ToEnd) || Joined(to.Words, toText, toLeft, toRight)))
                || (shown < QuotedContext && InOneQuotation(from, fromLeft, fromRight) && InOneQuotation(to, toLeft, toRight)));

        // Where words were left out there is nothing that the context would have to be joined to.
        static bool Nothing(int left, int right, int start, int end) => start == end && (right == start || left == start - 1);
    }

    private static bool InOneQuotation(ArticleWords words, int left, int right) =>
        left >= 0 && right < words.Words.Count && words.IsQuoted[left] && words.IsQuoted[right];

    // Context stops at punctuation.
    private static bool Joined(FoldedWords words, string text, int left, int right)
    {
        if (left < 0 || right >= words.Count)
        {
            return false;
        }

        foreach (var c in text.AsSpan(words.Spans[left].End, words.Spans[right].Start - words.Spans[left].End))
        {
            if (c == '\n' || !(char.IsWhiteSpace(c) || c is '\'' or '’' or '-'))
            {
                return false;
            }
        }

        return true;
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

    private static bool Any(bool[] marks, int start, int end) => start < end && marks.AsSpan(start, end - start).Contains(true);

    private readonly record struct Gap(int From, int FromEnd, int To, int ToEnd)
    {
        public int FromCount => FromEnd - From;

        public int ToCount => ToEnd - To;

        public bool IsEmpty => FromCount == 0 && ToCount == 0;
    }
}
