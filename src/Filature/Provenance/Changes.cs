namespace Filature.Provenance;

/// <summary>What was changed between an origin and what was made from it.</summary>
internal static class Changes
{
    // A single equal word between two changed ones («disposée à reconnaître», «prête à accepter») belongs to the change.
    private const int ShortestKept = 2;

    // A small change is shown with a few words around it, so that it can be read.
    private const int Context = 3;
    private const int SmallChange = 8;

    // An excerpt leaves out by its nature; only what is left out inside a passage (up to a sentence) is a change.
    private const int LongestOmissionInExcerpt = 40;

    public static ValueList<Change> Of(TracedArticle from, TracedArticle to, Comparison comparison, DerivationKind kind)
    {
        var changes = new List<Change>();
        if (Headlines(from, to) is { } headline)
        {
            changes.Add(headline);
        }

        var (fromAt, toAt) = (0, 0);
        var runs = comparison.Runs;
        for (var i = 0; i <= runs.Count; i++)
        {
            var isEnd = i == runs.Count;
            var isEdge = isEnd || i == 0;
            if (!isEnd && i > 0 && i + 1 < runs.Count && runs[i].Length < ShortestKept
                && (runs[i].From > fromAt || runs[i].To > toAt))
            {
                continue;
            }

            var (fromEnd, toEnd) = isEnd ? (comparison.From.Words.Count, comparison.To.Words.Count) : (runs[i].From, runs[i].To);
            var gap = new Gap(fromAt, fromEnd, toAt, toEnd);
            if (!gap.IsEmpty && !(kind == DerivationKind.Excerpt && (gap.FromCount > LongestOmissionInExcerpt || (isEdge && gap.FromCount > SmallChange))))
            {
                changes.Add(Describe(from, to, comparison, gap));
            }

            if (!isEnd)
            {
                (fromAt, toAt) = (runs[i].From + runs[i].Length, runs[i].To + runs[i].Length);
            }
        }

        return changes.ToValueList();
    }

    private static Change? Headlines(TracedArticle from, TracedArticle to)
    {
        var (here, there) = (from.Article.PartsOf(PartRole.Headline).FirstOrDefault(), to.Article.PartsOf(PartRole.Headline).FirstOrDefault());
        if (here.IsEmpty || there.IsEmpty)
        {
            return null;
        }

        var (fromText, toText) = (here.Of(from.Article.Text.Text), there.Of(to.Article.Text.Text));
        return Folding.Fold(fromText) == Folding.Fold(toText) ? null : new(fromText, toText, here, there, false, ChangeKind.Wording);
    }

    private static Change Describe(TracedArticle from, TracedArticle to, Comparison comparison, Gap gap)
    {
        var (fromWords, toWords) = (comparison.From.Words, comparison.To.Words);
        var (fromText, toText) = (from.Article.Text.Text, to.Article.Text.Text);
        var isQuoted = Any(comparison.From.IsQuoted, gap.From, gap.FromEnd) || Any(comparison.To.IsQuoted, gap.To, gap.ToEnd);
        var what = ChangeWords.Classify(
            fromText, fromWords.Spans.AsSpan(gap.From, gap.FromCount), toText, toWords.Spans.AsSpan(gap.To, gap.ToCount));

        var shown = gap;
        if (gap.FromCount <= SmallChange && gap.ToCount <= SmallChange && what is not (ChangeKind.Omission or ChangeKind.Addition))
        {
            shown = Widen(comparison, fromText, toText, gap);
        }

        var fromSpan = SpanOf(fromWords, shown.From, shown.FromEnd);
        var toSpan = SpanOf(toWords, shown.To, shown.ToEnd);
        return new(fromSpan.Of(fromText), toSpan.Of(toText), fromSpan, toSpan, isQuoted, what);
    }

    private static Gap Widen(Comparison comparison, string fromText, string toText, Gap gap)
    {
        var (from, to) = (comparison.From.Words, comparison.To.Words);
        for (var i = 0; i < Context && gap is { From: > 0, To: > 0 }; i++)
        {
            if (from.Ids[gap.From - 1] != to.Ids[gap.To - 1] || !Joined(from, fromText, gap.From - 1, gap.From) || !Joined(to, toText, gap.To - 1, gap.To))
            {
                break;
            }

            gap = gap with { From = gap.From - 1, To = gap.To - 1 };
        }

        for (var i = 0; i < Context && gap.FromEnd < from.Count && gap.ToEnd < to.Count; i++)
        {
            if (from.Ids[gap.FromEnd] != to.Ids[gap.ToEnd] || !Joined(from, fromText, gap.FromEnd - 1, gap.FromEnd) || !Joined(to, toText, gap.ToEnd - 1, gap.ToEnd))
            {
                break;
            }

            gap = gap with { FromEnd = gap.FromEnd + 1, ToEnd = gap.ToEnd + 1 };
        }

        return gap;
    }

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
