using System.Collections.Concurrent;

namespace Filature.Translations.Audit;

/// <summary>The terms of <c>glossary.tsv</c> in one language, found by their first word. Frozen and thread-safe.</summary>
internal sealed class Glossary
{
    // «Para» is no «paro».
    private const int ShortestStem = 4;
    private const int ShortestSingular = 3;

    private static readonly ConcurrentDictionary<string, Glossary> Known = new(StringComparer.Ordinal);
    private static readonly string[] Columns = ["field", "fr", "en", "es"];

    private readonly Dictionary<string, List<Term>> _byFirst = new(StringComparer.Ordinal);
    private readonly string[] _preferred;

    private Glossary(string language)
    {
        var column = Array.IndexOf(Columns, language);
        var preferred = new List<string>();
        foreach (var (concept, row) in (column < 0 ? [] : Knowledge.Table("glossary.tsv")).Index())
        {
            var forms = row[column].Split('|');
            preferred.Add(forms[0].TrimStart('~'));
            foreach (var form in forms)
            {
                var stems = AuditWords.Of(form.TrimStart('~')).Select(word => Stem(word, form.TrimStart('~'))).ToArray();
                if (!_byFirst.TryGetValue(stems[0], out var terms))
                {
                    _byFirst[stems[0]] = terms = [];
                }

                terms.Add(new(stems, concept, IsAskedFor: form[0] != '~'));
            }
        }

        foreach (var terms in _byFirst.Values)
        {
            terms.Sort(static (a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
        }

        _preferred = [.. preferred];
    }

    public static Glossary Of(string language) => Known.GetOrAdd(language, static key => new(key));

    /// <summary>The form to use for a concept.</summary>
    public string Preferred(int concept) => _preferred[concept];

    /// <summary>The terms of a text, by place; of those that begin at one word and ask for a translation only the longest asks.</summary>
    /// <returns>Those that demand a translation; and all, also the ones that only satisfy a demand.</returns>
    public (TermMark[] Asked, TermMark[] Accepted) Read(string text, AuditWord[] words)
    {
        var (asked, accepted) = (new List<TermMark>(), new List<TermMark>());
        string[] stems = [.. words.Select(word => Stem(word, text))];
        var end = 0;
        for (var at = 0; at < stems.Length; at++)
        {
            if (!_byFirst.TryGetValue(stems[at], out var terms))
            {
                continue;
            }

            var longest = 0;
            foreach (var term in terms)
            {
                if (!stems.AsSpan(at).StartsWith(term.Stems))
                {
                    continue;
                }

                var mark = new TermMark(words[at].Span.Union(words[at + term.Stems.Length - 1].Span), term.Concept);
                accepted.Add(mark);
                if (term.IsAskedFor && at >= end && term.Stems.Length >= longest)
                {
                    longest = term.Stems.Length;
                    asked.Add(mark);
                }
            }

            end = Math.Max(end, at + longest);
        }

        return ([.. asked], [.. accepted]);
    }

    // Number and gender off: «sanciones», «sanción»; «élue», «élus». An accented letter at the end is no ending: «traité» is not «traite».
    private static string Stem(AuditWord word, string text)
    {
        var written = word.Span.Of(text.AsSpan());
        var end = written.Length;
        if (end > ShortestSingular && written[end - 1] is 's' or 'x' or 'S' or 'X')
        {
            end--;
        }

        if (end > ShortestStem && written[end - 1] is 'e' or 'a' or 'o' or 'E' or 'A' or 'O')
        {
            end--;
        }

        var stem = Folding.Fold(written[..end]);
        return stem is [.., 'z'] ? stem[..^1] + "c" : stem is [.., 'i'] && written[^1] is 's' ? stem[..^1] + "y" : stem;
    }

    private sealed record Term(string[] Stems, int Concept, bool IsAskedFor);
}
