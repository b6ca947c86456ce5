using Filature.Provenance;

namespace Filature.Tests.Provenance;

public sealed class MarksTests
{
    [Theory]
    [InlineData("MOSCOU, 3 février (Reuters)", "MOSCOU", "XXXX-02-03", "Reuters")]
    [InlineData("Norbourg 16 décembre (RON)", "Norbourg", "XXXX-12-16", "RON")]
    [InlineData("HELSINKI, 15 sept 2022 (AFP)", "HELSINKI", "2022-09-15", "AFP")]
    public void A_dateline_gives_place_day_and_agency(string words, string place, string date, string agency)
    {
        var dateline = Trace("fr", (PartRole.Dateline, words), (PartRole.Body, "Le conseil s'est réuni.")).Dateline!.Value;
        Assert.Equal((place, date, agency), (dateline.Place, dateline.Date.ToString(), dateline.Agency));
    }

    [Theory]
    [InlineData("fr", "Source Russia Today", "RT")]
    [InlineData("fr", "Source : AFP", "AFP")]
    [InlineData("fr", "© AFP - Tous droits réservés", "AFP")]
    [InlineData("es", "Con información de dpa", "dpa")]
    [InlineData("en", "Source: Reuters", "Reuters")]
    public void A_credit_line_proves_the_agency(string language, string line, string agency)
    {
        var lineage = Trace(language, (PartRole.Body, "Un texte quelconque."), (PartRole.Credit, line));
        Assert.Equal(agency, lineage.Agency!.Value);
        Assert.Contains(lineage.Agency.Ground.Evidence, evidence => line.Contains(evidence.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_the_running_text_prove_no_agency() =>
        Assert.Null(Trace("fr", (PartRole.Body, "Le ministre a parlé, a rapporté TASS, cité par Reuters.")).Agency);

    [Fact]
    public void Writer_and_agency_are_apart()
    {
        var lineage = Trace("fr", (PartRole.Byline, "Par Vanda Solberg et Ivo Marchetti"), (PartRole.Dateline, "NORBOURG (Reuters)"), (PartRole.Body, "Le pont est fermé."));
        Assert.Equal("Reuters", lineage.Agency!.Value);
        Assert.Contains("Vanda Solberg", lineage.Writer!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outlets_own_mark_in_the_dateline_is_no_agency()
    {
        var article = Reports.Article("a1", "fr", (PartRole.Dateline, "Norbourg, 3 février (RON)"), (PartRole.Body, "Le pont est fermé."), (PartRole.Note, "Radio Ondes Norbourg"));
        var note = article.PartsOf(PartRole.Note).Single();
        article = article with { Claims = [Claim.Of(article.Text.Id, ClaimKind.Outlet, "Radio Ondes Norbourg", "text station name", note)] };
        var lineage = Tracer.Trace(article.Analyzed(), NoNeighbours.Instance).Lineage;
        Assert.Null(lineage.Agency);
        Assert.Equal("Radio Ondes Norbourg", lineage.Outlet!.Value);
        Assert.Contains(lineage.Outlet.Ground.Evidence, evidence => evidence.Text.Contains("RON", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_proves_machine_translation_and_silence_proves_nothing()
    {
        var told = Trace("fr", (PartRole.Body, "Un texte."), (PartRole.Note, "Texte traduit par machine, non relu."));
        var silent = Trace("fr", (PartRole.Body, "Un texte."));
        Assert.True(told.MachineTranslated.Value);
        Assert.NotEmpty(told.MachineTranslated.Ground.Evidence);
        Assert.False(silent.MachineTranslated.Value);
        Assert.True(silent.MachineTranslated.Ground.Score < told.MachineTranslated.Ground.Score);
    }

    private static Lineage Trace(string language, params ReadOnlySpan<(PartRole, string)> lines) =>
        Tracer.Trace(Reports.Article("a1", language, lines).Analyzed(), NoNeighbours.Instance).Lineage;
}
