namespace Filature.Provenance.Retellings;

/// <summary>
/// What was changed between an origin and what tells it in other words or in another language. Nearly all words differ there, so sentence
/// stands against sentence: what was left out and put in, figures, days, denials and quotations apart, and the sentences themselves.
/// </summary>
internal static class RetoldChanges
{
    // Sentences of which nothing is known but that they stand at the same place are told in other words when they are few.
    private const int LongestHunk = 3;

    public static ValueList<Change> Of(TracedArticle from, TracedArticle to, SideBySide sides)
    {
        var (here, there) = (new Telling(from), new Telling(to));
        var changes = new List<Change>(CustodyMarks.Changed(from, to));
        var (fromAt, toAt) = (0, 0);
        foreach (var (left, right) in SentenceAlignment.Of(here, there, sides))
        {
            if (IsEmpty(left) || IsEmpty(right))
            {
                continue;
            }

            changes.AddRange(Between(here, fromAt..left.Start.Value, there, toAt..right.Start.Value));
            changes.AddRange(SentenceChanges.Of(here, Extent(here, left), there, Extent(there, right)));
            (fromAt, toAt) = (left.End.Value, right.End.Value);
        }

        changes.AddRange(Between(here, fromAt..here.Sentences.Count, there, toAt..there.Sentences.Count));
        return [.. changes];

        static bool IsEmpty(Range range) => range.Start.Value == range.End.Value;
    }

    private static TextSpan Extent(Telling telling, Range sentences) =>
        telling.Sentences[sentences.Start.Value].Union(telling.Sentences[sentences.End.Value - 1]);

    private static IEnumerable<Change> Between(Telling here, Range from, Telling there, Range to)
    {
        var (left, right) = (here.Sentences[from], there.Sentences[to]);
        if (left.Count is > 0 and <= LongestHunk && right.Count is > 0 and <= LongestHunk)
        {
            return SentenceChanges.Of(here, Extent(here, from), there, Extent(there, to));
        }

        return left.Select(sentence => new Change(sentence.Of(here.Text), "", sentence, Before(there, to), false, ChangeKind.Omission))
            .Concat(right.Select(sentence => new Change("", sentence.Of(there.Text), Before(here, from), sentence, false, ChangeKind.Addition)));

        static TextSpan Before(Telling telling, Range range)
        {
            var at = range.Start.Value == 0 ? 0 : telling.Sentences[range.Start.Value - 1].End;
            return new(at, at);
        }
    }
}
