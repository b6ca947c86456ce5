namespace Filature.Tests.Records;

public sealed class SpeakersTests
{
    [Fact]
    public void A_surname_with_a_title_is_the_person_named_in_full_before()
    {
        var statements = Articles.Statements("L'experte Anaïs Truchet a remis son rapport. « Une vanne ne ment pas », résume Mme Truchet.", "fr");
        Assert.Equal("Anaïs Truchet", Assert.Single(statements).SpeakerEntity);
    }

    [Fact]
    public void A_pronoun_is_the_last_one_of_its_gender_who_spoke()
    {
        var statements = Articles.Statements(
            "La ministre Halina Drozd a reçu le médiateur Leopold Achtner. Le médiateur Leopold Achtner a dit que tout était prêt. « Jamais », a-t-elle répondu.", "fr");
        Assert.Equal("Halina Drozd", statements[^1].SpeakerEntity);
    }

    [Fact]
    public void An_office_is_the_person_whose_apposition_bears_it()
    {
        var statements = Articles.Statements(
            "Le ministre de l'Énergie, Bastien Delmotte, est venu. La bourgmestre, Lieve Gooris, aussi. Le ministre a promis que le port rouvrirait.", "fr");
        Assert.Equal("Bastien Delmotte", Assert.Single(statements).SpeakerEntity);
    }

    [Fact]
    public void A_minister_s_name_is_told_from_the_name_of_the_ministry()
    {
        var statement = Articles.One("Le ministre de la Défense Bruno Lescure a affirmé que tout était calme.", "fr");
        Assert.Equal("Bruno Lescure", statement.SpeakerEntity);
    }

    [Fact]
    public void A_communique_carries_what_the_body_that_issued_it_says()
    {
        var statement = Articles.One("Un communiqué de la présidence indique que les deux dirigeants ont parlé longtemps.", "fr");
        Assert.Equal("la présidence", statement.Speaker?.Text);
        Assert.Equal("Un communiqué de la présidence", Assert.Single(statement.Via).Words.Text);
        Assert.Equal(Channel.Communique, statement.Channel);
    }

    [Fact]
    public void The_one_quoted_speaks_and_the_one_who_quotes_relays()
    {
        var statement = Articles.One("À Minsk, le service de la présidence a cité M. Hrynko disant que son pays n'ouvrirait rien.", "fr");
        Assert.Equal("M. Hrynko", statement.Speaker?.Text);
        Assert.Equal("le service de la présidence", Assert.Single(statement.Via).Words.Text);
    }

    [Theory]
    [InlineData("fr", "Elle a demandé aux habitants de fermer leurs fenêtres.", "habitants")]
    [InlineData("fr", "« Ce fut utile », a commenté devant la presse Pirkko Alho.", "la presse")]
    [InlineData("en", "The mayor told reporters that the bridge was safe.", "reporters")]
    public void Who_is_spoken_to_is_the_addressee(string language, string text, string addressee) =>
        Assert.Contains(addressee, Articles.One(text, language).Addressee?.Text ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("fr", "« Ou bien le port change », a-t-il écrit sur les réseaux sociaux.", Channel.SocialMedia)]
    [InlineData("fr", "« Le pont tiendra », a dit Odile Brévaud lors d'une conférence de presse.", Channel.PressConference)]
    [InlineData("en", "\"It is over,\" he said in an interview.", Channel.Interview)]
    [InlineData("es", "La secretaria aseguró en Radio Nacional que el arancel era justo.", Channel.Broadcast)]
    public void The_channel_is_named_by_the_sentence_s_own_words(string language, string text, Channel channel) =>
        Assert.Equal(channel, Articles.One(text, language).Channel);
}
