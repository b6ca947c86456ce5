using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Filature.Storage;

/// <summary>How values stand in columns.</summary>
internal static class Columns
{
    // A text with a broken surrogate pair would come back as another one: it is a bug of the room that made it.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A frozen text, also one that holds U+0000.</summary>
    public static string FrozenText(this SqliteDataReader row, int column) => Strict.GetString(row.GetFieldValue<byte[]>(column));

    /// <exception cref="EncoderFallbackException">The text cuts a surrogate pair.</exception>
    public static string Storable(string text)
    {
        _ = Strict.GetByteCount(text);
        return text;
    }

    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(this SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static PartialDate? DateOrNull(this SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } date ? PartialDate.Parse(date) : null;

    /// <summary>yyyymmdd with zeros for what is open; null without a year.</summary>
    public static int? Key(PartialDate? date) =>
        date is { Year: { } year } known ? (year * 10_000) + ((known.Month ?? 0) * 100) + (known.Day ?? 0) : null;

    /// <summary>Days since 0001-01-01; −1 where the day is not known.</summary>
    public static int DayNumber(PartialDate? date) => date?.ToDay()?.DayNumber ?? -1;

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadTime(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Folded, between spaces: « la dépêche » is found in it as ' depeche '.</summary>
    public static string? Words(string? name) => name is null ? null : $" {Folding.FoldWords(name)} ";

    public static byte[] Pack(ValueList<long> numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();

    public static ValueList<long> Unpack(byte[] bytes) => [.. MemoryMarshal.Cast<byte, long>(bytes)];

    /// <summary>For <c>json_each</c>: a list of numbers as one parameter.</summary>
    public static string Json(IEnumerable<long> numbers)
    {
        var json = new StringBuilder("[");
        foreach (var number in numbers)
        {
            if (json.Length > 1)
            {
                json.Append(',');
            }

            json.Append(number.ToString(CultureInfo.InvariantCulture));
        }

        return json.Append(']').ToString();
    }
}
