namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>How months, weekdays and numbers are written.</summary>
internal static class DayWords
{
    /// <summary>Each month with its full form first, then short ones.</summary>
    private static readonly Dictionary<string, string[][]> Months = new(StringComparer.Ordinal)
    {
        ["fr"] = Forms("janvier|janv|jan février|févr|fév mars|mars|mars avril|avr|avr mai|mai|mai juin|juin|juin juillet|juil|juil août|août|août septembre|sept|sept octobre|oct|oct novembre|nov|nov décembre|déc|déc"),
        ["en"] = Forms("January|Jan|Jan February|Feb|Feb March|Mar|Mar April|Apr|Apr May|May|May June|Jun|Jun July|Jul|Jul August|Aug|Aug September|Sept|Sep October|Oct|Oct November|Nov|Nov December|Dec|Dec"),
        ["es"] = Forms("enero|ene|ene febrero|feb|feb marzo|mar|mar abril|abr|abr mayo|may|may junio|jun|jun julio|jul|jul agosto|ago|ago septiembre|sept|sep octubre|oct|oct noviembre|nov|nov diciembre|dic|dic"),
    };

    private static readonly Dictionary<string, string[]> Weekdays = new(StringComparer.Ordinal)
    {
        ["fr"] = "lundi mardi mercredi jeudi vendredi samedi dimanche".Split(' '),
        ["en"] = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' '),
        ["es"] = "lunes martes miércoles jueves viernes sábado domingo".Split(' '),
    };

    private static readonly string[] SpanishNumbers =
        ["", .. "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta".Split(' ')];

    public static string MonthPattern(string language) => Pattern(Months[language].SelectMany(forms => forms));

    public static string WeekdayPattern(string language) => Pattern(Weekdays[language]);

    public static string NumberPattern => Pattern(SpanishNumbers[1..]);

    /// <summary>1 to 12, with the form it was written in; null where no month is called so.</summary>
    public static (int Month, int Form)? Month(string written, string language)
    {
        foreach (var (index, forms) in Months[language].Index())
        {
            var form = Array.FindIndex(forms, name => Same(name, written));
            if (form >= 0)
            {
                return (index + 1, form);
            }
        }

        return null;
    }

    public static string Month(int month, int form, string like, string language) => Cased(Months[language][month - 1][form], like);

    /// <summary>The weekday so many days later.</summary>
    public static string Later(string weekday, int days, string language)
    {
        var index = Array.FindIndex(Weekdays[language], name => Same(name, weekday));
        return Cased(Weekdays[language][(((index + days) % 7) + 7) % 7], weekday);
    }

    public static int? Number(string word) => Array.FindIndex(SpanishNumbers, number => Same(number, word)) is > 0 and var found ? found : null;

    public static string? Number(int number, string like) => number < SpanishNumbers.Length ? Cased(SpanishNumbers[number], like) : null;

    /// <summary>The ending of an English ordinal.</summary>
    public static string Ordinal(int number) => (number % 100 is >= 11 and <= 13, number % 10) switch
    {
        (false, 1) => "st",
        (false, 2) => "nd",
        (false, 3) => "rd",
        _ => "th",
    };

    private static string[][] Forms(string months) => [.. months.Split(' ').Select(forms => forms.Split('|'))];

    private static string Pattern(IEnumerable<string> words) => string.Join('|', words.Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Cased(string word, string like) =>
        like.Length > 1 && like.All(c => !char.IsLower(c)) ? word.ToUpperInvariant()
        : char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;
}
