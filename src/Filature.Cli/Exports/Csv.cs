using System.Globalization;

namespace Filature.Cli.Exports;

/// <summary>Lines of CSV (RFC 4180, UTF-8).</summary>
internal static class Csv
{
    public const string EndOfLine = "\r\n";

    public static string Line(IEnumerable<string?> values) => string.Join(',', values.Select(Cell));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>One value. What a spreadsheet would take for a formula begins with an apostrophe: a document must not run anything on the reader's machine.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\n\r") || safe[0] == '\'' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
