using Filature.Cli.Evaluation.Scoring;

namespace Filature.Tests.Evaluation;

public class ScoreTests
{
    [Fact]
    public void Few_cases_come_with_an_interval_that_holds_the_score_and_is_the_same_each_time()
    {
        Score first = Rate(10, 7), again = Rate(10, 7);
        Assert.Equal(first, again);
        Assert.Equal(0.7, first.Value);
        Assert.InRange(0.7, first.Low!.Value, first.High!.Value);
        // Ten draws of ten cases: about 0.7 ± 1.96 · √(0.7 · 0.3 / 10) = ± 0.28.
        Assert.InRange(first.Low.Value, 0.3, 0.5);
        Assert.InRange(first.High.Value, 0.9, 1);
    }

    [Fact]
    public void Fifty_cases_stand_by_themselves() => Assert.Null(Rate(50, 40).Low);

    [Fact]
    public void A_measure_that_finds_nothing_is_zero_and_one_without_cases_is_none()
    {
        var board = new Scoreboard(["a"]);
        board.F1("names", "a", Tally.Of(0, 0, 12));
        board.F1("events", "a", Tally.Of(0, 0, 0));
        Assert.Equal((0, 0, 12), (board.Of("names").Value, board.Of("names").Hits, board.Of("names").Gold));
        Assert.Null(board.Of("events").Value);
    }

    private static Score Rate(int cases, int right)
    {
        string[] documents = [.. Enumerable.Range(0, cases).Select(number => $"a{number}")];
        var board = new Scoreboard(documents);
        foreach (var (index, document) in documents.Index())
        {
            board.Rate("right", document, index < right ? 1 : 0, 1);
        }

        return board.Of("right");
    }
}
