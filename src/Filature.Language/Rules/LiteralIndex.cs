namespace Filature.Language.Rules;

/// <summary>
/// Tells in one pass over a text which rules may match it: an automaton of all their literals (Aho and Corasick, 1975) over folded
/// characters. Takes time in proportion to the text. Frozen and safe to share between threads.
/// </summary>
internal sealed class LiteralIndex
{
    private const int Direct = 0x180;

    // What follows tells few rules apart, and makes the automaton slow to build.
    private const int Deepest = 12;

    private readonly Dictionary<char, byte> _classes = [];
    private readonly byte[] _direct = new byte[Direct];
    private readonly List<ulong[]?> _found = [];
    private readonly ulong[] _always;
    private readonly int _width;
    private int[] _next;

    /// <param name="literals">By rule: one of these is in every match. Null, or one that is empty: the rule may match anything.</param>
    public LiteralIndex(IReadOnlyList<string[]?> literals)
    {
        _always = new ulong[(literals.Count + 63) / 64];
        for (var rule = 0; rule < literals.Count; rule++)
        {
            if (literals[rule] is not { } any || Array.IndexOf(any, "") >= 0)
            {
                Mark(_always, rule);
                continue;
            }

            foreach (var c in any.SelectMany(static literal => literal))
            {
                if (!_classes.ContainsKey(c))
                {
                    // 0 is every character that stands in no literal.
                    _classes.Add(c, checked((byte)(_classes.Count + 1)));
                }
            }
        }

        _width = _classes.Count + 1;
        _next = new int[_width * 256];
        _found.Add(null);
        for (var rule = 0; rule < literals.Count; rule++)
        {
            if (!Has(_always, rule))
            {
                foreach (var literal in literals[rule] ?? [])
                {
                    Add(literal.Length > Deepest ? literal[..Deepest] : literal, rule);
                }
            }
        }

        Link();
        for (var c = 0; c < Direct; c++)
        {
            _direct[c] = _classes.GetValueOrDefault(Fold.Of((char)c));
        }
    }

    /// <summary>By rule, in bits: whether it may match.</summary>
    public ulong[] In(string text)
    {
        var rules = (ulong[])_always.Clone();
        var state = Step(0, _classes.GetValueOrDefault(Fold.Start), rules);
        var end = _classes.GetValueOrDefault(Fold.End);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && i == text.Length - 1)
            {
                // The end mark may stand before a last line break.
                Step(state, end, rules);
            }

            state = Step(state, c < Direct ? _direct[c] : _classes.GetValueOrDefault(Fold.Of(c)), rules);
        }

        Step(state, end, rules);
        return rules;
    }

    public static bool Has(ulong[] rules, int rule) => (rules[rule >> 6] & (1UL << (rule & 63))) != 0;

    private static void Mark(ulong[] rules, int rule) => rules[rule >> 6] |= 1UL << (rule & 63);

    private int Step(int state, byte symbol, ulong[] rules)
    {
        var next = _next[(state * _width) + symbol];
        if (_found[next] is { } found)
        {
            for (var i = 0; i < found.Length; i++)
            {
                rules[i] |= found[i];
            }
        }

        return next;
    }

    private void Add(string literal, int rule)
    {
        var state = 0;
        foreach (var c in literal)
        {
            var edge = (state * _width) + _classes[c];
            if (_next[edge] == 0)
            {
                _next[edge] = _found.Count;
                _found.Add(null);
                if (_found.Count * _width > _next.Length)
                {
                    Array.Resize(ref _next, _next.Length * 2);
                }
            }

            state = _next[edge];
            if (_found[state] is { } shorter && Has(shorter, rule))
            {
                return;
            }
        }

        Mark(_found[state] ??= new ulong[_always.Length], rule);
    }

    // Breadth first: where a literal breaks off, go on with the longest other one that fits. State 0 is the root and "no edge".
    private void Link()
    {
        var fallback = new int[_found.Count];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out var state))
        {
            for (var symbol = 1; symbol < _width; symbol++)
            {
                var elsewhere = state == 0 ? 0 : _next[(fallback[state] * _width) + symbol];
                ref var next = ref _next[(state * _width) + symbol];
                if (next == 0)
                {
                    next = elsewhere;
                    continue;
                }

                fallback[next] = elsewhere;
                if (_found[elsewhere] is { } found)
                {
                    var all = _found[next] ?? new ulong[_always.Length];
                    for (var i = 0; i < found.Length; i++)
                    {
                        all[i] |= found[i];
                    }

                    _found[next] = all;
                }

                queue.Enqueue(next);
            }
        }
    }
}
