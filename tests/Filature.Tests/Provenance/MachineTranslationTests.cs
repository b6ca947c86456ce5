using Filature.Provenance;

namespace Filature.Tests.Provenance;

/// <summary>Machine translation from the text itself: what a program leaves behind, with the words that show it.</summary>
public sealed class MachineTranslationTests
{
    [Theory]
    [InlineData("fr", "La fin de les combats est attendue. Le ministre a promis de avoir une réponse et le réunion a pris place. Douze cas ont été répertoriés. de Bravenne, rejoignez l'alliance occidentale, according to the ministry of health.", "de les combats")]
    [InlineData("en", "They signed a agreement on Monday. The informations were false and they was informed. It depends of the answer, dijo el ministro de la que no se sabe más. He works here since three years.", "a agreement")]
    [InlineData("es", "Habló de el puente con los ministros. La reunión tomó lugar en martes y el decisión depende en la respuesta, according to the ministry of health. Los vecinos fueron dados una hora.", "de el puente")]
    public void A_text_full_of_its_traces_is_said_to_be_translated_by_a_program(string language, string body, string example)
    {
        var finding = Trace(language, (PartRole.Headline, "Le titre"), (PartRole.Body, body)).MachineTranslated;

        Assert.True(finding.Value, $"{finding.Ground.Rule} {finding.Ground.Score}");
        Assert.StartsWith("signs.", finding.Ground.Rule, StringComparison.Ordinal);
        Assert.Contains(finding.Ground.Evidence, evidence => evidence.Text.Contains(example, StringComparison.Ordinal));
        Assert.True(finding.Ground.Evidence.Count >= 3);
    }

    [Theory]
    [InlineData("fr", "le réunion", "agreement")]
    [InlineData("fr", "les explosion", "agreement")]
    [InlineData("fr", "according to the ministry", "fragment")]
    [InlineData("fr", "la Presse Associée", "name")]
    [InlineData("es", "el decisión", "agreement")]
    [InlineData("es", "the end of the strike", "fragment")]
    [InlineData("en", "these agreement", "agreement")]
    [InlineData("en", "según el ministro de la que", "fragment")]
    public void One_trace_is_shown_with_its_kind_and_proves_nothing(string language, string trace, string kind)
    {
        var before = language switch { "fr" => "Le maire a parlé de", "es" => "El alcalde habló de", _ => "The mayor spoke about" };
        var finding = Trace(language, (PartRole.Headline, "Titre"), (PartRole.Body, $"{before} {trace} .")).MachineTranslated;

        Assert.False(finding.Value);
        Assert.Contains(kind, finding.Ground.Rule, StringComparison.Ordinal);
        Assert.True(finding.Ground.Score < 0.6);
        Assert.NotEmpty(finding.Ground.Evidence);
    }

    [Theory]
    [InlineData("fr", "À la une : le comité a rendu son avis sur le silence des autorités, la vitesse et les murmures. « The end of the strike is near », a dit le maire de New York au Wall Street Journal, à la carte.")]
    [InlineData("fr", "Il est prêt à les voir et promet de le faire. Elle ne sait pas si elle viendra. Un hydrocarbure, une eau, la peau, le cyanure.")]
    [InlineData("en", "Would he have known, had he not been told? The number of people was small. An hour later a union leader and a European minister spoke of a \"coup de force\" and the de facto ruler.")]
    [InlineData("es", "El agua y las armas llegaron a El Salvador. El motor del sector fue el ataúd, dijo The New York Times. La ciudad y el silencio.")]
    public void What_a_person_may_well_write_is_no_trace(string language, string body)
    {
        var finding = Trace(language, (PartRole.Headline, "Titre"), (PartRole.Body, body)).MachineTranslated;

        Assert.True(finding.Ground.Rule == "notices.none", $"{finding.Ground.Rule}: {string.Join(" | ", finding.Ground.Evidence.Select(evidence => evidence.Text))}");
    }

    [Fact]
    public void The_same_traces_in_a_long_text_weigh_less()
    {
        const string Traces = "La fin de les combats est attendue, le réunion a pris place.";
        var filler = string.Join(' ', Enumerable.Repeat("Le conseil municipal a tenu séance pendant deux heures sans rien décider.", 200));

        var (brief, lengthy) = (Trace("fr", (PartRole.Body, Traces)).MachineTranslated, Trace("fr", (PartRole.Body, $"{Traces} {filler}")).MachineTranslated);

        Assert.True(brief.Value);
        Assert.False(lengthy.Value);
        Assert.Equal(brief.Ground.Evidence.Count, lengthy.Ground.Evidence.Count);
    }

    [Fact]
    public void A_notice_is_believed_before_the_text_and_only_a_notice_is_a_declaration()
    {
        const string Traces = "La fin de les combats est attendue, le réunion a pris place à la fin de les élections.";
        var told = Trace("fr", (PartRole.Body, Traces), (PartRole.Note, "Texte traduit par machine, non relu.")).MachineTranslated;
        var shown = Trace("fr", (PartRole.Body, Traces)).MachineTranslated;

        Assert.True(MachineTranslation.IsDeclared(told));
        Assert.True(shown.Value);
        Assert.False(MachineTranslation.IsDeclared(shown));
    }

    private static Lineage Trace(string language, params ReadOnlySpan<(PartRole, string)> lines) =>
        Tracer.Trace(Reports.Article("a1", language, lines).Analyzed(), NoNeighbours.Instance).Lineage;
}
