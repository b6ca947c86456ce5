using System.Diagnostics;
using Filature.Language.Learning;
using Filature.Language.Parsing;

namespace Filature.Tests.Language.Parsing;

/// <summary>What holds of a tree whatever the weights say: here they are chance.</summary>
public sealed class ParserLaws
{
    private static readonly string[] _relations = ["root", "nsubj", "obj", "punct", "det"];
    private static readonly Parser _parser = Chance();

    [Fact]
    public void Every_tree_has_one_root_and_no_cycle()
    {
        var random = new Random(7);
        for (var length = 1; length < 90; length++)
        {
            var words = Words(length, random);
            var (heads, relations) = Parse(_parser, words);
            Assert.Single(heads, head => head == -1);
            Assert.Equal("root", relations[Array.IndexOf(heads, -1)]);
            Assert.Single(relations, relation => relation == "root");
            for (var i = 0; i < length; i++)
            {
                var steps = 0;
                for (var at = i; at >= 0; at = heads[at])
                {
                    Assert.True(++steps <= length, "a cycle");
                }
            }
        }
    }

    [Fact]
    public void The_same_words_give_the_same_tree_from_many_threads()
    {
        var sentences = Enumerable.Range(1, 60).Select(length => Words(length, new Random(length))).ToArray();
        var first = Array.ConvertAll(sentences, words => Parse(_parser, words));
        Parallel.For(0, 480, i =>
        {
            var again = Parse(_parser, sentences[i % sentences.Length]);
            Assert.Equal(first[i % sentences.Length].Heads, again.Heads);
            Assert.Equal(first[i % sentences.Length].Relations, again.Relations);
        });
    }

    [Fact]
    public void Ten_thousand_words_without_a_full_stop_take_no_more_than_their_share()
    {
        var words = Words(10_000, new Random(11));
        Parse(_parser, words);
        var clock = Stopwatch.StartNew();
        var (heads, _) = Parse(_parser, words);
        Assert.Single(heads, head => head == -1);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    [Fact]
    public void No_words_have_no_tree() => _parser.Parse([], [], []);

    [Fact]
    public void Parsing_allocates_nothing_once_warm()
    {
        var words = Words(40, new Random(3));
        var heads = new int[40];
        var relations = new string[40];
        for (var i = 0; i < 50; i++)
        {
            _parser.Parse(words, heads, relations);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        _parser.Parse(words, heads, relations);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_model_read_again_gives_the_same_trees()
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        _parser.Write(writer);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var again = Parser.Read(reader);
        var words = Words(50, new Random(5));
        Assert.Equal(Parse(_parser, words).Heads, Parse(again, words).Heads);
        Assert.Equal(Parse(_parser, words).Relations, Parse(again, words).Relations);
    }

    [Fact]
    public void A_language_without_a_model_has_no_parser() => Assert.Null(Parser.Of("xx"));

    internal static (int[] Heads, string[] Relations) Parse(Parser parser, Word[] words)
    {
        var heads = new int[words.Length];
        var relations = new string[words.Length];
        parser.Parse(words, heads, relations);
        return (heads, relations);
    }

    // Walks at random through sentences and gives every feature it meets a weight by chance.
    private static Parser Chance()
    {
        var random = new Random(1);
        var transitions = new LinearTrainer(3);
        var names = new LinearTrainer(_relations.Length);
        var features = new ulong[Parser.MostFeatures];
        for (var length = 1; length < 60; length++)
        {
            var atoms = new WordAtoms[length + 1];
            WordAtoms.Fill(Words(length, random), atoms);
            var states = new ParseStates(atoms, new Subtree[(3 * length) + 4], new ParseState[(2 * length) + 4]);
            for (var at = 1; !states.IsLast(at); at++)
            {
                var count = TransitionFeatures.Fill(states, at, features);
                transitions.Step();
                transitions.Update(features.AsSpan(0, count), random.Next(3), random.Next(3));
                var transition = (Transition)random.Next(3);
                while (!states.IsLegal(at, transition))
                {
                    transition = (Transition)random.Next(3);
                }

                if (transition != Transition.Shift)
                {
                    var (head, word) = states.Pair(at, transition);
                    count = RelationFeatures.Fill(states, head, word, features);
                    names.Step();
                    names.Update(features.AsSpan(0, count), 1 + random.Next(4), 1 + random.Next(4));
                }

                states.Move(at, at + 1, transition, 1);
            }
        }

        return new(_relations, transitions.Freeze(), names.Freeze());
    }

    private static Word[] Words(int length, Random random) =>
    [
        .. Enumerable.Range(0, length).Select(_ => new Word(default, Form(random), Form(random), (Upos)random.Next(17), random.Next(2) == 0 ? "Gender=Fem|Number=Sing" : "VerbForm", -1, "")),
    ];

    private static string Form(Random random) => "w" + random.Next(20).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
