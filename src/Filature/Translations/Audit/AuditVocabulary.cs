using System.Collections.Concurrent;
using System.Globalization;

namespace Filature.Translations.Audit;

/// <summary>The words of <c>audit.tsv</c> and <c>months.tsv</c> in one language, by their folded form. Frozen and thread-safe.</summary>
internal sealed class AuditVocabulary
{
    // The longest phrase of the table («day before yesterday»).
    private const int MostWords = 4;

    // The first form of a month is the full one; no short form is longer.
    private const int ShortMonth = 4;

    private static readonly ConcurrentDictionary<string, AuditVocabulary> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Kind, string Form), List<string>> _values = [];

    private AuditVocabulary(string language)
    {
        Language = language;
        foreach (var row in Knowledge.Table("audit.tsv").Where(row => row[0] == language))
        {
            foreach (var form in row[3].Split('|'))
            {
                Add(row[1], form, row[2]);
            }
        }

        // «Commissioner», «Mrs»: no part of the name that follows.
        foreach (var row in Knowledge.Table("names.tsv").Where(row => row[0] == language && row[1] == "role"))
        {
            foreach (var form in row[2].Split('|'))
            {
                Add("role", form, form);
            }
        }

        foreach (var row in Knowledge.Table("months.tsv").Where(row => row[0] == language))
        {
            foreach (var (place, form) in row[2].Split('|').Index())
            {
                if (!_values.ContainsKey(("doubtful-month", Folding.FoldWords(form))))
                {
                    Add(place > 0 && form.Length <= ShortMonth ? "short-month" : "month", form, row[1]);
                }
            }
        }
    }

    public string Language { get; }

    public static AuditVocabulary Of(string language) => Known.GetOrAdd(language, static key => new(key));

    public bool Has(string kind, string form) => _values.ContainsKey((kind, form));

    /// <summary>The first value of a form, or null.</summary>
    public string? Value(string kind, string form) => _values.GetValueOrDefault((kind, form))?[0];

    public IReadOnlyList<string> Values(string kind, string form) => _values.TryGetValue((kind, form), out var values) ? values : [];

    public decimal? Number(string kind, string form) => Value(kind, form) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The longest phrase of a kind that begins at a word, by its value and the number of its words; null for none.</summary>
    public (string Value, int Words)? Phrase(string kind, ReadOnlySpan<AuditWord> words)
    {
        for (var length = Math.Min(MostWords, words.Length); length > 0; length--)
        {
            var form = length == 1 ? words[0].Form : string.Join(' ', words[..length].ToArray().Select(static word => word.Form));
            if (Value(kind, form) is { } value)
            {
                return (value, length);
            }
        }

        return null;
    }

    private void Add(string kind, string form, string value)
    {
        var key = (kind, Folding.FoldWords(form));
        if (!_values.TryGetValue(key, out var values))
        {
            _values[key] = values = [];
        }

        values.Add(value);
    }
}
