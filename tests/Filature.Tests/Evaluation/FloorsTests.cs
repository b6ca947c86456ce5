using Filature.Cli.Evaluation;
using Filature.Cli.Evaluation.Output;
using Filature.Cli.Evaluation.Scoring;
using Filature.Cli.Evaluation.Sets;

namespace Filature.Tests.Evaluation;

public class FloorsTests
{
    private static readonly SetResult Result = new(
        "gold/dev", SetStatus.Scored, null, 36, "c0ffee",
        [new("read", "Alone.", [Scored("agency", MeasureKind.Rate, 0.75), Scored("chrome in the text", MeasureKind.Leak, 0.1)])], []);

    [Theory]
    [InlineData(KnownSets.GoldDev)]
    [InlineData(KnownSets.CustodySeen)]
    [InlineData(KnownSets.CustodyHeld)]
    [InlineData(KnownSets.Samples)]
    public void Our_own_sets_reach_their_floors_and_the_page_of_scores_says_what_they_reach(string set)
    {
        var result = KnownSets.Run(set, data: null, TestContext.Current.CancellationToken);
        var broken = FloorFile.Broken(Assert.Single(FloorFile.Read(FloorFile.OwnPath), floors => floors.Set == set), result);
        Assert.True(broken.Count == 0, string.Join('\n', broken));

        var page = ScoresPage.Sections(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "scores.md")));
        Assert.True(
            ScoresPage.WithoutDay(page.GetValueOrDefault(set, "")) == ScoresPage.WithoutDay(ScoresPage.Section(result, default)),
            $"docs/scores.md does not say what {set} scores now. Run: ./filature eval --scores docs/scores.md --raise-floors gold/floors.json");
    }

    [Theory]
    [InlineData(KnownSets.Aeb)]
    [InlineData(KnownSets.Wcxb)]
    [InlineData(KnownSets.TreesFr)]
    [InlineData(KnownSets.TreesEn)]
    [InlineData(KnownSets.TreesEs)]
    [InlineData(KnownSets.Gofeed)]
    [InlineData(KnownSets.Feedparser)]
    [InlineData(KnownSets.Codehollow)]
    [InlineData(KnownSets.WikiAnnFr)]
    [InlineData(KnownSets.WikiNeural)]
    [InlineData(KnownSets.Conll2002)]
    [InlineData(KnownSets.Recognizers)]
    public void Public_sets_reach_their_floors_where_they_are_there(string set)
    {
        var result = KnownSets.Run(set, KnownSets.DataFolder(null, Environment.GetEnvironmentVariable("FILATURE_DATA")), TestContext.Current.CancellationToken);
        Assert.SkipWhen(result.Status == SetStatus.Skipped, result.Why ?? "");
        var broken = FloorFile.Broken(Assert.Single(FloorFile.Read(FloorFile.OwnPath), floors => floors.Set == set), result);
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public void A_score_below_its_floor_and_a_leak_above_its_ceiling_are_broken()
    {
        Assert.Empty(FloorFile.Broken(Floors(("read/agency", 0.75), ("read/chrome in the text", 0.1)), Result));
        Assert.Contains("agency", Assert.Single(FloorFile.Broken(Floors(("read/agency", 0.751)), Result)), StringComparison.Ordinal);
        Assert.Contains("chrome", Assert.Single(FloorFile.Broken(Floors(("read/chrome in the text", 0.099)), Result)), StringComparison.Ordinal);
        Assert.Single(FloorFile.Broken(Floors(("read/no such measure", 0)), Result));
    }

    [Fact]
    public void Floors_of_another_corpus_defend_nothing_and_say_so() =>
        Assert.Contains("corpus", Assert.Single(FloorFile.Broken(Floors() with { Corpus = "decaf" }, Result)), StringComparison.Ordinal);

    [Fact]
    public void Floors_are_raised_to_what_was_reached_less_one_case_and_never_lowered()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "[]");
            FloorFile.Raise(path, [Result], new(2031, 1, 14));
            // 0.75 less one of 20 cases; a ceiling goes the other way.
            Assert.Equal([0.7, 0.15], Assert.Single(FloorFile.Read(path)).Floors.Select(floor => floor.Bound));

            var worse = Result with { Groups = [new("read", "Alone.", [Scored("agency", MeasureKind.Rate, 0.6), Scored("chrome in the text", MeasureKind.Leak, 0.3)])] };
            FloorFile.Raise(path, [worse], new(2031, 1, 15));
            var kept = Assert.Single(FloorFile.Read(path));
            Assert.Equal([0.7, 0.15], kept.Floors.Select(floor => floor.Bound));
            Assert.Equal(new(2031, 1, 14), kept.Date);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_section_keeps_its_day_while_its_numbers_do_not_change_and_a_skipped_set_keeps_its_section()
    {
        var first = ScoresPage.Renew(null, [Result], new(2031, 1, 14));
        Assert.Contains("2031-01-14", first, StringComparison.Ordinal);
        Assert.Equal(first, ScoresPage.Renew(first, [Result], new(2031, 2, 1)));
        Assert.Equal(first, ScoresPage.Renew(first, [SetResult.Skipped("gold/dev", "not there")], new(2031, 2, 1)));
        Assert.Contains("2031-02-01", ScoresPage.Renew(first, [Result with { Corpus = "decaf" }], new(2031, 2, 1)), StringComparison.Ordinal);
    }

    private static Score Scored(string measure, MeasureKind kind, double value) => new(measure, kind, value, null, null, value * 20, 20, 20, null, null);

    private static SetFloors Floors(params (string Measure, double Bound)[] floors) =>
        new("gold/dev", "c0ffee", new(2031, 1, 14), [.. floors.Select(floor => new Floor(floor.Measure, floor.Bound, "measured"))]);
}
