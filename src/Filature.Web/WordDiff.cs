namespace Filature.Web;

/// <summary>Where two versions of one text differ, word by word.</summary>
internal static class WordDiff
{
    // Versions of one article differ little; beyond so many changed words they are two texts, and are shown as one change.
    private const int MostDifferences = 2_000;

    // Words that stand in one text only, by their numbers.
    private readonly record struct Gap(int FromStart, int FromEnd, int ToStart, int ToEnd);

    /// <summary>The changes from one text to the other, in their order; words are compared as they are written.</summary>
    public static IReadOnlyList<ListedChange> Of(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var changes = new List<ListedChange>();
        foreach (var (fromStart, fromEnd, toStart, toEnd) in Gaps(a, b, before, after))
        {
            var (from, to) = (Span(a, fromStart, fromEnd, before.Length), Span(b, toStart, toEnd, after.Length));
            var (old, now) = (from.Of(before), to.Of(after));
            changes.Add(new(
                new(old, now, from, to, IsQuoted(before, from) || IsQuoted(after, to), from.IsEmpty ? ChangeKind.Addition : to.IsEmpty ? ChangeKind.Omission
                    : old.Any(char.IsDigit) || now.Any(char.IsDigit) ? ChangeKind.Number : ChangeKind.Wording),
                changes.Count));
        }

        return changes;
    }

    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(new(start, i));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    // Myers, An O(ND) difference algorithm and its variations (1986): the greedy one, its steps kept for the way back.
    private static List<Gap> Gaps(List<TextSpan> a, List<TextSpan> b, string before, string after)
    {
        bool Same(int x, int y) => a[x].Of(before.AsSpan()).SequenceEqual(b[y].Of(after.AsSpan()));
        var most = Math.Min(a.Count + b.Count, MostDifferences);
        var furthest = new int[(2 * most) + 2];
        var steps = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            steps.Add((int[])furthest.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var at = k + most;
                var x = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < a.Count && x - k < b.Count && Same(x, x - k))
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= a.Count && x - k >= b.Count)
                {
                    return Back(steps, a.Count, b.Count, most);
                }
            }
        }

        return [new(0, a.Count, 0, b.Count)];
    }

    private static List<Gap> Back(List<int[]> steps, int x, int y, int offset)
    {
        var gaps = new List<Gap>();
        for (var d = steps.Count - 1; d > 0; d--)
        {
            var (furthest, k) = (steps[d], x - y);
            var isInsertion = k == -d || (k != d && furthest[k - 1 + offset] < furthest[k + 1 + offset]);
            var beforeX = furthest[(isInsertion ? k + 1 : k - 1) + offset];
            var beforeY = beforeX - (isInsertion ? k + 1 : k - 1);
            // The step itself, before the equal words that follow it; steps that touch are one change.
            var step = isInsertion ? new Gap(beforeX, beforeX, beforeY, beforeY + 1) : new Gap(beforeX, beforeX + 1, beforeY, beforeY);
            if (gaps is [.., var last] && step.FromEnd == last.FromStart && step.ToEnd == last.ToStart)
            {
                gaps[^1] = new(step.FromStart, last.FromEnd, step.ToStart, last.ToEnd);
            }
            else
            {
                gaps.Add(step);
            }

            (x, y) = (beforeX, beforeY);
        }

        gaps.Reverse();
        return gaps;
    }

    private static TextSpan Span(List<TextSpan> words, int start, int end, int length) =>
        start < end ? new(words[start].Start, words[end - 1].End) : new(start < words.Count ? words[start].Start : length, start < words.Count ? words[start].Start : length);

    // Within one paragraph, after an opening mark that is not closed yet; straight marks open and close in turn.
    private static bool IsQuoted(string text, TextSpan span)
    {
        var (curly, straight) = (0, 0);
        for (var i = span.Start == 0 ? -1 : text.LastIndexOf('\n', span.Start - 1) + 1; i >= 0 && i < span.Start; i++)
        {
            curly = text[i] switch { '«' or '“' => 1, '»' or '”' => 0, _ => curly };
            straight += text[i] == '"' ? 1 : 0;
        }

        return curly > 0 || straight % 2 == 1;
    }
}
