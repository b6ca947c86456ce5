using System.Globalization;

namespace Filature.Translations.Audit;

/// <summary>What a number in digits can mean: one language writes 2,300 as another writes 2.3.</summary>
internal static class Digits
{
    public static List<decimal> Read(string written)
    {
        var plain = written.Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var values = new List<decimal>(2);
        var marks = plain.Where(static c => c is '.' or ',').ToArray();
        if (marks.Length == 0 || IsGrouped(plain))
        {
            Add(new string([.. plain.Where(char.IsAsciiDigit)]));
        }

        if (marks.Length == 1 || (marks.Length > 1 && marks[^1] != marks[^2]))
        {
            var at = plain.LastIndexOf(marks[^1]);
            Add($"{new string([.. plain[..at].Where(char.IsAsciiDigit)])}.{plain[(at + 1)..]}");
        }

        if (values.Count == 0)
        {
            Add(new string([.. plain.Where(char.IsAsciiDigit)]));
        }

        return values;

        void Add(string number)
        {
            if (number.Length <= 20 && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                values.Add(value);
            }
        }
    }

    // Three digits after every mark.
    private static bool IsGrouped(string plain)
    {
        var groups = plain.Split('.', ',');
        return groups[0].Length is >= 1 and <= 3 && Array.TrueForAll(groups[1..], static group => group.Length == 3);
    }
}
