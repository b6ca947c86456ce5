namespace Filature.Web.Speaking;

/// <summary>Days written out. The names are ours: the program runs without the system's culture data.</summary>
internal static class Days
{
    private static readonly string[][] Months =
    [
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ];

    // Sunday first, as DayOfWeek counts.
    private static readonly string[][] Weekdays =
    [
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    ];

    /// <summary>«14 janvier 2031», «January 2031», «3 de febrero (año abierto)».</summary>
    public static string Write(PartialDate date, UiLanguage language)
    {
        if (date.Month is not { } month)
        {
            return date.Year is { } known ? known.ToString() : "—";
        }

        var name = Months[(int)language][month - 1];
        var year = date.Year?.ToString();
        var text = (language, date.Day) switch
        {
            (UiLanguage.Fr, { } day) => $"{(day == 1 ? "1er" : day.ToString())} {name}",
            (UiLanguage.Es, { } day) => $"{day} de {name}",
            (_, { } day) => $"{day} {name}",
            _ => name,
        };
        return (language, year) switch
        {
            (UiLanguage.Es, not null) => $"{text} de {year}",
            (_, not null) => $"{text} {year}",
            (UiLanguage.Fr, null) => $"{text} (année inconnue)",
            (UiLanguage.Es, null) => $"{text} (año desconocido)",
            _ => $"{text} (year unknown)",
        };
    }

    public static string NameOf(DayOfWeek weekday, UiLanguage language) => Weekdays[(int)language][(int)weekday];

    /// <summary>Without its year: «3 octobre», «3 October», «3 de octubre».</summary>
    public static string WriteShort(DateOnly day, UiLanguage language)
    {
        var month = Months[(int)language][day.Month - 1];
        return language switch
        {
            UiLanguage.Fr => $"{(day.Day == 1 ? "1er" : day.Day.ToString())} {month}",
            UiLanguage.Es => $"{day.Day} de {month}",
            _ => $"{day.Day} {month}",
        };
    }

    /// <summary>With the day of the week where the day is whole.</summary>
    public static string WriteLong(PartialDate date, UiLanguage language)
    {
        var text = Write(date, language);
        if (date.ToDay() is not { } day)
        {
            return text;
        }

        var weekday = Weekdays[(int)language][(int)day.DayOfWeek];
        return language == UiLanguage.Fr ? $"{weekday} {text}" : $"{weekday}, {text}";
    }

    /// <summary>The value of an HTML <c>time</c> element, or null where HTML has none for it.</summary>
    public static string? Machine(PartialDate date) => date.Year is null ? null : date.ToString();
}
