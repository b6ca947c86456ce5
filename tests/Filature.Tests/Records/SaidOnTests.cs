using Filature.Records;

namespace Filature.Tests.Records;

/// <summary>The day of a saying: from its words, from its speaker's last words, from the day of the news. The reference day is Wednesday, 15 May 2024.</summary>
public sealed class SaidOnTests
{
    [Theory]
    [InlineData("fr", "La maire a promis lundi que le pont serait réparé.", "2024-05-13", "«lundi»")]
    [InlineData("fr", "« Le pont tiendra », a assuré la maire mardi.", "2024-05-14", "«mardi»")]
    public void A_time_beside_the_cue_is_the_day_it_was_said(string language, string text, string day, string basis)
    {
        var said = Assert.Single(Said(text, language)).SaidOn;
        Assert.Equal((day, basis), (said?.Date.ToString(), said?.Basis));
    }

    [Fact]
    public void A_time_inside_the_words_said_is_not_the_day_they_were_said() =>
        Assert.Equal("the reference day, dateline", Assert.Single(Said("La maire a dit que le pont avait été fermé lundi.", "fr")).SaidOn?.Basis);

    [Fact]
    public void What_the_speaker_adds_in_the_same_paragraph_has_the_day_of_the_statement_before_it()
    {
        var said = Said("La maire a promis lundi que le pont serait réparé. Elle a ajouté que les travaux étaient payés.", "fr");
        Assert.Equal(["2024-05-13", "2024-05-13"], said.Select(statement => statement.SaidOn?.Date.ToString()));
    }

    [Fact]
    public void What_had_been_said_before_has_no_day_unless_its_words_give_one()
    {
        Assert.Null(Assert.Single(Said("La maire avait promis que le pont serait réparé.", "fr")).SaidOn);
        Assert.Equal("2024-05-13", Assert.Single(Said("La maire avait promis lundi que le pont serait réparé.", "fr")).SaidOn?.Date.ToString());
    }

    [Fact]
    public void A_saying_in_the_present_has_no_day() => Assert.Null(Assert.Single(Said("La maire affirme que le pont tiendra.", "fr")).SaidOn);

    [Fact]
    public void A_day_on_which_a_text_merely_arrived_is_no_day_of_news() =>
        Assert.Null(Assert.Single(Said("La maire a dit que le pont tiendrait.", "fr", rule: "reference-day.arrival")).SaidOn);

    private static IReadOnlyList<Statement> Said(string text, string language, string rule = "reference-day.dateline")
    {
        var traced = Articles.Traced(text, language);
        var day = new FindingMaker(traced.Article.Text, new("Provenance", "1"))
            .Find(new DatedBy(PartialDate.Of(new(2024, 5, 15)), "dateline"), "reference-day", rule, 1, []);
        return [.. Recorder.Record(traced with { Lineage = traced.Lineage with { ReferenceDay = day } }).Record.Statements.Select(finding => finding.Value)];
    }
}
