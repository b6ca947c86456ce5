using Filature.Cli.Evaluation.Output;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets.Pages;

namespace Filature.Tests.Evaluation;

/// <summary>How pages of the extraction sets are scored.</summary>
public class PageScoringTests
{
    [Fact]
    public void Words_are_counted_in_lower_case_and_as_often_as_they_stand()
    {
        var tally = WordBags.Compare("Le train, le TRAIN de nuit", "le train de nuit arrive");
        Assert.Equal(4 / 6d, tally.Precision!.Value, 6);
        Assert.Equal(4 / 5d, tally.Recall!.Value, 6);
        Assert.Equal(8 / 11d, WordBags.F1(tally), 6);
    }

    [Fact]
    public void Nothing_said_is_right_only_where_nothing_was_expected()
    {
        Assert.Equal(1, WordBags.F1(WordBags.Compare("", "…")));
        Assert.Equal(0, WordBags.F1(WordBags.Compare("", "un mot")));
        Assert.Equal(0, WordBags.F1(WordBags.Compare("un mot", "")));
    }

    [Theory]
    [InlineData("Ana Ruiz and Paul Noir", "By Paul Noir, Ana Ruiz", 1, 1, 1, 1)]
    [InlineData("Ana Ruiz", "Ana Ruiz & Paul Noir", 1, 1, 0.5, 1)]
    [InlineData("Ana Ruiz", "", 0, 1, 0, 0)]
    [InlineData("", "Ana Ruiz", 0, 0, 0, 1)]
    public void Authors_are_compared_by_the_words_of_their_names(string said, string gold, double precision, double predicted, double recall, double of) =>
        Assert.Equal(new(precision, predicted, recall, of), FactsScorer.Authors(said, gold));

    [Fact]
    public void A_day_that_is_not_the_golds_costs_precision_and_recall()
    {
        var board = new Scoreboard(["1", "2", "3"]);
        FactsScorer.Score(board, "filature", "1", new("", "", "", "2031-01-14"), new("", "", "", "2031-01-14"));
        FactsScorer.Score(board, "filature", "2", new("", "", "", "2031-01-15"), new("", "", "", "2031-01-14"));
        FactsScorer.Score(board, "filature", "3", new("", "", "", null), new("", "", "", null));
        var dates = board.Of("dates filature");
        Assert.Equal((0.5, 0.5, 2), (dates.Precision, dates.Recall, dates.Gold));
        Assert.Equal("2", Assert.Single(board.Misses).Document);
    }

    [Fact]
    public void A_page_is_counted_with_all_and_with_its_half()
    {
        var halves = new Halves(["0a", "01", "02"], 1);
        foreach (var page in (string[])["0a", "01", "02"])
        {
            halves.Add(page, board => board.Rate("body", page, page == "01" ? 1 : 0, 1));
        }

        Assert.Equal(
            [("body", 1d, 3d), ("body, even pages", 0d, 2d), ("body, odd pages", 1d, 1d)],
            halves.Groups("body", "").Select(group => (group.Name, group.Scores[0].Hits, group.Scores[0].Gold)));
    }

    [Fact]
    public void The_peak_of_memory_is_in_megabytes_and_holds_what_was_given_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "counted by Linux alone");
        var peak = PeakMemory.Of(() =>
        {
            var held = GC.AllocateUninitializedArray<byte>(200_000_000);
            held.AsSpan().Fill(1);
            GC.KeepAlive(held);
        });
        Assert.SkipWhen(peak is null, "the kernel's file cannot be written here");
        Assert.True(peak > 200, $"{peak}");
    }

    [Fact]
    public void An_amount_is_printed_as_a_number_without_counts() =>
        Assert.Equal(["pages per second", "74.99", "", "", "", "", "", ""], Figures.Row(Score.Amount("pages per second", 74.99)));
}
