namespace Filature.Provenance.Retellings;

/// <summary>
/// What was changed between an origin and what tells it in other words or in another language. Nearly all words differ there, so sentence
/// stands against sentence: what was left out and put in, figures, days, denials and quotations apart, and the sentences themselves.
/// </summary>
internal static class RetoldChanges
{
    // Sentences between two pairs that have nothing in common are told in other words when they are as many, or nearly.
    private const int LongestHunk = 3;

    public static ValueList<Change> Of(TracedArticle from, TracedArticle to, SideBySide sides)
    {
        var (here, there) = (new Telling(from), new Telling(to));
        var changes = new List<Change>(CustodyMarks.Changed(from, to));
        var (fromAt, toAt) = (0, 0);
        foreach (var pair in sides.Counterparts)
        {
            var (left, right) = (Extent(from.Outline, pair.From), Extent(to.Outline, pair.To));
            changes.AddRange(Between(here, fromAt, left.Start, there, toAt, right.Start));
            changes.AddRange(SentenceChanges.Of(here, left, there, right));
            (fromAt, toAt) = (left.End, right.End);
        }

        changes.AddRange(Between(here, fromAt, here.Text.Length, there, toAt, there.Text.Length));
        return [.. changes];
    }

    private static TextSpan Extent(Outline outline, Range sentences) =>
        outline.Sentences[sentences.Start.Value].Span.Union(outline.Sentences[sentences.End.Value - 1].Span);

    private static IEnumerable<Change> Between(Telling here, int fromStart, int fromEnd, Telling there, int toStart, int toEnd)
    {
        TextSpan[] from = [.. here.Sentences.Where(sentence => sentence.Start >= fromStart && sentence.End <= fromEnd)];
        TextSpan[] to = [.. there.Sentences.Where(sentence => sentence.Start >= toStart && sentence.End <= toEnd)];
        if (from.Length is > 0 and <= LongestHunk && to.Length is > 0 and <= LongestHunk)
        {
            return SentenceChanges.Of(here, from[0].Union(from[^1]), there, to[0].Union(to[^1]));
        }

        return from.Select(sentence => new Change(sentence.Of(here.Text), "", sentence, new(toStart, toStart), false, ChangeKind.Omission))
            .Concat(to.Select(sentence => new Change("", sentence.Of(there.Text), new(fromStart, fromStart), sentence, false, ChangeKind.Addition)));
    }
}
