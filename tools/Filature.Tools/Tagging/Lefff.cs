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
        var forms = new SortedDictionary<string, List<LexiconRow>>(StringComparer.Ordinal);
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

            rows.Add(new(fields[1], fields[2], fields[3]));
        }

        return LexiconForms.Build(forms, _lemmasFor, Part, rules, frequency);
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
