using Filature.Language;
using Filature.Language.Tagging;

namespace Filature.Tools.Tagging;

/// <summary>The forms of our own list of Spanish words (words.es.txt): what a grammar says of words that the treebanks may lack.</summary>
internal static class SpanishWords
{
    private static readonly Dictionary<string, Upos[]> _lemmasFor = new(StringComparer.Ordinal)
    {
        ["v"] = [Upos.Verb, Upos.Aux],
        ["nc"] = [Upos.Noun],
        ["adj"] = [Upos.Adj],
        ["adv"] = [Upos.Adv],
    };

    public static Lexicon Read(string path, LemmaRules rules, Func<string, Upos, int> frequency)
    {
        var forms = new SortedDictionary<string, List<LexiconRow>>(StringComparer.Ordinal);
        foreach (var (form, row) in Forms(File.ReadLines(path)).Distinct())
        {
            if (!forms.TryGetValue(form, out var rows))
            {
                forms[form] = rows = [];
            }

            rows.Add(row);
        }

        return LexiconForms.Build(forms, _lemmasFor, Part, rules, frequency);
    }

    /// <param name="lines">Sections: a head in brackets says what kind of words the lines under it have.</param>
    internal static IEnumerable<(string Form, LexiconRow Row)> Forms(IEnumerable<string> lines)
    {
        var words = Sections(lines).ToList();
        var irregular = words.Where(pair => pair.Section.StartsWith("like ", StringComparison.Ordinal)).Select(pair => pair.Word).ToHashSet(StringComparer.Ordinal);
        return words.SelectMany(pair => pair.Section switch
        {
            "verbs" => irregular.Contains(pair.Word) ? [] : SpanishVerb.Forms(pair.Word),
            "adjectives" => Adjective(pair.Word),
            "nouns m" => Noun(pair.Word, 'm'),
            "nouns f" => Noun(pair.Word, 'f'),
            "adverbs" => [(pair.Word, new("adv", pair.Word, ""))],
            _ => SpanishVerb.Forms(pair.Word, pair.Section["like ".Length..]),
        });
    }

    private static IEnumerable<(string Section, string Word)> Sections(IEnumerable<string> lines)
    {
        var section = "";
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }

            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (section, word);
            }
        }
    }

    private static IEnumerable<(string Form, LexiconRow Row)> Noun(string word, char gender)
    {
        yield return (word, new("nc", word, gender + "s"));
        yield return (Plural(word), new("nc", word, gender + "p"));
        if (gender == 'm' && word is not "actor" && (word.EndsWith("dor", StringComparison.Ordinal) || word.EndsWith("tor", StringComparison.Ordinal) || word.EndsWith("sor", StringComparison.Ordinal)))
        {
            yield return (word + "a", new("nc", word, "fs"));
            yield return (word + "as", new("nc", word, "fp"));
        }
    }

    private static IEnumerable<(string Form, LexiconRow Row)> Adjective(string word)
    {
        var feminine = word[^1] == 'o' ? word[..^1] + "a"
            : word.EndsWith("or", StringComparison.Ordinal) && !word.EndsWith("ior", StringComparison.Ordinal) && word is not ("mayor" or "menor" or "mejor" or "peor") ? word + "a"
            : word[^2..] is "és" or "án" && word is not "cortés" ? Bare(word) + "a"
            : word is "español" or "andaluz" ? word + "a"
            : null;
        foreach (var (form, gender) in feminine is null ? [(word, 'c')] : new[] { (word, 'm'), (feminine, 'f') })
        {
            yield return (form, new("adj", word, gender + "s"));
            yield return (Plural(form), new("adj", word, gender + "p"));
        }
    }

    private static string Plural(string word) => word switch
    {
        _ when word[^2..] is "ís" or "ós" or "és" or "án" or "én" or "ín" or "ón" or "ún" or "ás" or "ús" => Bare(word) + "es",
        _ when word[^1] is 'z' => word[..^1] + "ces",
        _ when word[^1] is 's' or 'x' => word,
        _ when word[^1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'é' or 'á' or 'ó' => word + "s",
        _ => word + "es",
    };

    // The accent goes when a syllable is added: alemán, alemana; nación, naciones.
    private static string Bare(string word) => word[..^2] + word[^2] switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', _ => 'u' } + word[^1];

    private static string Part(string category, string grammar) => category != "v"
        ? category
        : grammar[0] switch
        {
            'W' => "inf",
            'K' => "past",
            'G' => "pres",
            _ => "fin",
        };
}
