using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Learning;
using Filature.Language.Parsing;

namespace Filature.Tools.Parsing;

/// <summary>Trains the parser: greedily, with a dynamic oracle, following its own mistakes after the first round (Goldberg and Nivre, 2013).</summary>
internal sealed class ParserTraining
{
    private const int Rounds = 9;

    // Rows whose every weight is smaller cost more space than they gain accuracy (docs/decisions/0012). French has a large lexicon
    // beside them: eight megabytes hold all layers of a language.
    private const int LeastTransition = 4;
    private const int LeastTransitionFrench = 5;
    private const int LeastRelation = 8;

    // How often a wrong transition is followed after the first round.
    private const double Exploring = 0.9;
    private const int Seed = 20130101;
    private readonly string[] _names;
    private readonly Dictionary<string, byte> _numbers;
    private readonly LinearTrainer _transitions = new(3);
    private readonly LinearTrainer _relations;
    private readonly Random _random = new(Seed);
    private readonly ulong[] _features = new ulong[Parser.MostFeatures];
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

    /// <param name="training">What for.</param>
    /// <param name="learn">Learns a tagger from sentences: the parser is trained on tags as wrong as those it will get.</param>
    public static void Train(Training training, Func<IReadOnlyList<(int Source, ConlluSentence Sentence)>, Func<ConlluSentence, Word[]>> learn)
    {
        var sentences = training.TreesBySource().ToList();
        var trees = Jackknife.Tag(sentences, learn);
        var tagger = learn(sentences);
        List<GoldTree> held = [.. training.Held().Select(sentence => new GoldTree(sentence, tagger(sentence)))];
        var trainer = new ParserTraining(trees);
        for (var round = 0; round < Rounds; round++)
        {
            trainer.Round(trees, round);
            training.Log.WriteLine($"  round {round + 1}: {trainer._transitions.Features} and {trainer._relations.Features} features");
        }

        var parser = trainer.Freeze(training.Language);
        ModelFile.Write(training.ModelPath("dep"), parser.Write);
        training.Log.WriteLine($"  {new FileInfo(training.ModelPath("dep")).Length} bytes; on the words and predicted tags of the held-out set {ParserScore.Of(parser, held)}");
        training.Log.WriteLine($"  on its own tags {ParserScore.Of(parser, [.. training.Held().Select(sentence => new GoldTree(sentence, GoldTags(sentence)))])}");
        ParserScore.Explain(parser, held, training.Log);
    }

    /// <summary>The words with the tags of the treebank.</summary>
    public static Word[] GoldTags(ConlluSentence sentence) =>
        [.. sentence.Words.Select(word => new Word(default, word.Form, word.Lemma, Enum.Parse<Upos>(word.Upos, ignoreCase: true), word.Features is "_" ? "" : word.Features, -1, ""))];

    public Parser Freeze(string language) => new(_names, _transitions.Freeze().Without(language == "fr" ? LeastTransitionFrench : LeastTransition).WithoutLast(), _relations.Freeze().Without(LeastRelation));

    private void Round(List<GoldTree> trees, int round)
    {
        var order = Enumerable.Range(0, trees.Count).ToArray();
        _random.Shuffle(order);
        foreach (var i in order)
        {
            Learn(trees[i], round > 0 ? Exploring : 0);
        }
    }

    private void Learn(GoldTree tree, double exploring)
    {
        var words = tree.Words.Length;
        var atoms = new WordAtoms[words + 1];
        WordAtoms.Fill(tree.Words, atoms);
        var states = new ParseStates(atoms, new Subtree[(3 * words) + 4], new ParseState[(2 * words) + 4]);
        var onStack = new bool[words];
        for (var at = 1; !states.IsLast(at); at++)
        {
            ref readonly var state = ref states[at];
            var features = _features.AsSpan(0, TransitionFeatures.Fill(states, at, _features));
            _transitions.Score(features, _scores);
            _transitions.Step();
            var (guess, right) = Choose(tree, states, at, onStack);
            if (guess != right)
            {
                _transitions.Update(features, (int)right, (int)guess);
            }

            var next = guess != right && _random.NextDouble() >= exploring ? right : guess;
            var relation = next == Transition.Shift ? (byte)0 : Name(tree, states, states.Pair(at, next));
            if (next == Transition.Shift)
            {
                onStack[state.Next] = true;
            }
            else
            {
                onStack[states.Tree(state.Top).Word] = false;
            }

            states.Move(at, at + 1, next, relation);
        }
    }

    // The best by score, and the best by score among those that lose least.
    private (Transition Guess, Transition Right) Choose(GoldTree tree, in ParseStates states, int at, bool[] onStack)
    {
        Transition? guess = null, right = null;
        var least = int.MaxValue;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
        {
            if (!states.IsLegal(at, transition))
            {
                continue;
            }

            var score = _scores[(int)transition];
            guess = guess is not { } g || score > _scores[(int)g] ? transition : g;
            var cost = tree.Cost(states, at, transition, onStack);
            if (right is not { } r || cost < least || (cost == least && score > _scores[(int)r]))
            {
                (right, least) = (transition, cost);
            }
        }

        return tree.Cost(states, at, guess!.Value, onStack) == least ? (guess.Value, guess.Value) : (guess.Value, right!.Value);
    }

    private byte Name(GoldTree tree, in ParseStates states, (int Head, int Word) pair)
    {
        var features = _features.AsSpan(0, RelationFeatures.Fill(states, pair.Head, pair.Word, _features));
        _relations.Score(features, _relationScores);
        _relationScores[0] = float.MinValue;
        var guess = 1;
        for (var i = 2; i < _relationScores.Length; i++)
        {
            guess = _relationScores[i] > _relationScores[guess] ? i : guess;
        }

        var word = states.Tree(pair.Word).Word;
        if (tree.Heads[word] == states.Tree(pair.Head).Word)
        {
            _relations.Step();
            _relations.Update(features, _numbers[tree.Relations[word]], guess);
        }

        return (byte)guess;
    }
}
