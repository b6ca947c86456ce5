namespace Filature.Language.Rules;

/// <summary>
/// Tells in one pass over a text where the matches of rules may begin: by the first two folded characters that a rule's matches begin
/// with. A rule is then asked at a few places and not at every one. Frozen and safe to share between threads.
/// </summary>
internal sealed class StartIndex
{
    private const int Direct = 0x180;

    private readonly Dictionary<char, byte> _classes = [];
    private readonly byte[] _direct = new byte[Direct];
    private readonly int _width;
    private readonly int[] _pairs;
    private readonly List<ulong[]> _sets = [[]];
    private readonly bool[] _inWords;

    public StartIndex(ValueList<Rule> rules)
    {
        foreach (var c in rules.SelectMany(static rule => rule.Starts ?? []).SelectMany(static start => start))
        {
            if (!_classes.ContainsKey(c))
            {
                // 0 is every character that begins no match.
                _classes.Add(c, checked((byte)(_classes.Count + 1)));
            }
        }

        _width = _classes.Count + 1;
        for (var c = 0; c < Direct; c++)
        {
            _direct[c] = _classes.GetValueOrDefault(Fold.Of((char)c));
        }

        (_pairs, _inWords) = Pairs(rules);
    }

    /// <summary>The places where a match of one of the rules may begin, each with the set of those rules.</summary>
    public List<Place> In(string text)
    {
        var places = new List<Place>();
        if (text.Length == 0)
        {
            return places;
        }

        var (before, here) = (false, ClassOf(text[0]));
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? ClassOf(text[i + 1]) : (byte)0;
            var isLetter = char.IsLetterOrDigit(text[i]);
            if (here > 0 && _pairs[(here * _width) + next] is var set and > 0 && (!(before && isLetter) || _inWords[set]))
            {
                places.Add(new(i, set, before && isLetter));
            }

            (before, here) = (isLetter, next);
        }

        return places;
    }

    public bool Has(int set, int rule) => LiteralIndex.Has(_sets[set], rule);

    private byte ClassOf(char c) => c < Direct ? _direct[c] : _classes.GetValueOrDefault(Fold.Of(c));

    // By two classes of characters, the set of the rules whose matches may begin with them.
    private (int[] Pairs, bool[] InWords) Pairs(ValueList<Rule> rules)
    {
        var words = (rules.Count + 63) / 64;
        var found = new ulong[_width * _width][];
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var start in rules[rule].Starts ?? [])
            {
                var (first, second) = (_classes[start[0]] * _width, start.Length > 1 ? _classes[start[1]] : (int?)null);
                for (var next = second ?? 0; next <= (second ?? (_width - 1)); next++)
                {
                    var bits = found[first + next] ??= new ulong[words];
                    bits[rule >> 6] |= 1UL << (rule & 63);
                }
            }
        }

        var (pairs, inWords) = (new int[_width * _width], new List<bool> { false });
        for (var pair = 0; pair < found.Length; pair++)
        {
            if (found[pair] is { } bits)
            {
                pairs[pair] = _sets.Count;
                _sets.Add(bits);
                inWords.Add(Enumerable.Range(0, rules.Count).Any(rule => LiteralIndex.Has(bits, rule) && !rules[rule].BeginsAWord));
            }
        }

        return (pairs, [.. inWords]);
    }
}

/// <summary>A place of a text where matches may begin.</summary>
/// <param name="Set">Of which rules: a set of <see cref="StartIndex"/>.</param>
/// <param name="IsInsideWord">Between two letters or digits.</param>
internal readonly record struct Place(int At, int Set, bool IsInsideWord);
