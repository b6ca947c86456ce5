namespace Filature.Tests.Language;

/// <summary>Words as Universal Dependencies have them: bars stand between tokens that touch, and a token of several words shows them in brackets.</summary>
public sealed class WordPictures
{
    [Theory]
    [InlineData("fr", "Le ministre des[de les] Affaires étrangères est au[à le] Havre|.")]
    [InlineData("fr", "Il y a des arbres et il parle du[de le] port|, auquel[à lequel] il tient|.")]
    [InlineData("fr", "AUX[À LES] ARMES")]
    [InlineData("fr", "L'|OTAN n'|a rien dit aujourd'hui|.")]
    [InlineData("fr", "Qu’|a|-t-il dit|, et qu’|en pense|-t-elle ?")]
    [InlineData("fr", "«|Celui-ci|»|, dit|-elle|, vient des[de les] Etats-Unis|.")]
    [InlineData("fr", "10_000 euros et 3,5 %")]
    [InlineData("fr", "Voir www.site.example (|M. Verrane|)|…")]
    [InlineData("fr", "C'|est fini 😀")]
    [InlineData("en", "They don't[do n't] say it's[it 's] Poland's[Poland 's]|.")]
    [InlineData("en", "They don’t[do n’t] say it’s[it ’s] Poland’s[Poland ’s]|.")]
    [InlineData("en", "I cannot[can not] stay|; we're[we 're] gonna[gon na] go|, Mr. Smith|.")]
    [InlineData("en", "O'Brien said the U.S. won|.")]
    [InlineData("en", "Write to desk@wire.example or see http://wire.example/a?b=c for more|.")]
    [InlineData("en", "He left :-)")]
    [InlineData("es", "Llegó al[a el] puerto del[de el] norte|.")]
    [InlineData("es", "Quiso decirle[decir le] algo y dárselo[dar se lo]|.")]
    [InlineData("es", "Viéndose[Viendo se] perdido|, Carlos parte por la tarde con Marta|.")]
    [InlineData("es", "¿|Qué dijo EE.UU.|?")]
    public void A_text_is_cut_into_the_words_of_its_language(string language, string picture) => Assert.Equal(picture, Picture.OfWords(language, Bare(picture)));

    [Fact]
    public void A_language_without_a_model_has_the_tokens_of_the_rules_for_words()
    {
        var analysis = Analyzer.Parse("Das ist gut. Ja!", "de");
        Assert.Equal(["Das", "ist", "gut", ".", "Ja", "!"], analysis.Words.Select(word => word.Form));
        Assert.Equal([-1, 0, 0, 0, -1, 4], analysis.Words.Select(word => word.Head));
    }

    private static string Bare(string picture)
    {
        var text = new System.Text.StringBuilder();
        var inside = false;
        foreach (var c in picture)
        {
            inside = c == '[' || (inside && c != ']');
            text.Append(inside || c is ']' or '|' ? "" : c == '_' ? " " : c.ToString());
        }

        return text.ToString();
    }
}
