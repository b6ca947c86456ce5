namespace Filature.Tests.Language;

/// <summary>⟦ and ⟧ stand around each quotation with its marks; ⟧? ends one that nobody closed.</summary>
public sealed class QuotationPictures
{
    [Theory]
    [InlineData("Il a dit ⟦« oui »⟧ et ⟦«non»⟧.")]
    [InlineData("⟦« Oui, a-t-il dit, nous irons »⟧, puis rien.")]
    [InlineData("⟦« Oui »⟧, a-t-il dit, ⟦« nous irons »⟧.")]
    [InlineData("⟦« Il parle d'⟦“une page blanche”⟧ et s'en va »⟧.")]
    [InlineData("⟦« Il parle d'⟦« une page blanche »⟧ et s'en va »⟧.")]
    [InlineData("⟦« Il parle d'⟦\"une page\"⟧ blanche »⟧.")]
    [InlineData("⟦« Il parle d'⟦‹ une page ›⟧ blanche »⟧.")]
    [InlineData("⟦« Nous irons. Et puis rien⟧?")]
    [InlineData("⟦« Ligne une⟧?\n⟦« Ligne deux »⟧")]
    [InlineData("⟦« Une longue citation, « reprise en cours de ligne »⟧, puis la suite.")]
    [InlineData("⟦“⟦‘No’⟧ is what he said”⟧, she said.")]
    [InlineData("⟦“Ask Warsaw.\"⟧ He left.")]
    [InlineData("⟦\"Ask Warsaw.”⟧ He left.")]
    [InlineData("⟦\"One,\"⟧ he said, ⟦\"two.\"⟧")]
    [InlineData("⟦„Nein“⟧ und ⟦„nie”⟧")]
    [InlineData("L'OTAN n'a pas dit ⟦'oui'⟧ aujourd'hui, qu'on l'oublie.")]
    [InlineData("⟦‘The ministers’ call was short,’⟧ he said.")]
    [InlineData("⟦'The ministers' call was short,'⟧ he said.")]
    [InlineData("⟦‘We don’t know,’⟧ she said; ⟦‘it’s Poland’s call.’⟧")]
    [InlineData("The ministers’ call and the boys’ and girls’ choir")]
    [InlineData("Rock ’n’ roll in the ’90s, ‘til ‘90, 'til dawn")]
    [InlineData("A 6' man and 5⟦\" rain, no quotation mark closed \"⟧ here")]
    [InlineData("»»» ””” ’’’ rien")]
    [InlineData("⟦« »⟧")]
    public void Marks_are_paired(string picture)
    {
        var text = picture.Replace("⟧?", "", StringComparison.Ordinal).Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        Assert.Equal(picture, Picture.OfQuotations(text));
    }

    [Fact]
    public void The_content_is_what_stands_between_the_marks_without_their_spaces()
    {
        const string Text = "Il a dit «\u00A0oui, d’accord\u202F».";
        Assert.Equal("oui, d’accord", Assert.Single(Analyzer.Analyze(Text, "fr").Quotations).Content.Of(Text));
    }
}
