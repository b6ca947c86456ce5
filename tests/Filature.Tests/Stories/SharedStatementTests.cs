using Filature.Provenance;
using Filature.Records;
using Filature.Stories;

namespace Filature.Tests.Stories;

/// <summary>One statement in several reports: its variants, word by word.</summary>
public sealed class SharedStatementTests
{
    private const string First = "Devant les pêcheurs, la ministre a été claire. « Nous ne pouvons agréer ce projet de quota avant la fin de la saison », a déclaré Odile Tarvine.";
    private const string Other = "La ministre des Pêches ferme la porte. « Nous ne pouvons accepter ce projet de quota avant la fin de la saison », a déclaré Odile Tarvine.";
    private const string Elsewhere = "Le maire se réjouit. « Le nouveau marché couvert ouvrira ses portes au printemps prochain », a déclaré Loïc Quémar.";

    [Fact]
    public void A_word_changed_inside_quotation_marks_is_a_finding_with_both_places()
    {
        var (first, other) = (Read("a1", First), Read("a2", Other));

        var said = Assert.Single(SharedStatement.Of([first, other]));

        Assert.Equal(["a1", "a2"], said.Variants.Select(variant => variant.Article));
        var difference = Assert.Single(said.Differences);
        Assert.Equal(("agréer", "accepter", true), (difference.From, difference.To, difference.InsideQuotation));
        Assert.Equal("agréer", difference.FromSpan.Of(first.Article.Text.Text));
        Assert.Equal("accepter", difference.ToSpan.Of(other.Article.Text.Text));
        Assert.Contains(first.Record.Statements, statement => statement.Ground.Id == difference.Because);
        Assert.Contains(other.Record.Statements, statement => statement.Ground.Id == difference.Statement);
    }

    [Fact]
    public void The_same_words_are_one_statement_without_differences_and_other_words_are_none()
    {
        Assert.Empty(Assert.Single(SharedStatement.Of([Read("a1", First), Read("a2", First)])).Differences);
        Assert.Empty(SharedStatement.Of([Read("a1", First), Read("a2", Elsewhere)]));
    }

    [Fact]
    public void What_two_people_say_in_the_same_words_is_not_one_statement() =>
        Assert.Empty(SharedStatement.Of([Read("a1", First), Read("a2", First.Replace("Odile Tarvine", "Loïc Quémar", StringComparison.Ordinal))]));

    [Fact]
    public void A_story_rests_on_its_originals_with_the_pages_made_from_them()
    {
        var (original, copy, own) = (Read("a1", First), Read("a2", First), Read("a3", Elsewhere));
        var maker = new FindingMaker(copy.Article.Text, new("Test", "1"));
        var edge = maker.Find(new Derivation("a1", null, "a2", DerivationKind.Copy, true, 1, [], []), "derivation", "test", 1, [new(0, 3)]);

        var basis = Basis.Of(Families.Of([original, copy with { Lineage = copy.Lineage with { DerivedFrom = [edge] } }, own]));

        Assert.Equal(2, basis.Independence.Reports);
        Assert.Equal(["a1"], basis.Reports[0].Origins);
        Assert.Equal(["a2"], basis.Reports[0].Copies);
        Assert.Equal(["a3"], basis.Reports[1].Origins);
    }

    private static Report Read(string id, string body) =>
        Recorder.Record(Tracer.Trace(Reports.Article(id, "fr", (PartRole.Body, body)).Analyzed(), NoNeighbours.Instance));
}
