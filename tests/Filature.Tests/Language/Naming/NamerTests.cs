namespace Filature.Tests.Language.Naming;

/// <summary>Names in sentences of news. The persons are invented.</summary>
public sealed class NamerTests
{
    [Theory]
    [InlineData("fr", "Le président russe [PER Anatole Verdanski] a déclaré mardi à [LOC Bruxelles] que l'accord serait signé.")]
    [InlineData("fr", "La ministre finlandaise des Affaires étrangères, [PER Aino Korpelainen], se rendra lundi à [LOC Varsovie].")]
    [InlineData("fr", "Interrogé, le [ORG Kremlin] a renvoyé vers [LOC Minsk].")]
    [InlineData("fr", "Selon l'[ORG ONU], la [LOC Pologne] a fermé sa frontière.")]
    [InlineData("fr", "M. [PER Delvincourt] a répondu que rien n'était décidé.")]
    [InlineData("fr", "Les habitants ont été évacués lundi. Aucune victime n'est à déplorer.")]
    [InlineData("en", "Polish Foreign Minister [PER Zofia Markiewska] said on Tuesday in [LOC Helsinki] that talks would go on.")]
    [InlineData("en", "The [ORG European Commission] said it regretted the decision of [LOC Argentina].")]
    [InlineData("en", "Residents were moved out on Monday. Three schools will stay closed.")]
    [InlineData("es", "El presidente argentino, [PER Evaristo Landaburu], viajó el martes a [LOC Santiago].")]
    [InlineData("es", "La [ORG Comisión Europea] informó de la decisión de [LOC Polonia].")]
    [InlineData("es", "Los vecinos fueron evacuados el lunes. No hay víctimas.")]
    public void Names_are_found_without_their_titles(string language, string picture) => Assert.Equal(picture, Pictured(Bare(picture), language));

    [Fact]
    public void A_person_named_in_full_is_known_by_the_last_name_elsewhere() => Assert.Equal(
        "[PER Zofia Markiewska] a promis une réponse. [PER Markiewska] viendra.",
        Pictured("Zofia Markiewska a promis une réponse. Markiewska viendra.", "fr"));

    [Fact]
    public void A_headline_in_capitals_is_read_like_another() =>
        Assert.Contains("[LOC VARSOVIE]", Pictured("LE PRÉSIDENT RUSSE ATTENDU MARDI À VARSOVIE APRÈS LE SOMMET", "fr"), StringComparison.Ordinal);

    [Fact]
    public void No_name_goes_across_a_colon_or_a_quotation_mark()
    {
        const string Text = "Varsovie : « Bruxelles attend Aino Korpelainen » : Minsk refuse";
        Assert.All(Analyzer.Analyze(Text, "fr").Names, name => Assert.False(name.Span.Of(Text.AsSpan()).ContainsAny(":«»")));
    }

    [Fact]
    public void A_language_without_a_model_has_no_names() => Assert.Empty(Analyzer.Analyze("Anatole Verdanski ist in Berlin.", "de").Names);

    private static string Bare(string picture) =>
        System.Text.RegularExpressions.Regex.Replace(picture, @"\[[A-Z]+ ([^\]]+)\]", "$1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Pictured(string text, string language)
    {
        foreach (var name in Analyzer.Analyze(text, language).Names.Reverse())
        {
            var type = name.Type switch { NameType.Person => "PER", NameType.Organisation => "ORG", NameType.Place => "LOC", _ => "MISC" };
            text = $"{text[..name.Span.Start]}[{type} {name.Span.Of(text)}]{text[name.Span.End..]}";
        }

        return text;
    }
}
