using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Learning;
using Filature.Language.Parsing;

namespace Filature.Tools.Parsing;

/// <summary>Trains the parser: greedily, with a dynamic oracle, following its own mistakes after the first round (Goldberg and Nivre, 2013).</summary>
internal sealed class ParserTraining
{
    private const int Seed = 20130101;
    private readonly string[] _names;
    private readonly Dictionary<string, byte> _numbers;
    private readonly LinearTrainer _transitions = new(3);
    private readonly LinearTrainer _relations;
    private readonly Random _random = new(Seed);
    private readonly ulong[] _features = new ulong[TransitionFeatures.Count];
    private readonly float[] _scores = new float[3];
    private readonly float[] _relationScores;

    private ParserTraining(IEnumerable<GoldTree> trees)
    {
        _names = ["root", .. trees.SelectMany(tree => tree.Relations).Where(name => name is not "root").GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];
        _numbers = _names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => (byte)pair.i, StringComparer.Ordinal);
        _relations = new(_names.Length);
        _relationScores = new float[_names.Length];
    }

    public static void Train(Training training)
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "12");
        List<GoldTree> trees = [.. training.Trees().Select(sentence => new GoldTree(sentence, Words(sentence)))];
        List<GoldTree> held = [.. training.Held().Select(sentence => new GoldTree(sentence, Words(sentence)))];
        var trainer = new ParserTraining(trees);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
        {
            trainer.Round(trees, round);
            if (round % 3 == 2 || round == rounds - 1)
            {
                training.Log.WriteLine($"round {round + 1} {clock.Elapsed.TotalSeconds:0} s: {ParserScore.Of(trainer.Freeze(), held)}; features {trainer._transitions.Features} {trainer._relations.Features}");
            }
        }

        ModelFile.Write(training.ModelPath("dep"), trainer.Freeze().Write);
        training.Log.WriteLine($"{new FileInfo(training.ModelPath("dep")).Length} bytes");
    }

    public static Word[] Words(ConlluSentence sentence) =>
        [.. sentence.Words.Select(word => new Word(default, word.Form, word.Lemma, Enum.Parse<Upos>(word.Upos, ignoreCase: true), word.Features is "_" ? "" : word.Features, -1, ""))];

    public Parser Freeze() => new(_names, _transitions.Freeze(), _relations.Freeze());

    private void Round(List<GoldTree> trees, int round)
    {
        var order = Enumerable.Range(0, trees.Count).ToArray();
        _random.Shuffle(order);
        foreach (var i in order)
        {
            Learn(trees[i], round > 0 ? 0.9 : 0);
        }
    }

    private void Learn(GoldTree tree, double exploring)
    {
        var words = tree.Words.Length;
        var atoms = new WordAtoms[words + 1];
        WordAtoms.Fill(tree.Words, atoms);
        var derivation = new Derivation(atoms, new Subtree[(3 * words) + 4], new ParseState[(2 * words) + 4]);
        var onStack = new bool[words];
        for (var at = 1; !derivation.IsLast(derivation[at]); at++)
        {
            ref readonly var state = ref derivation[at];
            var features = _features.AsSpan(0, TransitionFeatures.Fill(derivation, state, _features));
            _transitions.Score(features, _scores);
            _transitions.Step();
            var (guess, right) = Choose(tree, derivation, state, onStack);
            if (guess != right)
            {
                _transitions.Update(features, (int)right, (int)guess);
            }

            var next = guess != right && _random.NextDouble() >= exploring ? right : guess;
            var relation = next == Transition.Shift ? (byte)0 : Name(tree, derivation, derivation.Pair(state, next));
            if (next == Transition.Shift)
            {
                onStack[state.Next] = true;
            }
            else
            {
                onStack[derivation.Tree(state.Top).Word] = false;
            }

            derivation.Move(at, at + 1, next, relation);
        }
    }

    // The best by score, and the best by score among those that lose least.
    private (Transition Guess, Transition Right) Choose(GoldTree tree, in Derivation derivation, in ParseState state, bool[] onStack)
    {
        Transition? guess = null, right = null;
        var least = int.MaxValue;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
        {
            if (!derivation.IsLegal(state, transition))
            {
                continue;
            }

            var score = _scores[(int)transition];
            guess = guess is not { } g || score > _scores[(int)g] ? transition : g;
            var cost = tree.Cost(derivation, state, transition, onStack);
            if (right is not { } r || cost < least || (cost == least && score > _scores[(int)r]))
            {
                (right, least) = (transition, cost);
            }
        }

        return tree.Cost(derivation, state, guess!.Value, onStack) == least ? (guess.Value, guess.Value) : (guess.Value, right!.Value);
    }

    private byte Name(GoldTree tree, in Derivation derivation, (int Head, int Word) pair)
    {
        var features = _features.AsSpan(0, RelationFeatures.Fill(derivation, pair.Head, pair.Word, _features));
        _relations.Score(features, _relationScores);
        _relationScores[0] = float.MinValue;
        var guess = 1;
        for (var i = 2; i < _relationScores.Length; i++)
        {
            guess = _relationScores[i] > _relationScores[guess] ? i : guess;
        }

        var word = derivation.Tree(pair.Word).Word;
        if (tree.Heads[word] == derivation.Tree(pair.Head).Word)
        {
            _relations.Step();
            _relations.Update(features, _numbers[tree.Relations[word]], guess);
        }

        return (byte)guess;
    }
}
