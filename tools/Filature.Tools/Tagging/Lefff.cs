using System.IO.Compression;
using System.Net;
using Filature.Language;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>Lefff (Sagot, 2010; LGPL-LR): French forms with category, lemma and grammar.</summary>
internal static class Lefff
{
    private static readonly Dictionary<string, Upos[]> _lemmasFor = new(StringComparer.Ordinal)
    {
        ["v"] = [Upos.Verb, Upos.Aux],
        ["auxAvoir"] = [Upos.Aux],
        ["auxEtre"] = [Upos.Aux],
        ["nc"] = [Upos.Noun],
        ["adj"] = [Upos.Adj],
        ["adv"] = [Upos.Adv],
    };

    public static Lexicon Read(string path, LemmaRules rules, Func<string, Upos, int> frequency)
    {
        var forms = new SortedDictionary<string, List<(string Category, string Lemma, string Grammar)>>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var fields = WebUtility.HtmlDecode(line).Split('\t');
            if (fields.Length < 4 || fields[0].Contains(' ', StringComparison.Ordinal) || IsRare(fields[1], fields[3]))
            {
                continue;
            }

            if (!forms.TryGetValue(fields[0], out var rows))
            {
                forms[fields[0]] = rows = [];
            }

            rows.Add((fields[1], fields[2], fields[3]));
        }

        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var list = new List<LexiconEntry>();
        var keys = new Dictionary<ulong, int>();
        var cut = new char[WordTraits.Longest];
        foreach (var (form, rows) in forms)
        {
            var parts = string.Join(' ', rows.Select(row => Part(row.Category, row.Grammar)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            var grammar = string.Join(' ', rows.Select(row => row.Category + ":" + row.Grammar).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            var lemmas = rows.Where(row => _lemmasFor.ContainsKey(row.Category))
                .SelectMany(row => _lemmasFor[row.Category].Select(upos => (Upos: upos, row.Lemma)))
                .GroupBy(pair => pair.Upos)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, Rule: rules.Number(LemmaRule.Between(form, group.Select(pair => pair.Lemma).MaxBy(lemma => frequency(lemma, group.Key))!))))
                .ToArray();
            var name = grammar + "|" + string.Join(' ', lemmas.Select(pair => $"{pair.Key}{pair.Rule}"));
            if (!entries.TryGetValue(name, out var number))
            {
                entries[name] = number = list.Count;
                list.Add(new(WordTraits.Key(parts), WordTraits.Key(grammar), lemmas));
            }

            keys.TryAdd(Lexicon.Key(WordTraits.Key(cut.AsSpan(0, WordTraits.Cut(form, cut)))), number);
        }

        return new(KeyTable.Of(keys), [.. list]);
    }

    // Forms that no news has («que nous parlassions») would cost a sixth of the space.
    private static bool IsRare(string category, string grammar) =>
        category == "v" && grammar is "T1s" or "T2s" or "T1p" or "T2p" or "J1p" or "J2p" or "J2s" or "ST2s";

    private static string Part(string category, string grammar) => category != "v" || grammar.Length == 0
        ? category
        : grammar[0] switch
        {
            'W' => "inf",
            'K' => "past",
            'G' => "pres",
            'Y' => "imp",
            _ => "fin",
        };
}
