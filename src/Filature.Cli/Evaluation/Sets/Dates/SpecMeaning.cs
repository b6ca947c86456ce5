using System.Globalization;
using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Sets.Dates;

/// <summary>Whether what we found means what the spec says. docs/recognizers-text.md tells the rules for readers.</summary>
internal static partial class SpecMeaning
{
    /// <param name="day">The day the case is read on.</param>
    public static bool Agrees(SpecTime spec, DateOnly? day, FoundTime found) => IsSaid(spec, found) || Means(spec, day, found);

    // Where a case gives no day, what the words say by themselves is all that can be asked: XXXX-10-02.
    private static bool IsSaid(SpecTime spec, FoundTime found) =>
        found.Said is { } said && (found.SaidUntil is { } until
            ? spec.Timex.Split(',') is [['(', .. var from], var to, ..] && from == said && to == until
            : spec.Timex == said || (Clock(said) is { } clock && clock == Clock(spec.Timex) && Days(said) == Days(spec.Timex)));

    private static string Days(string value) => value.IndexOf('T', StringComparison.Ordinal) is var time and >= 0 ? value[..time] : value;

    private static bool Means(SpecTime spec, DateOnly? day, FoundTime found) => spec.Kind switch
    {
        "duration" => found.Type is TimeType.Duration && spec.Meanings.Any(meaning => Seconds(found.Value) is { } length && Number(meaning.From) is { } asked && Math.Abs(length - asked) <= asked / 50),
        "set" => found.Type is TimeType.Set && (Again(found.Value) == Again(spec.Timex) || (Seconds(found.Value) is { } every && every == Seconds(spec.Timex))),
        "time" => found.Until is null && Clock(found.Value) is { } clock && clock == Clock(spec.Timex),
        "datetime" => found.Until is null && Clock(found.Value) is { } at && spec.Meanings.Any(meaning => Day(meaning.From) == Day(found.Value) && at == Clock(meaning.From)),
        "date" => found.Until is null && found.Type is not (TimeType.Duration or TimeType.Set) && spec.Meanings.Any(meaning => IsDay(found, Day(meaning.From))),
        "daterange" => IsStretch(spec, day, found),
        "timerange" or "datetimerange" => IsPartOfDay(spec, found) || (found.Until is { } until && spec.Meanings.Any(meaning => Point(found.Value) == Point(meaning.From) && Point(until) == Point(meaning.Until))),
        _ => false,
    };

    // They count weeks, months and years from the day and name a day; TIMEX3 names the week, month or year that is reached.
    private static bool IsDay(FoundTime found, DateOnly? day) => day is { } named && found.Stretch is { } stretch
        && (stretch == new Stretch(named, named.AddDays(1)) || (found.Form is { Shift: not 0, Unit: >= TimeUnit.Week } && stretch.Contains(named)));

    private static bool IsStretch(SpecTime spec, DateOnly? day, FoundTime found)
    {
        if (found.Until is { } until)
        {
            // The end of «May to June»: they name its first day, others its last.
            return found.Stretch is { } first && Stretch.Of(until) is { } last
                && spec.Meanings.Any(meaning => Day(meaning.From) == first.From && Day(meaning.Until) is { } end && (end == last.From || end == last.Until || end == last.Until.AddDays(-1)));
        }

        if (found.Value is null)
        {
            return false;
        }

        if (found.Type is TimeType.Duration)
        {
            return IsFrom(spec, day, found);
        }

        return found.Value == spec.Timex || IsSeason(spec.Timex, found.Value)
            || IsOverOrUnder(spec, day, found)
            || (found.Stretch is { } ours && spec.Meanings.Any(meaning => Day(meaning.From) is { } from && Day(meaning.Until) is { } to && Fits(found, ours, from, to)));
    }

    // «More than two weeks after today» is open on one side for them, «less than» begins or ends today; for TIMEX3 both are the period, with a mod.
    private static bool IsOverOrUnder(SpecTime spec, DateOnly? day, FoundTime found) =>
        found is { Stretch: { } ours, Form.Shift: var shift and not 0 } && spec.Meanings.Any(meaning => (Day(meaning.From), Day(meaning.Until)) switch
        {
            ({ } from, null) => found.Form.Modifier is TimeModifier.MoreThan && shift > 0 && ours.Contains(from),
            (null, { } until) => found.Form.Modifier is TimeModifier.MoreThan && shift < 0 && ours.Contains(until),
            ({ } from, { } until) => found.Form.Modifier is TimeModifier.LessThan && (shift > 0 ? ours.Contains(until) && (from == day || found.Form.Base is not null) : ours.Contains(from) && (until == day || found.Form.Base is not null)),
            _ => false,
        });

    private static bool Fits(FoundTime found, Stretch ours, DateOnly from, DateOnly until) => found.Form.Modifier switch
    {
        // The part is ours to say, its length is not.
        TimeModifier.Start => from == ours.From && until < ours.Until,
        TimeModifier.Middle => from > ours.From && until < ours.Until,
        TimeModifier.End => from >= ours.From && (until == ours.Until || until.AddDays(1) == ours.Until),
        // A century begins with the year 1 or the year 0.
        _ => (from == ours.From && until == ours.Until) || (found.Form.Century is not null && from.Year == ours.From.Year - 1 && until.Year == ours.Until.Year - 1),
    };

    // «The last three days»: a length for TIMEX3, an interval that ends or begins today for them; «few» are three.
    private static bool IsFrom(SpecTime spec, DateOnly? day, FoundTime found)
    {
        var length = spec.Timex[(spec.Timex.LastIndexOf(',') + 1)..].TrimEnd(')');
        var isLong = (Seconds(found.Value) is { } ours && ours == Seconds(length)) || found.Value!.Replace('X', '3') == length;
        return isLong && found.Form.Direction switch
        {
            TimeDirection.Last => spec.Meanings.Any(meaning => Day(meaning.Until) is { } end && (end == day || end.AddDays(1) == day)),
            TimeDirection.Next => spec.Meanings.Any(meaning => Day(meaning.From) is { } start && (start == day || start.AddDays(-1) == day)),
            _ => false,
        };
    }

    private static bool IsPartOfDay(SpecTime spec, FoundTime found) =>
        found.Until is null && found.Value is { } value && Clock(value) is ['T', >= 'A' and <= 'Z', ..] part && part == Clock(spec.Timex)
        && (spec.Kind == "timerange" || spec.Meanings.Any(meaning => Day(meaning.From) == Day(value)));

    private static bool IsSeason(string timex, string value) => timex is "SP" or "SU" or "FA" or "WI" && value.EndsWith("-" + timex, StringComparison.Ordinal);

    private static string? Again(string? value) => value is null ? null : Clock(value) is { } clock ? value[..value.IndexOf('T', StringComparison.Ordinal)].Replace("XXXX-XX-XX", "", StringComparison.Ordinal) + clock : value;

    // T16, T16:00 and 16:00:00 are one.
    private static string? Clock(string? value)
    {
        if (value is null || ClockShape().Match(value) is not { Success: true } match)
        {
            return null;
        }

        var clock = match.Groups[1].Value;
        if (char.IsAsciiLetter(clock[0]))
        {
            return "T" + clock;
        }

        while (clock.EndsWith(":00", StringComparison.Ordinal))
        {
            clock = clock[..^3];
        }

        return "T" + (clock == "24" ? "00" : clock);
    }

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static (DateOnly?, string?)? Point(string? value) => value is null ? null : (value.StartsWith('X') ? null : Day(value), Clock(value));

    private static decimal? Number(string? text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    // As long as the spec takes a month and a year to be.
    private static decimal? Seconds(string? length)
    {
        if (length is null || LengthShape().Match(length) is not { Success: true } parts || length.Length < 3)
        {
            return null;
        }

        decimal[] units = [365 * 86400, 30 * 86400, 7 * 86400, 86400, 3600, 60, 1];
        return units.Select((unit, i) => unit * (Number(parts.Groups[i + 1].Value) ?? 0)).Sum();
    }

    [GeneratedRegex("(?:T|^| )([0-9]{2}(?::[0-9]{2}){0,2}|[A-Z]{2,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex ClockShape();

    [GeneratedRegex("^P(?:([0-9.]+)Y)?(?:([0-9.]+)M)?(?:([0-9.]+)W)?(?:([0-9.]+)D)?(?:T(?:([0-9.]+)H)?(?:([0-9.]+)M)?(?:([0-9.]+)S)?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex LengthShape();
}
