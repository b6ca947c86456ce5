using System.Buffers;
using System.Collections.Concurrent;
using Filature.Language.Learning;

namespace Filature.Language.Parsing;

/// <summary>
/// Joins the words of a sentence to a tree of Universal Dependencies, from left to right and in linear time. Frozen and safe to
/// share between threads.
/// </summary>
internal sealed class Parser
{
    private static readonly ConcurrentDictionary<string, Lazy<Parser?>> Loaded = new(StringComparer.Ordinal);

    private readonly string[] _relations;
    private readonly LinearModel _transitions;
    private readonly LinearModel _names;

    /// <param name="relations">At number 0 stands <c>root</c>.</param>
    /// <param name="transitions">Decides between the transitions.</param>
    /// <param name="names">Decides between the relations.</param>
    public Parser(string[] relations, LinearModel transitions, LinearModel names) => (_relations, _transitions, _names) = (relations, transitions, names);

    /// <summary>The parser of a language, or null where there is no model of it.</summary>
    public static Parser? Of(string language) =>
        Loaded.GetOrAdd(language, code => new(() => ModelFile.Load(code, "dep", Read))).Value;

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
        var states = ArrayPool<ParseState>.Shared.Rent((2 * words.Length) + 4);
        WordAtoms.Fill(words, atoms);
        var derivation = new Derivation(atoms.AsSpan(0, words.Length + 1), subtrees, states);
        var last = Derive(derivation);
        relations[..words.Length].Fill(_relations[0]);
        heads[..words.Length].Fill(-1);
        for (var at = last; at > 1; at = derivation[at].Parent)
        {
            if (derivation.TryArc(at, out var head, out var word))
            {
                heads[word] = head;
                relations[word] = _relations[derivation[at].Relation];
            }
        }

        ArrayPool<WordAtoms>.Shared.Return(atoms);
        ArrayPool<Subtree>.Shared.Return(subtrees);
        ArrayPool<ParseState>.Shared.Return(states);
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

    private int Derive(scoped in Derivation derivation)
    {
        Span<ulong> features = stackalloc ulong[TransitionFeatures.Count];
        Span<int> scores = stackalloc int[3];
        Span<int> names = stackalloc int[_relations.Length];
        var at = 1;
        for (; !derivation.IsLast(derivation[at]); at++)
        {
            ref readonly var state = ref derivation[at];
            var count = TransitionFeatures.Fill(derivation, state, features);
            scores.Clear();
            _transitions.Add(features[..count], scores);
            var best = derivation.Best(state, scores);
            byte relation = 0;
            if (best != Transition.Shift)
            {
                var (head, word) = derivation.Pair(state, best);
                count = RelationFeatures.Fill(derivation, head, word, features);
                names.Clear();
                _names.Add(features[..count], names);
                names[0] = int.MinValue;
                relation = (byte)LinearModel.Best(names);
            }

            derivation.Move(at, at + 1, best, relation);
        }

        return at;
    }
}
