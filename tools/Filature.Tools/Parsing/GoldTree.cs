using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Parsing;

namespace Filature.Tools.Parsing;

/// <summary>A sentence to train on: its words as the parser will see them, and the tree to be found.</summary>
internal sealed class GoldTree
{
    private readonly int[][] _dependents;

    public GoldTree(ConlluSentence sentence, Word[] words)
    {
        Words = words;
        Heads = [.. sentence.Words.Select(word => word.Head)];
        Relations = [.. sentence.Words.Select(word => word.Relation)];
        _dependents = new int[words.Length][];
        for (var i = 0; i < words.Length; i++)
        {
            _dependents[i] = [.. Enumerable.Range(0, words.Length).Where(d => Heads[d] == i)];
        }
    }

    public Word[] Words { get; }

    public int[] Heads { get; }

    public string[] Relations { get; }

    /// <summary>How many arcs of the tree can no longer be found after a transition that could be found before it (Goldberg and Nivre, 2013).</summary>
    public int Cost(in ParseStates states, int at, Transition transition, ReadOnlySpan<bool> onStack)
    {
        ref readonly var state = ref states[at];
        var top = state.Top == 0 ? -1 : states.Tree(state.Top).Word;
        var second = states.Second(at) is 0 ? -1 : states.Tree(states.Second(at)).Word;
        var front = state.Next;
        var cost = 0;
        switch (transition)
        {
            case Transition.Shift:
                // Everything on the stack but its top is lost as a head, everything on it as a dependent.
                var head = Heads[front];
                cost += head >= 0 && head < front && head != top && onStack[head] ? 1 : 0;
                cost += head < 0 && top >= 0 ? 1 : 0;
                foreach (var dependent in _dependents[front])
                {
                    cost += dependent < front && onStack[dependent] ? 1 : 0;
                }

                break;
            case Transition.Left:
                cost += Heads[top] > front || (Heads[top] >= 0 && Heads[top] == second) || (Heads[top] < 0 && second < 0) ? 1 : 0;
                cost += _dependents[top].Count(dependent => dependent >= front);
                break;
            default:
                cost += Heads[top] >= front ? 1 : 0;
                cost += _dependents[top].Count(dependent => dependent >= front);
                break;
        }

        return cost;
    }
}
