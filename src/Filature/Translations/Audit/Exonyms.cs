using System.Collections.Concurrent;

namespace Filature.Translations.Audit;

/// <summary>What another language calls cities, countries, and what belongs to them, word by word: «Londres» is «London», «États» is «States» or «EEUU». Frozen and thread-safe.</summary>
internal sealed class Exonyms
{
    private static readonly ConcurrentDictionary<(string From, string To), Exonyms> Known = new();
    private static readonly string[] Columns = ["fr", "en", "es"];
    private static readonly string[] Articles = ["the", "les", "los", "las"];

    private readonly Dictionary<string, HashSet<string>> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Exonyms(string from, string to)
    {
        var (here, there) = (Array.IndexOf(Columns, from), Array.IndexOf(Columns, to));
        if (here < 0 || there < 0)
        {
            return;
        }

        foreach (var row in Knowledge.Table("exonyms.tsv"))
        {
            Add(row[here], row[there]);
            Name(row[here]);
        }

        foreach (var actor in Knowledge.Table("actors.tsv").GroupBy(static row => row[0], StringComparer.Ordinal))
        {
            if (actor.FirstOrDefault(row => row[2] == from) is { } own && actor.FirstOrDefault(row => row[2] == to) is { } other)
            {
                Add($"{own[3]}|{Cell(own, 4)}", $"{other[3]}|{Cell(other, 4)}");
                Add(Cell(own, 5), Cell(other, 5));
                Name($"{own[3]}|{Cell(own, 5)}");
            }
        }
    }

    public static Exonyms Of(string from, string to) => Known.GetOrAdd((from, to), static key => new(key.From, key.To));

    /// <summary>The words of the other language that may stand for a word of a name; empty where it has no name of its own.</summary>
    public IReadOnlySet<string> For(string form) => _others.GetValueOrDefault(form) ?? [];

    /// <summary>Whether a word is by itself the name of a place, a country or a house of government.</summary>
    public bool IsName(string form) => _names.Contains(form);

    // «Estados», «Casa» alone name nothing.
    private void Name(string cell) => _names.UnionWith(cell.Split('|').Where(static name => name.Length > 2 && !name.AsSpan().ContainsAny(' ', '-', '\'')).Select(static name => Folding.Fold(name)));

    private void Add(string from, string to)
    {
        string[] others = [.. WordsOf(to)];
        foreach (var word in WordsOf(from))
        {
            if (!_others.TryGetValue(word, out var known))
            {
                _others[word] = known = new(StringComparer.Ordinal);
            }

            known.UnionWith(others);
        }
    }

    // Of a name of several words those that carry it: not «de», «la», «y».
    private static IEnumerable<string> WordsOf(string cell) => cell.Split('|')
        .Select(static name => AuditWords.Of(name))
        .SelectMany(static words => words.Where(word => words.Length == 1 || (word.IsCapital && word.Form.Length > 2 && Array.IndexOf(Articles, word.Form) < 0)))
        .Select(static word => word.Form)
        .Distinct();

    private static string Cell(string[] row, int at) => row.Length > at ? row[at] : "";
}
