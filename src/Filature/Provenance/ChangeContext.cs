namespace Filature.Provenance;

/// <summary>A stretch that has no equal on the other side, by its words: half-open on both sides, empty where words were put in or left out.</summary>
internal readonly record struct Gap(int From, int FromEnd, int To, int ToEnd)
{
    public int FromCount => FromEnd - From;

    public int ToCount => ToEnd - To;

    public bool IsEmpty => FromCount == 0 && ToCount == 0;
}

/// <summary>The words around a change by which it can be read: of its sentence, on both sides the same ones.</summary>
internal sealed class ChangeContext
{
    private const int Words = 6;

    // Inside a quotation as much of it: that somebody's words were changed is seen by the words.
    private const int QuotedWords = 16;

    // Another change beside this one is shown with it, up to so many of its words.
    private const int Neighbour = 8;

    private readonly Comparison _comparison;
    private readonly string _fromText;
    private readonly string _toText;
    private readonly int[] _match;

    public ChangeContext(Comparison comparison, string fromText, string toText)
    {
        (_comparison, _fromText, _toText) = (comparison, fromText, toText);
        _match = new int[comparison.From.Words.Count];
        Array.Fill(_match, -1);
        foreach (var run in comparison.Runs)
        {
            for (var i = 0; i < run.Length; i++)
            {
                _match[run.From + i] = run.To + i;
            }
        }
    }

    public Gap Around(Gap gap) => Before(After(gap, gap), gap);

    /// <summary>The same stretch with words after it, but not before.</summary>
    public Gap After(Gap gap) => After(gap, gap);

    private Gap After(Gap shown, Gap core)
    {
        var (from, to) = (_comparison.From.Words.Count, _comparison.To.Words.Count);
        for (var taken = 0; shown.FromEnd < from || shown.ToEnd < to;)
        {
            var (f, t) = (shown.FromEnd, shown.ToEnd);
            if (f < from && t < to && _match[f] == t)
            {
                if (!MayShow(taken++, f - 1, f, shown.FromCount == 0, t - 1, t, shown.ToCount == 0, core))
                {
                    break;
                }

                shown = shown with { FromEnd = f + 1, ToEnd = t + 1 };
                continue;
            }

            // The next pair of equal words; between here and there is another change.
            var nextFrom = f;
            while (nextFrom < from && _match[nextFrom] < t)
            {
                nextFrom++;
            }

            var nextTo = nextFrom < from ? _match[nextFrom] : to;
            while (f < nextFrom && f - shown.FromEnd < Neighbour && Joined(_comparison.From.Words, _fromText, f - 1, f))
            {
                f++;
            }

            while (t < nextTo && t - shown.ToEnd < Neighbour && Joined(_comparison.To.Words, _toText, t - 1, t))
            {
                t++;
            }

            shown = shown with { FromEnd = f, ToEnd = t };
            if (f < nextFrom || t < nextTo)
            {
                break;
            }
        }

        return shown;
    }

    private Gap Before(Gap shown, Gap core)
    {
        for (var taken = 0; shown.From > 0 || shown.To > 0;)
        {
            var (f, t) = (shown.From - 1, shown.To - 1);
            if (f >= 0 && t >= 0 && _match[f] == t)
            {
                if (!MayShow(taken++, f, f + 1, shown.FromCount == 0, t, t + 1, shown.ToCount == 0, core))
                {
                    break;
                }

                shown = shown with { From = f, To = t };
                continue;
            }

            var beforeFrom = f;
            while (beforeFrom >= 0 && (_match[beforeFrom] < 0 || _match[beforeFrom] > t))
            {
                beforeFrom--;
            }

            var beforeTo = beforeFrom >= 0 ? _match[beforeFrom] : -1;
            while (f > beforeFrom && shown.From - 1 - f < Neighbour && Joined(_comparison.From.Words, _fromText, f, f + 1))
            {
                f--;
            }

            while (t > beforeTo && shown.To - 1 - t < Neighbour && Joined(_comparison.To.Words, _toText, t, t + 1))
            {
                t--;
            }

            shown = shown with { From = f + 1, To = t + 1 };
            if (f > beforeFrom || t > beforeTo)
            {
                break;
            }
        }

        return shown;
    }

    // Where words were left out there is nothing that the context would have to be joined to.
    private bool MayShow(int taken, int fromLeft, int fromRight, bool fromIsEmpty, int toLeft, int toRight, bool toIsEmpty, Gap core) =>
        (taken < Words
            && (fromIsEmpty || Joined(_comparison.From.Words, _fromText, fromLeft, fromRight))
            && (toIsEmpty || Joined(_comparison.To.Words, _toText, toLeft, toRight)))
        || (taken < QuotedWords && InOneQuotation(_comparison.From, fromLeft, fromRight, core.From, core.FromEnd)
            && InOneQuotation(_comparison.To, toLeft, toRight, core.To, core.ToEnd));

    private static bool InOneQuotation(ArticleWords words, int left, int right, int start, int end) =>
        left >= 0 && right < words.Words.Count && words.QuotationOf[left] is not 0 and var quotation && words.QuotationOf[right] == quotation
        && (start == end || words.QuotationOf[start] == quotation || words.QuotationOf[end - 1] == quotation);

    // Context stays in the sentence.
    private static bool Joined(FoldedWords words, string text, int left, int right)
    {
        if (left < 0 || right >= words.Count)
        {
            return false;
        }

        var between = text.AsSpan(words.Spans[left].End, words.Spans[right].Start - words.Spans[left].End);
        return !between.Contains('\n')
            && !(between.IndexOfAny('.', '!', '?') is >= 0 and var mark && mark + 1 < between.Length && (char.IsWhiteSpace(between[mark + 1]) || between[mark + 1] is '»' or '”' or '"'))
            && !between.Contains('…');
    }
}
