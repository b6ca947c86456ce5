namespace Filature.Cli.Evaluation.Treebanks;

/// <summary>
/// Which word of an analysis is which word of the gold, as the CoNLL 2018 shared task has it: words that are tokens match where their
/// places are equal; around tokens of several words, the forms are matched by a longest common subsequence.
/// </summary>
internal sealed class WordAlignment
{
    private readonly IReadOnlyList<TreeWord> _gold;
    private readonly IReadOnlyList<TreeWord> _system;
    private readonly List<(int Gold, int System)> _pairs = [];

    private WordAlignment(IReadOnlyList<TreeWord> gold, IReadOnlyList<TreeWord> system) => (_gold, _system) = (gold, system);

    /// <summary>The pairs of indices, ascending on both sides.</summary>
    public static IReadOnlyList<(int Gold, int System)> Of(IReadOnlyList<TreeWord> gold, IReadOnlyList<TreeWord> system)
    {
        var alignment = new WordAlignment(gold, system);
        alignment.Align();
        return alignment._pairs;
    }

    private void Align()
    {
        var (g, s) = (0, 0);
        while (g < _gold.Count && s < _system.Count)
        {
            if (_gold[g].IsPart || _system[s].IsPart)
            {
                var (firstGold, firstSystem) = First(g, s);
                (g, s) = End(firstGold, firstSystem);
                MatchForms(firstGold, g, firstSystem, s);
            }
            else if (_gold[g].Span == _system[s].Span)
            {
                _pairs.Add((g++, s++));
            }
            else if (_gold[g].Span.Start <= _system[s].Span.Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }
    }

    // A plain word before the token of several words is no part of it.
    private (int Gold, int System) First(int g, int s)
    {
        if (_gold[g].IsPart)
        {
            return (g, !_system[s].IsPart && _system[s].Span.Start < _gold[g].Span.Start ? s + 1 : s);
        }

        return (_gold[g].Span.Start < _system[s].Span.Start ? g + 1 : g, s);
    }

    /// <summary>Where the stretch ends that both sides' tokens of several words cover, token by token.</summary>
    private (int Gold, int System) End(int g, int s)
    {
        var end = g < _gold.Count && _gold[g].IsPart ? _gold[g].Span.End : _system[s].Span.End;
        while (!IsBeyond(_gold, g, end) || !IsBeyond(_system, s, end))
        {
            if (g < _gold.Count && (s >= _system.Count || _gold[g].Span.Start <= _system[s].Span.Start))
            {
                end = Extend(_gold[g++], end);
            }
            else
            {
                end = Extend(_system[s++], end);
            }
        }

        return (g, s);
    }

    private static bool IsBeyond(IReadOnlyList<TreeWord> words, int i, int end) =>
        i >= words.Count || (words[i].IsPart ? words[i].Span.Start >= end : words[i].Span.End > end);

    private static int Extend(TreeWord word, int end) => word.IsPart ? Math.Max(end, word.Span.End) : end;

    private void MatchForms(int firstGold, int endGold, int firstSystem, int endSystem)
    {
        var (rows, columns) = (endGold - firstGold, endSystem - firstSystem);
        var common = new int[rows + 1, columns + 1];
        for (var g = rows - 1; g >= 0; g--)
        {
            for (var s = columns - 1; s >= 0; s--)
            {
                common[g, s] = IsSame(g, s) ? common[g + 1, s + 1] + 1 : Math.Max(common[g + 1, s], common[g, s + 1]);
            }
        }

        for (int g = 0, s = 0; g < rows && s < columns;)
        {
            if (IsSame(g, s))
            {
                _pairs.Add((firstGold + g++, firstSystem + s++));
            }
            else if (common[g, s] == common[g + 1, s])
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        bool IsSame(int g, int s) => _gold[firstGold + g].Form.Equals(_system[firstSystem + s].Form, StringComparison.OrdinalIgnoreCase);
    }
}
