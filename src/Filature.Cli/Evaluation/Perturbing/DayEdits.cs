using System.Globalization;
using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>The days that are written in a text of one language, each moved.</summary>
internal sealed class DayEdits
{
    private const string Start = @"(?<![\p{L}\p{N}])";
    private const string End = @"(?![\p{L}\p{N}])";

    private readonly DayShift _shift;
    private readonly string _language;
    private readonly (Regex Pattern, Func<Match, string?> To)[] _ways;

    public DayEdits(DayShift shift, string language)
    {
        (_shift, _language) = (shift, language);
        var month = $"(?<month>{DayWords.MonthPattern(language)})";
        _ways =
        [
            (Made(@"(?<!\d)(?<y>20\d\d)(?<s>[-/])(?<m>\d\d)\k<s>(?<d>\d\d)(?!\d)"), Numbers("{0:yyyy}{1}{0:MM}{1}{0:dd}")),
            (Made(@"(?<![\d.])(?<d>\d\d)(?<s>[./])(?<m>\d\d)\k<s>(?<y>20\d\d)(?!\d)"), Numbers("{0:dd}{1}{0:MM}{1}{0:yyyy}")),
            (Made($@"{Start}(?<d>\d{{1,2}})(?<ord>er|st|nd|rd|th)?(?<gap>\s+(?:de\s+)?){month}{End}(?:(?<to>\.?,?\s+(?:de\s+|del\s+)?)(?<y>20\d\d)(?!\d))?"), DayFirst),
            (Made($@"{Start}{month}(?<gap>\.?\s+)(?<d>\d{{1,2}})(?<ord>st|nd|rd|th)?(?:(?<to>,?\s+)(?<y>20\d\d))?{End}"), MonthFirst),
            (Made($@"{Start}(?<word>{DayWords.NumberPattern})(?<gap>\s+de\s+){month}{End}"), NumberWord),
            (Made($"{Start}(?<w>{DayWords.WeekdayPattern(language)})(?=s?{End})"), match => DayWords.Later(match.Value, shift.Days, language)),
            (Made($@"(?<![\p{{L}}\p{{N}}.,])(?<y>20[0-3]\d){End}"), match => Written(Int(match, "y") + shift.Years)),
        ];
    }

    public IEnumerable<Edit> In(string text) => _ways.SelectMany(way => way.Pattern.Matches(text)
        .Select(match => (match, To: way.To(match)))
        .Where(item => item.To is not null)
        .Select(item => new Edit(new(item.match.Index, item.match.Index + item.match.Length), item.To!, Replaced.Day)));

    /// <summary>The number of a day that stands alone («le 24»), which only its gold value tells from any other number.</summary>
    public Edit? Alone(string text, TextSpan span, DateOnly day)
    {
        var match = Bare.Match(span.Of(text));
        if (!match.Success || Int(match, "d") != day.Day)
        {
            return null;
        }

        var start = span.Start + match.Groups["d"].Index;
        return new(new(start, span.Start + match.Length), Ordinal(_shift.Of(day).Day, match), Replaced.Day);
    }

    private static readonly Regex Bare = Made(@"^(?:(?:le|el|the|les|au)\s+)?(?<d>\d{1,2})(?<ord>er|st|nd|rd|th)?$");

    private static Regex Made(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private Func<Match, string?> Numbers(string format) => match =>
        TryDay(Int(match, "y"), Int(match, "m"), Int(match, "d")) is { } day ? string.Format(CultureInfo.InvariantCulture, format, _shift.Of(day), match.Groups["s"].Value) : null;

    private string? DayFirst(Match match) => Moved(match) is { } moved
        ? $"{Ordinal(moved.Day, match)}{match.Groups["gap"]}{moved.Month}{match.Groups["to"]}{moved.Year}"
        : null;

    private string? MonthFirst(Match match) => Moved(match) is { } moved
        ? $"{moved.Month}{match.Groups["gap"]}{Ordinal(moved.Day, match)}{match.Groups["to"]}{moved.Year}"
        : null;

    private string? NumberWord(Match match)
    {
        var written = match.Groups["month"].Value;
        if (DayWords.Number(match.Groups["word"].Value) is not { } day || DayWords.Month(written, _language) is not var (month, form))
        {
            return null;
        }

        var moved = _shift.Moved(month, day);
        return DayWords.Number(moved.Day, match.Groups["word"].Value) is { } word
            ? $"{word}{match.Groups["gap"]}{DayWords.Month(moved.Month, form, written, _language)}"
            : null;
    }

    private (int Day, string Month, string Year)? Moved(Match match)
    {
        var written = match.Groups["month"].Value;
        if (DayWords.Month(written, _language) is not var (month, form) || TryDay(match.Groups["y"].Success ? Int(match, "y") : 2022, month, Int(match, "d")) is not { } day)
        {
            return null;
        }

        var moved = _shift.Of(day);
        return (moved.Day, moved.Month == month ? written : DayWords.Month(moved.Month, form, written, _language), match.Groups["y"].Success ? Written(moved.Year) : "");
    }

    // «1er» is the first of a month and no other day.
    private string Ordinal(int day, Match match) => Written(day) + (_language switch
    {
        "fr" => day == 1 ? "er" : "",
        "en" when match.Groups["ord"].Success => DayWords.Ordinal(day),
        _ => "",
    });

    private static DateOnly? TryDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
