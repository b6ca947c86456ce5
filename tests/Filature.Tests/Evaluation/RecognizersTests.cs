using Filature.Cli.Evaluation.Sets.Dates;

namespace Filature.Tests.Evaluation;

public sealed class RecognizersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("specs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_day_is_right_when_it_is_one_of_the_candidates_and_its_words_are_the_same_without_article() =>
        Assert.Equal(1, Scope("DateParser", Case("She left on the 24th of May.", "24th of May", "XXXX-05-24", "\"date\":\"2031-05-24\"", "\"date\":\"2030-05-24\"")));

    [Fact]
    public void A_day_that_is_no_candidate_is_wrong() =>
        Assert.Equal(0, Scope("DateParser", Case("She left on the 24th of May.", "24th of May", "XXXX-05-25", "\"date\":\"2031-05-25\"", "\"date\":\"2030-05-25\"")));

    [Fact]
    public void A_part_of_the_words_is_wrong() =>
        Assert.Equal(0, Scope("DateParser", Case("She left on the 24th of May.", "24th", "XXXX-05-24", "\"date\":\"2031-05-24\"", "\"date\":\"2030-05-24\"")));

    [Fact]
    public void A_range_needs_both_ends()
    {
        Assert.Equal(1, Scope("DatePeriodParser", Range("2031-06-09")));
        Assert.Equal(0, Scope("DatePeriodParser", Range("2031-06-12")));

        static string Range(string until) =>
            Case("The fair is open from 4 to 9 June 2031.", "from 4 to 9 June 2031", "(2031-06-04,2031-06-09,P5D)", $"\"startDate\":\"2031-06-04\",\"endDate\":\"{until}\"", null);
    }

    [Fact]
    public void Lengths_are_compared_by_their_seconds_and_a_case_without_expressions_of_the_kind_is_left_out() =>
        Assert.Equal(1, Scope("DurationParser", Case("It took 120 minutes.", "120 minutes", "PT2H", "\"duration\":\"7200\"", null), """{"Input":"on Monday","Results":[]}"""));

    [Theory]
    [InlineData("2031-W01", "2030-12-30", "2031-01-06")]
    [InlineData("2031-W01-WE", "2031-01-04", "2031-01-06")]
    [InlineData("2031-Q2", "2031-04-01", "2031-07-01")]
    [InlineData("203", "2030-01-01", "2040-01-01")]
    [InlineData("2031-WI", "2031-12-01", "2032-03-01")]
    [InlineData("2031-05-24T16:00", "2031-05-24", "2031-05-25")]
    public void A_value_is_a_stretch_of_days(string value, string from, string until)
    {
        var stretch = Stretch.Of(value);
        Assert.Equal((from, until), (stretch?.From.ToString("O"), stretch?.Until.ToString("O")));
    }

    [Fact]
    public void Days_that_the_calendar_does_not_have_are_no_stretch() => Assert.Null(Stretch.Of("2031-02-30"));

    private double? Scope(string file, params string[] cases)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "English"));
        File.WriteAllText(Path.Combine(_folder, "English", file + ".json"), $"[{string.Join(',', cases)}]");
        return RecognizersRun.Run("specs", _folder, TestContext.Current.CancellationToken).Groups.Single(group => group.Name == "en").Scores.Single(score => score.Measure == "scope").Value;
    }

    private static string Case(string text, string words, string timex, string future, string? past) => $$"""
        {"Input":"{{text}}","Context":{"ReferenceDateTime":"2031-01-14T00:00:00"},
         "Results":[{"Text":"{{words}}","Start":{{text.IndexOf(words, StringComparison.Ordinal)}},"Length":{{words.Length}},
           "Value":{"Timex":"{{timex}}","FutureResolution":{ {{future}} },"PastResolution":{ {{past ?? future}} } } }]}
        """;
}
