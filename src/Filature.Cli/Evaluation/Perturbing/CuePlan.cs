using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>Verbs that announce a saying, each replaced by one of its class in the same form, wherever the gold names it as a cue.</summary>
internal sealed partial class CuePlan
{
    // Where the next word is a participle, whatever else it could be.
    private static readonly HashSet<string> Auxiliaries =
        ["a", "ont", "ai", "avait", "avaient", "aurait", "auraient", "avoir", "ayant", "ete", "il", "elle", "ils", "elles", "on", "aussi", "aussitot", "alors",
         "ha", "han", "habia", "habian", "habria", "habrian", "haber", "has", "have", "had", "been"];

    private readonly Dictionary<(string Language, string Form), List<(int Slot, string[] Forms)>> _from = [];
    private readonly Dictionary<string[], string[]> _to = [];

    public CuePlan(SwapTable table, int seed)
    {
        var random = new Random(seed);
        foreach (var group in table.Rows.GroupBy(row => (Language: row["language"], Group: row["group"])))
        {
            var rows = group.Select(row => row.List("forms")).ToArray();
            var offered = rows.Where(forms => forms[0][0] != '-').ToArray();
            foreach (var forms in rows)
            {
                string[] plain = [forms[0].TrimStart('-'), .. forms[1..]];
                var choice = offered.Where(other => other != forms).ToArray();
                _to[plain] = choice[random.Next(choice.Length)];
                foreach (var (slot, form) in plain.Index())
                {
                    if (!_from.TryGetValue((group.Key.Language, form), out var known))
                    {
                        _from[(group.Key.Language, form)] = known = [];
                    }

                    known.Add((slot, plain));
                }
            }
        }
    }

    /// <summary>The edits of one cue.</summary>
    public IEnumerable<Edit> In(string text, TextSpan cue, string language)
    {
        if (Object().IsMatch(cue.Of(text)))
        {
            // «a lancé un ultimatum»: the noun announces it, and asks for its own verb.
            yield break;
        }

        var before = "";
        foreach (Match word in Word().Matches(text[cue.Start..cue.End]))
        {
            var form = word.Value.Replace('’', '\'');
            var (span, previous) = (new TextSpan(cue.Start + word.Index, cue.Start + word.Index + word.Length), before);
            before = Folding.Fold(form);
            if (!_from.TryGetValue((language, char.ToLowerInvariant(form[0]) + form[1..]), out var meanings) || previous is "se" or "s")
            {
                continue;
            }

            // English «said» after an auxiliary is the same word; French «dit» is a participle there.
            var (slot, forms) = meanings.Count == 1 ? meanings[0]
                : meanings.Find(meaning => meaning.Slot == 2 == Auxiliaries.Contains(previous)) is { Forms: not null } fitting ? fitting : meanings[0];
            var to = _to[forms][slot];
            to = char.IsUpper(form[0]) ? char.ToUpperInvariant(to[0]) + to[1..] : to;
            var joint = Joints.Before(text, span, to, language, null);
            if (joint is null && IsElided(text, span) && !Joints.HasVowel(to, language))
            {
                // «l'exige»: whether le or la is not to be seen.
                continue;
            }

            yield return new(span, to, Replaced.Cue);
            if (joint is { } edit)
            {
                yield return edit;
            }
        }
    }

    private static bool IsElided(string text, TextSpan span) => span.Start > 0 && text[span.Start - 1] is '\'' or '’';

    [GeneratedRegex(@"\s(?:un|une|una|a|an)\s+\p{L}+$", RegexOptions.None, 1_000)]
    private static partial Regex Object();

    [GeneratedRegex(@"d['’]après|D['’]après|\p{L}+", RegexOptions.None, 1_000)]
    private static partial Regex Word();
}
