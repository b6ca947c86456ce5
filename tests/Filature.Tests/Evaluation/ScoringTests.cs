using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Tests.Evaluation;

/// <summary>Small cases whose scores were computed by hand.</summary>
public class ScoringTests
{
    private const string Visible = "MENU\nLe port rouvre\n« Nous rouvrons demain », a déclaré Ana Piret. « Personne ne le savait », dit le maire.\nSuivez-nous";
    private const string Text = "Le port rouvre\n« Nous rouvrons demain », a déclaré Ana Piret. « Personne ne le savait », dit le maire.";

    [Fact]
    public void Statements_are_matched_one_to_one_and_their_parts_counted()
    {
        var gold = Cases.Document("Le port rouvre", Cases.Said("Nous rouvrons demain", "a déclaré", "Ana Piret"), Cases.Said("Personne ne le savait", "dit", "le maire"));
        // Right content and cue, wrong speaker; and one that is none.
        var read = Cases.Read(Text, Cases.Found(Text, "Nous rouvrons demain", "déclaré", "le maire"), Cases.Found(Text, "Le port rouvre"));
        var board = new Scoreboard(["a001"]);
        StatementScorer.Score(board, new(Cases.Gold(Visible, gold), read));

        Assert.Equal(0.5, board.Of("statements at 0.3").Value);
        Assert.Equal((1, 2, 2), Counts(board.Of("statements at 0.8")));
        Assert.Equal((1, 2), (board.Of("direct ones found").Hits, board.Of("direct ones found").Gold));
        Assert.Equal(1, board.Of("cue").Value);
        Assert.Equal(0, board.Of("speaker").Value);
        Assert.Equal(1, board.Of("act").Gold);
    }

    [Fact]
    public void A_content_that_covers_half_of_the_gold_counts_at_0_3_and_not_at_0_8()
    {
        // nousrouvrons (12 letters) of nousrouvronsdemain (18): 0.67.
        var board = new Scoreboard(["a001"]);
        StatementScorer.Score(board, new(
            Cases.Gold(Visible, Cases.Document("", Cases.Said("Nous rouvrons demain"))), Cases.Read(Text, Cases.Found(Text, "Nous rouvrons"))));
        Assert.Equal(1, board.Of("statements at 0.3").Value);
        Assert.Equal(0, board.Of("statements at 0.8").Value);
    }

    [Fact]
    public void Body_words_leave_out_chrome_and_headline_and_leaked_chrome_is_counted()
    {
        var gold = Cases.Document("Le port rouvre") with { Chrome = ["MENU", "Suivez-nous"] };
        var item = Cases.Gold("MENU\nLe port rouvre\nIl rouvre de-main matin.\nSuivez-nous", gold);
        // Gold: il rouvre demain matin. Read: those four and two more: precision 4/6, recall 1.
        var board = new Scoreboard(["a001"]);
        ArticleScorer.Score(board, new(item, Cases.Read("Il rouvre demain matin.\nSuivez-nous tous")));
        var words = board.Of("body words");
        Assert.Equal((0.667, 1.0, 0.8), (words.Precision, words.Recall, words.Value));
        Assert.Equal((1, 2), (board.Of("chrome in the text").Hits, board.Of("chrome in the text").Gold));
    }

    [Fact]
    public void Derivations_are_edges_with_a_direction()
    {
        string[] documents = ["a1", "a2", "a3"];
        var board = new Scoreboard(documents);
        DerivationScorer.Score(
            board, documents,
            [
                new("a1", "a2", DerivationKind.Copy, true, null, null, [new("seven pumps", "eight pumps", true), new("on Monday", "", false)]),
                new("a1", "a3", DerivationKind.Excerpt, false, null, null, null),
                new(null, "a1", DerivationKind.Copy, true, "AFP", null, null),
            ],
            [
                Edge("a1", "a2", DerivationKind.Copy, new Change("the seven pumps of", "the eight pumps of", default, default, false, ChangeKind.Number)),
                Edge("a3", "a1", DerivationKind.Copy),
            ]);
        Assert.Equal((1, 2, 2), Counts(board.Of("derivations")));
        Assert.Equal((1, 2, 2), Counts(board.Of("copies and excerpts")));
        Assert.Equal((0, 0, 0), Counts(board.Of("rewrites and translations")));
        Assert.Equal(1, board.Of("originals said to be derived").Value);
        Assert.Equal((0, 0, 1), Counts(board.Of("external origins")));
        Assert.Equal(1, board.Of("kind of derivation").Value);
        Assert.Equal(0.5, board.Of("changes found").Value);
        Assert.Equal(0, board.Of("inside a quotation or not").Value);
    }

    [Fact]
    public void A_pair_with_a_common_primary_source_has_no_direction()
    {
        string[] documents = ["a1", "a2"];
        var board = new Scoreboard(documents);
        DerivationScorer.Score(
            board, documents, [new(null, null, DerivationKind.SamePrimarySource, false, null, ["a2", "a1"], null)],
            [Edge("a1", "a2", DerivationKind.SamePrimarySource), Edge("a2", "a1", DerivationKind.SamePrimarySource)]);
        Assert.Equal((1, 1, 1), Counts(board.Of("same primary source")));
        Assert.Equal((0, 0, 0), Counts(board.Of("derivations")));
    }

    [Fact]
    public void B_cubed_of_one_article_put_into_the_wrong_story()
    {
        string[] documents = ["a", "b", "c", "d"];
        var board = new Scoreboard(documents);
        // Gold {a b} {c d}, predicted {a b c} {d}: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4.
        BCubed.Score(board, "stories", documents, Clusters(("a", "1"), ("b", "1"), ("c", "1")), Clusters(("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")));
        var score = board.Of("stories");
        Assert.Equal((0.667, 0.75, 0.706), (score.Precision, score.Recall, score.Value));
    }

    [Fact]
    public void Shingles_are_four_words_as_written()
    {
        // Gold: abcd bcde. Read: bcde cdef. One of two, each way.
        var tally = Shingles.Compare("b, c d e F", "a b c d e");
        Assert.Equal((0.5, 0.5), (tally.Precision, tally.Recall));
        Assert.Equal((1.0, 1.0), (Shingles.Compare("un_mot", "un_mot").Precision, Shingles.Compare("deux mots", "deux mots").Recall));
        Assert.Equal(0, Shingles.Compare("Deux mots", "deux mots").Precision);
    }

    [Theory]
    [InlineData("autorités locales", "les autorités", true)]
    [InlineData("Piret et Fils", "Piret", true)]
    [InlineData("Ministère de la Défense", "Ministère de la Justice", true)]
    [InlineData("Président de la Finlande", "Ministre de la Défense", false)]
    [InlineData("Minsk", "Helsinki", false)]
    public void Entities_are_compared_by_their_name_tokens(string left, string right, bool same) => Assert.Equal(same, Wording.SameEntity(left, right));

    [Fact]
    public void A_phrase_is_contained_as_whole_words_only()
    {
        Assert.True(Wording.OneContainsOther("Mme Piret", "Ana Piret, dite Mme Piret"));
        Assert.False(Wording.OneContainsOther("on", "Yvonne"));
        Assert.False(Wording.OneContainsOther("", "Yvonne"));
    }

    private static (double Hits, double Predicted, double Gold) Counts(Score score) => (score.Hits, score.Predicted, score.Gold);

    private static Derivation Edge(string from, string to, DerivationKind kind, params Change[] changes) =>
        new(from, null, to, kind, true, 1, [], changes.ToValueList());

    private static Dictionary<string, string> Clusters(params (string Article, string Story)[] placed) => placed.ToDictionary(item => item.Article, item => item.Story);

    [Fact]
    public void What_a_document_is_not_annotated_for_is_not_scored()
    {
        var gold = Cases.Document("Le port rouvre") with { Names = null, Statements = null, Times = null, Events = null };
        var located = new Located(Cases.Gold("Ana Piret a dit : « Le port rouvre. »", gold), Cases.Read("Ana Piret a dit : « Le port rouvre. »", Cases.Found("Ana Piret a dit : « Le port rouvre. »", "Le port rouvre.")));
        var board = new Scoreboard(["a001"]);
        MentionScorer.Score(board, located);
        MentionScorer.Times(board, located, withOrigin: true);
        StatementScorer.Score(board, located);
        StatementScorer.ScoreDays(board, located);
        Assert.Empty(board.Scores());
        Assert.Empty(board.Misses);
    }
}
