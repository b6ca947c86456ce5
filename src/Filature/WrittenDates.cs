using System.Globalization;

namespace Filature;

/// <summary>A date as written, with its place in the text it was found in.</summary>
public readonly record struct WrittenDate(PartialDate Date, TextSpan Span, string Rule);

/// <summary>Calendar dates as pages write them (<c>languages/*/days.rules</c>); relative days are another matter.</summary>
public static class WrittenDates
{
    private static readonly Dictionary<string, int> Months = Knowledge.Table("months.tsv")
        .SelectMany(row => row[2].Split('|').Select(form => (Form: Folding.Fold(form), Number: int.Parse(row[1], CultureInfo.InvariantCulture))))
        .GroupBy(month => month.Form)
        .ToDictionary(forms => forms.Key, forms => forms.First().Number);

    /// <summary>Every date in a text, in order; where rules overlap, the first one (this language's) holds.</summary>
    public static IReadOnlyList<WrittenDate> Find(string text, string language)
    {
        var found = new List<WrittenDate>();
        foreach (var match in Knowledge.RulesOfAll("days", language).All(text))
        {
            if (Of(Words("day"), Words("month"), Words("year")) is { } date && !found.Exists(other => other.Span.Overlaps(match.Span)))
            {
                found.Add(new(date, match.Span, match.Rule.Name));
            }

            string? Words(string group) => match.Group(group)?.Of(text);
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    /// <summary>A date from its written parts; null where they name none («31 février»).</summary>
    /// <param name="day">Digits, or null.</param>
    /// <param name="month">A month's name, its short form, or digits.</param>
    /// <param name="year">Four digits, or null where the year is open.</param>
    public static PartialDate? Of(string? day, string? month, string? year)
    {
        if (month is null || (MonthOf(month) is not { } m))
        {
            return null;
        }

        int? y = year is null ? null : int.Parse(year, CultureInfo.InvariantCulture);
        int? d = day is null ? null : int.Parse(day, CultureInfo.InvariantCulture);
        return PartialDate.Exists(y, m, d ?? 1) ? new(y, m, d) : null;
    }

    private static int? MonthOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Months.TryGetValue(Folding.Fold(written), out var named) ? named : null;
}
