using Filature.Cli.Output;
using Filature.Contract;

namespace Filature.SystemTests.Cli;

public sealed class ContractTests
{
    private const string Text = "Un titre\nUne phrase du texte.";

    [Fact]
    public void Copies_stand_under_what_they_were_made_from()
    {
        Report[] reports =
        [
            Made.Report("a1", Text),
            Made.Report("a3", Text, ("a2", DerivationKind.Copy), ("a1", DerivationKind.Copy)),
            Made.Report("a2", Text, ("a1", DerivationKind.Copy)),
            Made.Report("a4", Text, ("elsewhere", DerivationKind.Copy)),
        ];

        var told = Telling.Of(Made.Story(reports), reports);

        Assert.Equal("a1(a2(a3())) a4()", Shape(told.Reports));
    }

    [Fact]
    public void A_report_of_the_same_communique_is_no_copy()
    {
        Report[] reports = [Made.Report("a1", Text), Made.Report("a2", Text, ("a1", DerivationKind.SamePrimarySource))];

        Assert.Equal("a1() a2()", Shape(Telling.Of(Made.Story(reports), reports).Reports));
    }

    [Fact]
    public void No_report_is_lost_where_copies_name_each_other()
    {
        Report[] reports =
        [
            Made.Report("a3", Text, ("a2", DerivationKind.Copy)),
            Made.Report("a1", Text, ("a2", DerivationKind.Copy)),
            Made.Report("a2", Text, ("a1", DerivationKind.Copy)),
        ];

        Assert.Equal("a1(a2(a3()))", Shape(Telling.Of(Made.Story(reports), reports).Reports));
    }

    [Theory]
    [InlineData("{\"articleId\":\"a1\"}")]
    [InlineData("{\"external\":\"RT\",\"date\":null}")]
    [InlineData("{\"external\":\"RT\",\"date\":\"2031-03\"}")]
    public void An_origin_is_written_as_the_contract_says_and_read_back(string json) =>
        Assert.Equal(json, FilatureJson.Write(FilatureJson.Read<TraceOrigin>(json)));

    [Theory]
    [InlineData("a\u001b[31mb\u0007", "a[31mb")]
    [InlineData(" a \t\n b ", "a b")]
    [InlineData("\u202Eabc", "abc")]
    [InlineData("«\u00A0mot\u00A0»", "«\u00A0mot\u00A0»")]
    public void Words_of_documents_are_shown_without_what_steers_a_terminal(string text, string shown) => Assert.Equal(shown, Words.Plain(text));

    [Theory]
    [InlineData("un deux trois quatre cinq", 18, "un deux trois…")]
    [InlineData("anticonstitutionnellement", 10, "anticonst…")]
    [InlineData("court", 10, "court")]
    public void Long_words_are_shortened_at_a_word_where_that_costs_little(string text, int longest, string shown) =>
        Assert.Equal(shown, Words.Short(text, longest));

    private static string Shape(IEnumerable<StoryReport> reports) =>
        string.Join(' ', reports.Select(report => $"{report.Article}({Shape(report.Copies)})"));
}
