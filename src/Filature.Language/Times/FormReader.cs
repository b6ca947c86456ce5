using System.Globalization;
using Filature.Language.Rules;

namespace Filature.Language.Times;

/// <summary>
/// What a match says, as a form. The groups of a time rule are named by what they hold; what a rule says of all its matches stands in
/// its RESULT under the same names. <c>languages/README.md</c> lists them.
/// </summary>
internal static class FormReader
{
    /// <summary>The form; null where the words name no time («31 février», «25 h»).</summary>
    public static TimeForm? Read(RuleMatch match, string text, TimeWords words)
    {
        var direction = Named<TimeDirection>("direction");
        var form = new TimeForm
        {
            Anchor = Named<TimeAnchor>("anchor") ?? TimeAnchor.None,
            Unit = Unit(),
            Count = Text("fraction") is { } fraction ? (Count("count") ?? 0) + Part(fraction) : Count("count"),
            Year = Year(),
            Month = Number("month"),
            Day = Integer("day"),
            Weekday = Number("weekday"),
            Season = Named<Season>("season"),
            Quarter = Integer("quarter"),
            Half = Integer("half"),
            Decade = Number("decade"),
            Century = Roman(Text("century")) ?? Integer("century"),
            Feast = Text("feast") is { } feast ? words.Value("feast", feast) ?? feast : null,
            Nth = Number("nth"),
            Inner = Text("inner") is { } inner && Enum.TryParse<TimeUnit>(words.Value("unit", inner) ?? inner, ignoreCase: true, out var counted) ? counted : null,
            Direction = direction,
            Part = Named<DayPart>("part"),
            Modifier = Named<TimeModifier>("modifier"),
        };

        if (match.Rule["vague"] is { } past)
        {
            // «il y a des mois»: somewhere on that side of the anchor.
            form = form with { Direction = past is "past" ? TimeDirection.Last : TimeDirection.Next };
        }
        else if (match.Rule["shift"] is { } shift)
        {
            // A sign alone: so many units as were counted; «il y a des mois» counts none.
            var by = shift is "+" or "-" ? (shift == "-" ? -1 : 1) * (form.Count ?? 1) : decimal.Parse(shift, CultureInfo.InvariantCulture);
            form = Shifted(form, by) with { Count = shift is "+" or "-" ? form.Count : null };
        }
        else if (Text("shift") is { } word)
        {
            form = form with { Shift = words.Number("shift", word) ?? 0 };
        }
        else if (Text("around") is { } around)
        {
            form = form with { Shift = words.Number("around", around) ?? 0 };
        }
        else if (form.Unit is not null && form.Anchor is not TimeAnchor.None && direction is not null)
        {
            // «la semaine dernière»: a unit with a direction is a shift by one.
            form = form with { Shift = direction switch { TimeDirection.Last => -1, TimeDirection.Next => 1, _ => 0 }, Direction = null };
        }

        return Clocked(form) is { } clocked && Exists(clocked) ? clocked : null;

        string? Text(string group) => match.Group(group) is { } span ? text[span.Start..span.End] : match.Rule[group];

        T? Named<T>(string group)
            where T : struct, Enum => Text(group) is { } written && Enum.TryParse<T>(words.Value(group, written) ?? written, ignoreCase: true, out var value) ? value : null;

        // «annuel» says its unit, «par an» names it.
        TimeUnit? Unit() => Named<TimeUnit>("unit") ?? Named<TimeUnit>("brief") ?? (Text("unit") is { } written && Enum.TryParse<TimeUnit>(words.Value("every", written), ignoreCase: true, out var unit) ? unit : null);

        int? Number(string group) => Text(group) is { } written ? words.Number(group, written) ?? Integer(group) : null;

        int? Integer(string group) => Count(group) is { } number && number == decimal.Truncate(number) ? (int)number : null;

        decimal? Count(string group) => Text(group) is { } written ? words.Count(written) : null;

        // «two and a half», «half an»
        decimal Part(string written) => decimal.Parse(words.Value("fraction", written) ?? "0", CultureInfo.InvariantCulture);

        int? Year() => Text("year") is not { } written || Integer("year") is not { } year ? null
            : Integer("hundreds") is { } hundreds ? (hundreds * 100) + year
            : written.Length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;

        TimeForm? Clocked(TimeForm form)
        {
            if (Text("clock") is { } named)
            {
                var clock = (words.Value("clock", named) ?? named).Split(':');
                return form with { Clock = new(int.Parse(clock[0], CultureInfo.InvariantCulture), int.Parse(clock[1], CultureInfo.InvariantCulture)) };
            }

            if (Text("hour") is null)
            {
                return form;
            }

            if (Integer("hour") is not ({ } hour and >= 0 and <= 24) || Text("minute") is not null && Minute() is not (> -60 and < 60))
            {
                return null;
            }

            var half = Text("meridiem") is { } written ? words.Value("meridiem", written) ?? written : null;
            hour = half switch { "pm" when hour < 12 => hour + 12, "am" when hour == 12 => 0, "night" when hour is >= 6 and < 12 => hour + 12, "night" when hour is 12 => 0, "noon" when hour < 6 => hour + 12, _ => hour };
            // «three minutes to eight»
            var minute = Integer("less") is { } less ? (Minute() ?? 0) - Math.Clamp(less, 0, 60) : Minute();
            if (minute < 0)
            {
                // «moins le quart»
                (hour, minute) = (hour is 0 ? 23 : hour - 1, minute + 60);
            }

            return form with { Clock = new(hour, minute, Integer("second")) };
        }

        int? Minute() => Text("minute") is { } written ? words.Number("minute", written) ?? Integer("minute") : null;
    }

    // Half units are counted in the next smaller one: «il y a un an et demi».
    private static TimeForm Shifted(TimeForm form, decimal by) =>
        by != decimal.Truncate(by) && form.Unit is TimeUnit.Year ? form with { Unit = TimeUnit.Month, Shift = Whole(by * 12) } : form with { Shift = Whole(by) };

    private static int Whole(decimal number) => (int)Math.Clamp(decimal.Round(number), -9999, 9999);

    private static bool Exists(TimeForm form) =>
        form.Month is null or (>= 1 and <= 12)
        && form.Day is null or (>= 1 and <= 31)
        && (form.Day is null || form.Month is null || form.Day <= DateTime.DaysInMonth(form.Year is >= 1 and <= 9999 ? form.Year.Value : 2000, form.Month.Value))
        && form.Year is null or (>= 1 and <= 9999)
        && form.Quarter is null or (>= 1 and <= 4)
        && form.Half is null or (1 or 2)
        && form.Century is null or (>= 1 and <= 99);

    private static int? Roman(string? text)
    {
        if (text is null || text.Length == 0)
        {
            return null;
        }

        var (sum, last) = (0, 0);
        foreach (var c in text.Reverse())
        {
            var value = c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (value == 0)
            {
                return null;
            }

            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return sum;
    }
}
