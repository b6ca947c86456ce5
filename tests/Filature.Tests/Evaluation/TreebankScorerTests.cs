using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Treebanks;
using Filature.Language.Conllu;

namespace Filature.Tests.Evaluation;

/// <summary>The measures of the CoNLL 2018 shared task on cases small enough to count by hand.</summary>
public sealed class TreebankScorerTests
{
    private const string Gold = """
        # text = Il va au port.
        1	Il	il	PRON	_	Number=Sing|Foo=Bar	2	nsubj	_	_
        2	va	aller	VERB	_	_	0	root	_	_
        3-4	au	_	_	_	_	_	_	_	_
        3	à	à	ADP	_	_	5	case	_	_
        4	le	le	DET	_	_	5	det	_	_
        5	port	port	NOUN	_	_	2	obl:arg	_	SpaceAfter=No
        6	.	.	PUNCT	_	_	2	punct	_	_

        """;

    [Fact]
    public void The_gold_itself_has_everything_right()
    {
        Assert.Equal((5, 5, 5), Counted(Gold, "tokens"));
        Assert.Equal((1, 1, 1), Counted(Gold, "sentences"));
        Assert.All(TreebankScorer.Measures.Skip(2), measure => Assert.Equal((6, 6, 6), Counted(Gold, measure)));
    }

    [Fact]
    public void Subtypes_and_features_of_one_language_are_not_compared()
    {
        var system = Gold.Replace("obl:arg", "obl:mod", StringComparison.Ordinal).Replace("Foo=Bar", "Foo=Baz", StringComparison.Ordinal);
        Assert.Equal((6, 6, 6), Counted(system, "LAS"));
        Assert.Equal((6, 6, 6), Counted(system, "UFeats"));
        Assert.Equal((5, 6, 6), Counted(Gold.Replace("Number=Sing", "Number=Plur", StringComparison.Ordinal), "UFeats"));
    }

    [Fact]
    public void A_wrong_relation_costs_LAS_a_wrong_head_both()
    {
        var relation = Gold.Replace("nsubj", "obj", StringComparison.Ordinal);
        Assert.Equal(((6, 6, 6), (5, 6, 6)), (Counted(relation, "UAS"), Counted(relation, "LAS")));
        var head = Gold.Replace("2\tnsubj", "5\tnsubj", StringComparison.Ordinal);
        Assert.Equal(((5, 6, 6), (5, 6, 6)), (Counted(head, "UAS"), Counted(head, "LAS")));
    }

    [Fact]
    public void A_token_of_several_words_left_whole_costs_its_words_and_what_hangs_on_them()
    {
        const string whole = """
            # text = Il va au port.
            1	Il	il	PRON	_	Number=Sing	2	nsubj	_	_
            2	va	aller	VERB	_	_	0	root	_	_
            3	au	à	ADP	_	_	4	case	_	_
            4	port	port	NOUN	_	_	2	obl	_	SpaceAfter=No
            5	.	.	PUNCT	_	_	2	punct	_	_

            """;
        Assert.Equal((5, 5, 5), Counted(whole, "tokens"));
        Assert.Equal((4, 5, 6), Counted(whole, "words"));
        Assert.Equal((4, 5, 6), Counted(whole, "LAS"));
    }

    [Fact]
    public void Inside_a_token_of_several_words_forms_are_matched_as_a_common_subsequence()
    {
        // The system makes du of au: le is found, the first word is not.
        var system = Gold.Replace("3	à	à", "3	de	de", StringComparison.Ordinal).Replace("4	le	le", "4	LE	le", StringComparison.Ordinal);
        Assert.Equal((5, 6, 6), Counted(system, "words"));
        Assert.Equal((5, 6, 6), Counted(system, "UPOS"));
    }

    [Fact]
    public void A_head_that_is_no_word_of_the_gold_is_wrong()
    {
        const string cut = """
            # text = Il va au port.
            1	Il	il	PRON	_	Number=Sing	2	nsubj	_	_
            2	va	aller	VERB	_	_	0	root	_	_
            3-4	au	_	_	_	_	_	_	_	_
            3	à	à	ADP	_	_	5	case	_	_
            4	le	le	DET	_	_	5	det	_	_
            5	po	port	NOUN	_	_	2	obl	_	SpaceAfter=No
            6	rt	port	NOUN	_	_	5	flat	_	SpaceAfter=No
            7	.	.	PUNCT	_	_	2	punct	_	_

            """;
        Assert.Equal((4, 6, 5), Counted(cut, "tokens"));
        Assert.Equal((5, 7, 6), Counted(cut, "words"));
        Assert.Equal((3, 7, 6), Counted(cut, "UAS"));
    }

    [Fact]
    public void A_sentence_cut_in_two_is_none_right_and_has_one_root_too_many()
    {
        const string two = """
            # text = Il va
            1	Il	il	PRON	_	Number=Sing	2	nsubj	_	_
            2	va	aller	VERB	_	_	0	root	_	_

            # text = au port.
            1-2	au	_	_	_	_	_	_	_	_
            1	à	à	ADP	_	_	3	case	_	_
            2	le	le	DET	_	_	3	det	_	_
            3	port	port	NOUN	_	_	0	root	_	SpaceAfter=No
            4	.	.	PUNCT	_	_	3	punct	_	_

            """;
        Assert.Equal((0, 2, 1), Counted(two, "sentences"));
        Assert.Equal((6, 6, 6), Counted(two, "words"));
        Assert.Equal((4, 6, 6), Counted(two, "UAS"));
    }

    [Fact]
    public void Two_texts_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => Counted(Gold.Replace("va\taller", "vas\taller", StringComparison.Ordinal), "words"));

    [Fact]
    public void An_analysis_is_placed_among_the_characters_of_its_text()
    {
        const string text = "Il va au  port.";
        var words = TreeText.Of(text, Analyzer.Segment(text, "fr"));
        Assert.Equal("Ilvaauport.", words.Characters);
        Assert.Equal([(0, 2, false), (2, 4, false), (4, 6, true), (4, 6, true), (6, 10, false), (10, 11, false)], words.Words.Select(word => (word.Span.Start, word.Span.End, word.IsPart)));
        Assert.Equal([new(0, 11)], words.Sentences);
    }

    private static (int Hits, int Predicted, int Gold) Counted(string system, string measure)
    {
        var board = new Scoreboard(["one"]);
        TreebankScorer.Score(board, "one", Tree(Gold), Tree(system));
        var score = Assert.Single(board.Scores(), score => score.Measure == measure);
        return ((int)score.Hits, (int)score.Predicted, (int)score.Gold);
    }

    private static TreeText Tree(string conllu) => TreeText.Of([.. ConlluReader.Read(new StringReader(conllu))]);
}
