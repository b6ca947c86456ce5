namespace Filature.Provenance.Retellings;

/// <summary>What differs between two stretches that tell the same in other words: what can be named first, then the whole.</summary>
internal static class SentenceChanges
{
    private const int Context = 4;

    // As in Changes: a quotation that lends a few words to what stands around it is still what was changed.
    private const double Quoted = 0.75;
    private const double LeastQuoted = 0.8;

    public static IEnumerable<Change> Of(Telling here, TextSpan from, Telling there, TextSpan to)
    {
        if (Folding.FoldWords(from.Of(here.Text)) == Folding.FoldWords(to.Of(there.Text)))
        {
            return [];
        }

        Change[] figures = [.. Figures(here, from, there, to)];
        Change[] days = [.. Days(here, from, there, to)];
        // In one language the same is said as well without a «ne»: «hardly any», «refused»; a translation seldom turns a sentence so.
        var what = !InOneLanguage(here, there) && here.Denies(from) != there.Denies(to) ? ChangeKind.Negation
            : figures.Length > 0 ? ChangeKind.Number
            : days.Length > 0 ? ChangeKind.Date
            : ChangeKind.Wording;
        return [.. Quotations(here, from, there, to), .. figures, .. days, Make(here, from, there, to, IsQuoted(here, from) || IsQuoted(there, to), what)];
    }

    // Quotation against quotation where both sides have as many; else each against what tells it.
    private static IEnumerable<Change> Quotations(Telling here, TextSpan from, Telling there, TextSpan to)
    {
        List<TextSpan> left = [.. here.QuotationsIn(from)];
        List<TextSpan> right = [.. there.QuotationsIn(to)];
        foreach (var quotation in left.ToArray())
        {
            if (right.FindIndex(other => Folding.FoldWords(quotation.Of(here.Text)) == Folding.FoldWords(other.Of(there.Text))) is >= 0 and var same)
            {
                left.Remove(quotation);
                right.RemoveAt(same);
            }
        }

        return left.Count == right.Count
            // Where less stands between marks than before, the rest is told outside of them.
            ? left.Zip(right).Select(pair => Quotation(
                pair.First, InOneLanguage(here, there) && pair.Second.Length < pair.First.Length * LeastQuoted ? to : pair.Second))
            : left.Count > 0
                ? left.Select(quotation => Quotation(quotation, to))
                : right.Select(quotation => Quotation(from, quotation));

        Change Quotation(TextSpan quotation, TextSpan other) =>
            Make(here, quotation, there, other, true, other != to && here.Denies(quotation) != there.Denies(other) ? ChangeKind.Negation : ChangeKind.Wording);
    }

    private static bool InOneLanguage(Telling here, Telling there) => here.Article.Article.Language == there.Article.Article.Language;

    private static IEnumerable<Change> Figures(Telling here, TextSpan from, Telling there, TextSpan to)
    {
        var (left, right) = (here.FiguresIn(from).ToList(), there.FiguresIn(to).ToList());
        foreach (var figure in left.ToArray())
        {
            if (right.FindIndex(other => other.Value == figure.Value) is >= 0 and var same)
            {
                left.Remove(figure);
                right.RemoveAt(same);
            }
        }

        return left.Zip(right).Select(pair => InContext(here, pair.First.Span, from, there, pair.Second.Span, to, ChangeKind.Number));
    }

    private static IEnumerable<Change> Days(Telling here, TextSpan from, Telling there, TextSpan to)
    {
        var (left, right) = (here.DaysIn(from).ToList(), there.DaysIn(to).ToList());
        foreach (var day in left.ToArray())
        {
            if (right.FindIndex(other => MayBeOne(day.Form, other.Form)) is >= 0 and var same)
            {
                left.Remove(day);
                right.RemoveAt(same);
            }
        }

        return left.Zip(right).Select(pair => InContext(here, pair.First.Span, from, there, pair.Second.Span, to, ChangeKind.Date));
    }

    // «Ce lundi», «lundi 3 mars» and «on Monday»: what both say agrees, and both say something.
    private static bool MayBeOne(TimeForm left, TimeForm right)
    {
        var (agree, differ) = (0, 0);
        Compare(left.Weekday, right.Weekday);
        Compare(left.Day, right.Day);
        Compare(left.Month, right.Month);
        Compare(left.Year, right.Year);
        return (agree > 0 && differ == 0) || left == right
            || (left.Anchor == right.Anchor && left.Shift == right.Shift && left.Unit == right.Unit && agree + differ == 0);

        void Compare<T>(T? one, T? other)
            where T : struct
        {
            if (one is { } here && other is { } there)
            {
                agree += here.Equals(there) ? 1 : 0;
                differ += here.Equals(there) ? 0 : 1;
            }
        }
    }

    private static Change InContext(Telling here, TextSpan left, TextSpan from, Telling there, TextSpan right, TextSpan to, ChangeKind what) =>
        Make(
            here, here.Around(left, from, Context), there, there.Around(right, to, Context),
            here.QuotationsIn(from).Any(quotation => quotation.Contains(left)) && there.QuotationsIn(to).Any(quotation => quotation.Contains(right)), what);

    private static bool IsQuoted(Telling telling, TextSpan span) => telling.QuotationsIn(span).Sum(static quotation => quotation.Length) >= span.Length * Quoted;

    private static Change Make(Telling here, TextSpan from, Telling there, TextSpan to, bool isQuoted, ChangeKind what) =>
        new(from.Of(here.Text), to.Of(there.Text), from, to, isQuoted, what);
}
