using System.Buffers;
using Filature.Language.Learning;

namespace Filature.Language.Parsing;

/// <summary>
/// Joins the words of a sentence to a tree of Universal Dependencies, from left to right and in linear time. Frozen and safe to
/// share between threads.
/// </summary>
internal sealed class Parser
{
    internal const int MostFeatures = TransitionFeatures.Count > RelationFeatures.Count ? TransitionFeatures.Count : RelationFeatures.Count;

    private static readonly ModelLayer<Parser> Layer = new("dep", Read);

    private readonly string[] _relations;
    private readonly LinearModel _transitions;
    private readonly LinearModel _names;
    private readonly NarrowScorer _fastTransitions;
    private readonly WideScorer _fastNames;

    /// <param name="relations">At number 0 stands <c>root</c>.</param>
    /// <param name="transitions">Decides between the transitions.</param>
    /// <param name="names">Decides between the relations.</param>
    public Parser(string[] relations, LinearModel transitions, LinearModel names)
    {
        (_relations, _transitions, _names) = (relations, transitions, names);
        (_fastTransitions, _fastNames) = (new(transitions), new(names));
    }

    /// <summary>The parser of a language, or null where there is no model of it.</summary>
    public static Parser? Of(string language) => Layer.Of(language);

    /// <summary>Writes each word's head, by its number in the sentence, and its relation; the root has -1 and <c>root</c>.</summary>
    /// <param name="words">One sentence, tagged.</param>
    public void Parse(ReadOnlySpan<Word> words, Span<int> heads, Span<string> relations)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var atoms = ArrayPool<WordAtoms>.Shared.Rent(words.Length + 1);
        var subtrees = ArrayPool<Subtree>.Shared.Rent((3 * words.Length) + 4);
        var steps = ArrayPool<ParseState>.Shared.Rent((2 * words.Length) + 4);
        WordAtoms.Fill(words, atoms);
        var states = new ParseStates(atoms.AsSpan(0, words.Length + 1), subtrees, steps);
        var last = Derive(states);
        relations[..words.Length].Fill(_relations[0]);
        heads[..words.Length].Fill(-1);
        for (var at = last; at > 1; at = states[at].Parent)
        {
            if (states.TryArc(at, out var head, out var word))
            {
                heads[word] = head;
                relations[word] = _relations[states[at].Relation];
            }
        }

        ArrayPool<WordAtoms>.Shared.Return(atoms);
        ArrayPool<Subtree>.Shared.Return(subtrees);
        ArrayPool<ParseState>.Shared.Return(steps);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_relations.Length);
        foreach (var relation in _relations)
        {
            writer.Write(relation);
        }

        _transitions.Write(writer);
        _names.Write(writer);
    }

    public static Parser Read(BinaryReader reader)
    {
        var relations = new string[reader.ReadInt32()];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = reader.ReadString();
        }

        return new(relations, LinearModel.Read(reader), LinearModel.Read(reader));
    }

    private int Derive(scoped in ParseStates states)
    {
        Span<ulong> features = stackalloc ulong[MostFeatures];
        Span<short> scores = stackalloc short[_fastNames.Width];
        var at = 1;
        for (; !states.IsLast(at); at++)
        {
            var count = TransitionFeatures.Fill(states, at, features);
            var best = states.Best(at, _fastTransitions.Score(features[..count]));
            byte relation = 0;
            if (best != Transition.Shift)
            {
                var (head, word) = states.Pair(at, best);
                count = RelationFeatures.Fill(states, head, word, features);
                scores.Clear();
                _fastNames.Add(features[..count], scores);
                relation = Best(scores[.._relations.Length]);
            }

            states.Move(at, at + 1, best, relation);
        }

        return at;
    }

    // Number 0 is the root's, which no arc has.
    private static byte Best(ReadOnlySpan<short> scores)
    {
        var best = 1;
        for (var i = 2; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return (byte)best;
    }
}
