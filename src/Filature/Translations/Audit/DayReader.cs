using System.Globalization;

namespace Filature.Translations.Audit;

/// <summary>Weekdays, months and days counted from today, by their words: what a rough translation keeps even where its grammar is lost.</summary>
internal static class DayReader
{
    // Words before a month that is another word as well: «fin mars», «in May».
    private static readonly string[] BeforeMonth =
        ["en", "fin", "mi", "debut", "de", "d", "depuis", "avant", "apres", "courant", "des", "in", "of", "since", "until", "by", "early", "late", "mid", "last", "next", "from", "to", "through", "before", "after"];

    public static DayMark[] Read(string text, AuditWord[] words, AuditVocabulary vocabulary)
    {
        var days = new List<DayMark>();
        var needsCapital = vocabulary.Language == "en";
        for (var at = 0; at < words.Length; at++)
        {
            if (Near(at) is { } near)
            {
                days.Add(near.Mark);
                at = near.Last;
            }
            else if (needsCapital && !words[at].IsCapital)
            {
                continue;
            }
            else if (vocabulary.Value("weekday", words[at].Form) is { } weekday)
            {
                days.Add(new(words[at].Span, DayMarkKind.Weekday, int.Parse(weekday, CultureInfo.InvariantCulture), IsSoft: false));
            }
            else if (Month(at) is { } month)
            {
                days.Add(month);
            }
        }

        return [.. days];

        (DayMark Mark, int Last)? Near(int at)
        {
            if (vocabulary.Phrase("near", words.AsSpan(at)) is not { } phrase)
            {
                return null;
            }

            var last = at + phrase.Words - 1;
            return (new(words[at].Span.Union(words[last].Span), DayMarkKind.Near, int.Parse(phrase.Value.TrimStart('?'), CultureInfo.InvariantCulture), phrase.Value[0] == '?'), last);
        }

        DayMark? Month(int at)
        {
            var isBesideNumber = (at > 0 && (IsDigits(at - 1) || (at > 1 && words[at - 1].Form is "de" or "of" && IsDigits(at - 2))))
                || (at + 1 < words.Length && (IsDigits(at + 1) || (at + 2 < words.Length && words[at + 1].Form is "de" && IsDigits(at + 2))));
            if (vocabulary.Number("month", words[at].Form) is { } month)
            {
                return new(words[at].Span, DayMarkKind.Month, (int)month, IsSoft: false);
            }

            if (vocabulary.Number("doubtful-month", words[at].Form) is { } doubtful)
            {
                var isMonth = isBesideNumber || (at > 0 && Array.IndexOf(BeforeMonth, words[at - 1].Form) >= 0);
                return new(words[at].Span, DayMarkKind.Month, (int)doubtful, !isMonth);
            }

            return isBesideNumber && vocabulary.Number("short-month", words[at].Form) is { } small
                ? new(words[at].Span, DayMarkKind.Month, (int)small, IsSoft: false)
                : null;
        }

        bool IsDigits(int at) => char.IsAsciiDigit(text[words[at].Span.Start]);
    }
}
