using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filature;

/// <summary>
/// A day, month or year as far as it is known: <c>2024-03-07</c>, <c>2024-03</c>, <c>2024</c>, or <c>XXXX-02-03</c> where the
/// year is open (ISO 8601, with TIMEX3's X for an unknown year).
/// </summary>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate(int? Year, int? Month, int? Day)
{
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The calendar day, where year, month and day are all known.</summary>
    public DateOnly? ToDay() => Year is { } y && Month is { } m && Day is { } d ? new DateOnly(y, m, d) : null;

    public PartialDate WithYear(int year) => this with { Year = year };

    /// <summary>Whether the two can be one date: what both know is equal.</summary>
    public bool Agrees(PartialDate other) =>
        (Year is null || other.Year is null || Year == other.Year)
        && (Month is null || other.Month is null || Month == other.Month)
        && (Day is null || other.Day is null || Day == other.Day);

    /// <summary>Whether such a date exists; 29 February exists while the year is open.</summary>
    public static bool Exists(int? year, int month, int day) =>
        month is >= 1 and <= 12 && year is null or (>= 1 and <= 9999) && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month);

    public static PartialDate? Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 3)
        {
            return null;
        }

        int? year = null, month = null, day = null;
        if (parts[0] is not "XXXX")
        {
            if (parts[0].Length != 4 || !Number(parts[0], out year) || year == 0)
            {
                return null;
            }
        }

        if ((parts.Length > 1 && !TwoDigits(parts[1], out month)) || (parts.Length > 2 && !TwoDigits(parts[2], out day)) || (year is null && month is null))
        {
            return null;
        }

        return month is null || Exists(year, month.Value, day ?? 1) ? new(year, month, day) : null;

        static bool TwoDigits(string digits, out int? value) => Number(digits, out value) && digits.Length == 2;

        static bool Number(string digits, out int? value)
        {
            var read = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            value = read ? number : null;
            return read;
        }
    }

    public override string ToString()
    {
        var year = Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        return (Month, Day) switch
        {
            ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}-{d:00}"),
            ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}"),
            _ => year,
        };
    }
}

internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.Parse(reader.GetString() ?? "") ?? throw new JsonException("A date is written 2024-03-07, 2024-03, 2024 or XXXX-03-07.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
