using Filature.Provenance.Retellings;

namespace Filature.Timelines;

/// <summary>What reports of one event have differently: its day, its place, a number.</summary>
internal static class Disagreements
{
    private static readonly HashSet<string> Months =
        [.. Knowledge.Table("months.tsv").SelectMany(static row => row[2].Split('|')).Select(static form => Folding.Fold(form))];

    /// <param name="Sentence">The words that tell it.</param>
    internal sealed record Told(string Article, string Text, TextSpan Sentence, PartialDate? Day, string? Place);

    public static ValueList<Disagreement> Of(IReadOnlyList<Told> told)
    {
        var found = new List<Disagreement>();
        Add("day", told.Where(static one => one.Day is { Day: not null }).Select(static one => (one.Day!.Value.ToString(), one.Day.Value.ToString(), one.Article, one.Sentence)));
        Add("place", told.Where(static one => one.Place is not null).Select(static one => (Folding.Fold(one.Place!), one.Place!, one.Article, one.Sentence)));
        foreach (var unit in told.SelectMany(Numbers).GroupBy(static number => number.Unit, StringComparer.Ordinal))
        {
            Add("number", unit.Select(static number => (number.Value, number.Words, number.Article, number.Span)));
        }

        return found.ToValueList();

        void Add(string on, IEnumerable<(string Key, string Shown, string Article, TextSpan Span)> values)
        {
            var reports = values.GroupBy(static value => value.Key, StringComparer.Ordinal).ToList();
            // A report that has two values of its own contradicts nobody.
            if (reports.Count > 1 && reports.SelectMany(static group => group.Select(static value => value.Article).Distinct()).GroupBy(static article => article).All(static article => article.Count() == 1))
            {
                found.Add(new(on, [.. reports.SelectMany(static group => group.DistinctBy(static value => value.Article)).Select(static value => new DisagreeingReport(value.Shown, value.Article, value.Span))]));
            }
        }
    }

    /// <summary>The share of the shorter sentence's words that stand in the other, in the spelling that languages share.</summary>
    public static double Likeness(string left, string right)
    {
        var (here, there) = (Words(left), Words(right));
        return here.Count == 0 || there.Count == 0 ? 0 : here.Count(there.Contains) / (double)Math.Min(here.Count, there.Count);
    }

    private static HashSet<string> Words(string text) =>
        [.. Folding.FoldWords(text).Split(' ').Where(static word => word.Length > 4).Select(static word => SharedSpelling.OfCognate(word) ?? word)];

    // A number with the noun behind it: «42 blessés» and «45 heridos» cannot be held against each other, «42 blessés» and «45 blessés» can.
    private static IEnumerable<(string Unit, string Value, string Words, string Article, TextSpan Span)> Numbers(Told told)
    {
        var text = told.Text;
        for (var i = told.Sentence.Start; i < told.Sentence.End; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < told.Sentence.End && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or ' ' or '\u00A0' or '\u202F' && end + 1 < told.Sentence.End && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            var word = end + 1;
            while (word < told.Sentence.End && char.IsLetter(text[word]))
            {
                word++;
            }

            if (word - end > 3 && text[end] is ' ' or '\u00A0' && Folding.Fold(text.AsSpan(end + 1, word - end - 1)) is { Length: > 2 } unit && !Months.Contains(unit))
            {
                yield return (SharedSpelling.OfCognate(unit) ?? unit, Folding.Fold(text.AsSpan(i, end - i)), text[i..word], told.Article, new(i, word));
            }

            i = end;
        }
    }
}
