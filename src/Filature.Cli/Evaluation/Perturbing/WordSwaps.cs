using System.Text.RegularExpressions;

namespace Filature.Cli.Evaluation.Perturbing;

/// <summary>Words of one language that are replaced wherever they stand, whole and as they are written (or in capitals).</summary>
internal sealed class WordSwaps(string language)
{
    // A shorter word in capitals is a sign of something else.
    private const int ShortestInCapitals = 4;

    private readonly Dictionary<string, Swap> _swaps = new(StringComparer.Ordinal);
    private Regex? _pattern;

    private sealed record Swap(string To, Replaced Kind, char? Gender);

    public bool Has(string word) => _swaps.ContainsKey(word);

    /// <summary>The first replacement of a word stays.</summary>
    public void Add(string from, string to, Replaced kind, char? gender = null)
    {
        _pattern = null;
        if (from == to || !_swaps.TryAdd(from, new(to, kind, gender)))
        {
            return;
        }

        if (from.Length >= ShortestInCapitals && char.IsUpper(from[0]))
        {
            _swaps.TryAdd(from.ToUpperInvariant(), new(to.ToUpperInvariant(), kind, gender));
        }
    }

    public IEnumerable<Edit> In(string text)
    {
        if (_swaps.Count == 0)
        {
            yield break;
        }

        _pattern ??= new(
            $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', _swaps.Keys.OrderByDescending(key => key.Length).Select(Pattern))})(?![\p{{L}}\p{{N}}])",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        foreach (Match match in _pattern.Matches(text))
        {
            // What stands in the text may be broken over a line.
            var swap = _swaps[string.Join(' ', match.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
            var span = new TextSpan(match.Index, match.Index + match.Length);
            yield return new(span, swap.To, swap.Kind);
            if (Joints.Before(text, span, swap.To, language, swap.Gender) is { } joint)
            {
                yield return joint;
            }
        }
    }

    private static string Pattern(string key) => Regex.Escape(key).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
}
