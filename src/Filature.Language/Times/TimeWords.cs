using System.Globalization;
using System.Text.RegularExpressions;

namespace Filature.Language.Times;

/// <summary>
/// The words of time of one language (<c>languages/*/times.tsv</c>): months, weekdays, numbers, units and so on, with what they mean. The
/// rules see each kind as a list of that name, so that patterns and meanings cannot part.
/// </summary>
internal sealed class TimeWords
{
    // No short form of a month is longer, and hardly a full one shorter: «mai.» does no harm.
    private const int Full = 5;

    private readonly Dictionary<(string Kind, string Form), string> _values = [];

    private TimeWords(string language)
    {
        var lists = new Dictionary<string, string>();
        foreach (var kind in Rows(language).GroupBy(row => row.Kind))
        {
            var forms = kind.SelectMany(row => row.Forms).ToList();
            lists[kind.Key] = "(?:" + string.Join('|', forms.SelectMany(Spellings).Distinct().OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)) + ")";
            foreach (var row in kind)
            {
                foreach (var form in row.Forms)
                {
                    _values.TryAdd((row.Kind, Folding.FoldWords(form)), row.Value);
                }
            }
        }

        if (lists.TryGetValue("number", out var word))
        {
            lists["count"] = $"(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?|{word}(?:[\\s-](?:(?:et|y|and)[\\s-])?{word}){{0,3}})";
        }

        Lists = lists;
    }

    /// <summary>By kind, a pattern of all its forms, the longest first; and <c>count</c>, a number in digits or words.</summary>
    public IReadOnlyDictionary<string, string> Lists { get; }

    public static TimeWords Of(string language) => new(language);

    /// <summary>What a form means; null where the kind has no such form.</summary>
    public string? Value(string kind, ReadOnlySpan<char> form) => _values.GetValueOrDefault((kind, Folding.FoldWords(form)));

    public int? Number(string kind, ReadOnlySpan<char> form) => Value(kind, form) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A number in digits or words, or an ordinal.</summary>
    public decimal? Count(ReadOnlySpan<char> form) =>
        Number("ordinal", form) ?? Number("collective", form) ?? NumberWords.Read(form, word => _values.TryGetValue(("number", word), out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null);

    // As it stands in the table, without its accents as headlines write it, and in capitals where it begins with one.
    private static IEnumerable<string> Spellings(string form)
    {
        foreach (var spelling in new[] { form, Plain(form) })
        {
            yield return Pattern(spelling);
            if (char.IsUpper(spelling[0]) && spelling.Length > 1)
            {
                yield return Pattern(spelling.ToUpperInvariant());
            }
        }
    }

    private static string Pattern(string form) => Regex.Escape(form)
        .Replace("\\ ", "\\s", StringComparison.Ordinal)
        .Replace("'", "['’]", StringComparison.Ordinal)
        .Replace("-", "[-\\s]", StringComparison.Ordinal);

    private static string Plain(string form) => string.Create(form.Length, form, static (plain, form) =>
    {
        for (var i = 0; i < form.Length; i++)
        {
            plain[i] = char.IsAscii(form[i]) || Folding.Fold(form.AsSpan(i, 1)) is not [var letter] ? form[i] : char.IsUpper(form[i]) ? char.ToUpperInvariant(letter) : letter;
        }
    });

    private static IEnumerable<(string Kind, string Value, string[] Forms)> Rows(string language) =>
        Table($"{language}/times.tsv").Select(row => (row[0], row[1], row[2].Split('|')))
            .Concat(Table("months.tsv").Where(row => row[0] == language).Select(row => ("month", row[1], Months(row[2].Split('|')))));

    // The table has the short forms without the full stop they are written with or without.
    private static string[] Months(string[] forms) => [.. forms.SelectMany(form => form.Length < Full ? (string[])[form, form + "."] : [form])];

    private static IEnumerable<string[]> Table(string name)
    {
        using var stream = typeof(TimeWords).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'));
    }
}
