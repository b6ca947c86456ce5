using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Filature.Records.Events;

/// <summary>The predicates of one language by lemma (<c>events.tsv</c>), and the words around them (<c>event-words.tsv</c>). Frozen and thread-safe.</summary>
internal sealed class EventLexicon
{
    private static readonly ConcurrentDictionary<string, EventLexicon> Lexicons = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, EventRule[]> _verbs;
    private readonly FrozenDictionary<string, EventRule[]> _nouns;
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;

    private EventLexicon(string language)
    {
        Rules = Knowledge.Languages.Contains(language) ? [.. Knowledge.Table($"{language}/events.tsv").Select(Read)] : [];
        _verbs = ByLemma(Rules.Where(rule => !rule.IsNoun));
        _nouns = ByLemma(Rules.Where(rule => rule.IsNoun));
        _words = Knowledge.Table("event-words.tsv").Where(row => row[0] == language)
            .ToFrozenDictionary(row => row[1], row => row[2].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public ValueList<EventRule> Rules { get; }

    public static EventLexicon Of(string language) => Lexicons.GetOrAdd(language, static key => new(key));

    public ReadOnlySpan<EventRule> Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    public ReadOnlySpan<EventRule> Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>Whether a word is of a kind of <c>event-words.tsv</c>.</summary>
    public bool Is(string kind, string lemma) => _words.TryGetValue(kind, out var words) && words.Contains(lemma);

    private static EventRule Read(string[] row)
    {
        string[] with = Cell(row, 5);
        return new(
            row[0], Enum.Parse<EventType>(row[1], ignoreCase: true), row[2].Length == 0 ? null : Enum.Parse<EventMode>(row[2], ignoreCase: true), row[3] == "noun",
            [.. Cell(row, 4)], Lemmas(with.Where(word => word[0] is not ('-' or '<'))), Lemmas(with.Where(word => word[0] == '-').Select(word => word[1..])),
            Lemmas(with.Where(word => word[0] == '<').Select(word => word[1..])), Cell(row, 6).Contains("target"), Cell(row, 6).Contains("source"),
            Lemmas(Cell(row, 6)), row.Length > 7 ? row[7] : "");
    }

    // «Parlamento» is «parlamento».
    private static FrozenSet<string> Lemmas(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, EventRule[]> ByLemma(IEnumerable<EventRule> rules) => rules
        .SelectMany(rule => rule.Words, (rule, word) => (word, rule))
        .GroupBy(pair => pair.word, pair => pair.rule, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static string[] Cell(string[] row, int at) => row.Length <= at || row[at].Length == 0 ? [] : row[at].Split('|');
}
