using System.Globalization;
using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Sets.Dates;

/// <summary>The days that a TIMEX3 value means: from the first to the one after the last.</summary>
internal readonly partial record struct Stretch(DateOnly From, DateOnly Until)
{
    public static Stretch? Of(string value)
    {
        var parts = Shape().Match(value);
        if (!parts.Success)
        {
            return null;
        }

        var (year, rest) = (int.Parse(parts.Groups[1].ValueSpan, CultureInfo.InvariantCulture), parts.Groups[2].Value);
        try
        {
            return rest switch
            {
                "" when parts.Groups[1].Length == 2 => Months(new((year * 100) + 1, 1, 1), 1200),
                "" when parts.Groups[1].Length == 3 => Months(new(year * 10, 1, 1), 120),
                "" => Months(new(year, 1, 1), 12),
                "-SP" => Months(new(year, 3, 1), 3),
                "-SU" => Months(new(year, 6, 1), 3),
                "-FA" => Months(new(year, 9, 1), 3),
                "-WI" => Months(new(year, 12, 1), 3),
                ['-', 'Q', var q] => Months(new(year, (3 * (q - '0')) - 2, 1), 3),
                ['-', 'H', var h] => Months(new(year, (6 * (h - '0')) - 5, 1), 6),
                ['-', 'W', var a, var b, '-', 'W', 'E'] => Days(Week(year, a, b).AddDays(5), 2),
                ['-', 'W', var a, var b] => Days(Week(year, a, b), 7),
                ['-', _, _] => Months(new(year, Two(rest, 1), 1), 1),
                _ => Days(new(year, Two(rest, 1), Two(rest, 4)), 1),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day that the calendar does not have.
            return null;
        }
    }

    public bool Contains(DateOnly day) => day >= From && day < Until;

    private static DateOnly Week(int year, char a, char b) => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, ((a - '0') * 10) + b - '0', DayOfWeek.Monday));

    private static int Two(string text, int at) => int.Parse(text.AsSpan(at, 2), CultureInfo.InvariantCulture);

    private static Stretch Months(DateOnly from, int months) => new(from, from.AddMonths(months));

    private static Stretch Days(DateOnly from, int days) => new(from, from.AddDays(days));

    [GeneratedRegex("^([0-9]{2,4})(|-SP|-SU|-FA|-WI|-Q[1-4]|-H[12]|-W[0-9]{2}(?:-WE)?|-[0-9]{2}(?:-[0-9]{2})?)(?:T.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
