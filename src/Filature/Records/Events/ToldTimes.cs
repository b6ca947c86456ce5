using System.Globalization;

namespace Filature.Records.Events;

/// <summary>The times of an article by the clauses they stand in, in the order of the text.</summary>
internal sealed class ToldTimes(string text, Tree tree, Clause clause, EventLexicon lexicon)
{
    private const int Highest = 6;

    // «d'ici à la», «until the»: so many words of a preposition stand before a time.
    private const int Before = 4;

    public List<ToldTime> Read(IEnumerable<Finding<TimeMention>> times)
    {
        var read = new List<ToldTime>();
        (TextSpan Span, int Index)? last = null;
        foreach (var time in times)
        {
            var span = time.Ground.Evidence[0].Span;
            if (Value(time.Value) is not { } value || tree.Top(span) is not (var top and >= 0))
            {
                continue;
            }

            var told = new ToldTime(Over(top, span), top, value, FirstDay(value), IsEnd(span));
            if (last is { } before && AreAlternatives(before.Span, span) && Common(read[before.Index], told) is { } common)
            {
                // «demain ou mardi»
                read[before.Index] = read[before.Index] with { Value = common, First = FirstDay(common) };
                told = told with { Value = common, First = FirstDay(common) };
            }

            last = (span, read.Count);
            read.Add(told);
        }

        return read;
    }

    private int Over(int word, TextSpan span)
    {
        // «Hace dos semanas, Bruselas había sido acusada»: a time that is itself a clause may have been made the head of what it dates.
        if (clause.IsVerb(word))
        {
            foreach (var child in tree.Of(word))
            {
                if (clause.IsVerb(child) && !tree.Words[child].Span.Overlaps(span) && (tree.Has(child, "conj") || tree.Has(child, "parataxis") || tree.Has(child, "ccomp")))
                {
                    return child;
                }
            }
        }

        for (var (at, steps) = (tree.Words[word].Head, 0); at >= 0 && steps < Highest; at = tree.Words[at].Head, steps++)
        {
            if (clause.IsVerb(at))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsEnd(TextSpan span)
    {
        var first = tree.FirstFrom(span.Start);
        for (var i = first - 1; i >= 0 && i >= first - Before && tree.Words[i].Upos is Upos.Adp or Upos.Adv or Upos.Det or Upos.Sconj; i--)
        {
            if (lexicon.Is("until", tree.Words[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreAlternatives(TextSpan a, TextSpan b) => b.Start > a.End && b.Start - a.End < 8 && lexicon.Is("or", new TextSpan(a.End, b.Start).Of(text).Trim());

    private static string? Common(ToldTime a, ToldTime b)
    {
        if (!a.IsDay || !b.IsDay || a.First is not { } one || b.First is not { } other || one == other)
        {
            return null;
        }

        return Week(one) == Week(other) ? Week(one) : a.Value[..7] == b.Value[..7] ? a.Value[..7] : a.Value[..4] == b.Value[..4] ? a.Value[..4] : null;
    }

    private static string Week(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}");

    // A day, week, month or year: of a season, a quarter or half of a year the year is told.
    private static string? Value(TimeMention time)
    {
        if (time.Type is not (TimeType.Date or TimeType.Time) || time.Value is not { Length: >= 4 } value || value.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        value = value.IndexOf('T', StringComparison.Ordinal) is var clock and > 0 ? value[..clock] : value;
        return value switch
        {
            { Length: 4 } => value,
            { Length: < 7 } => null,
            _ when value[5] == 'W' && char.IsAsciiDigit(value[6]) => value.Length < 8 ? null : value[..8],
            _ when char.IsAsciiLetter(value[5]) => value[..4],
            _ => value,
        };
    }

    private static DateOnly? FirstDay(string value)
    {
        if (value.Length == 8 && value[5] == 'W')
        {
            var (year, week) = (int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(6, 2), CultureInfo.InvariantCulture));
            return year is > 1 and < 9999 && week is >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;
        }

        var whole = value.Length switch { 4 => value + "-01-01", 7 => value + "-01", _ => value };
        return DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
