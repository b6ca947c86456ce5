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

    [Theory]
    [InlineData("fr", "La Pologne se tait. Varsovie a affirmé que rien ne pressait.", "Pologne")]
    [InlineData("en", "Poland keeps silent. Warsaw said that there was no hurry.", "Poland")]
    [InlineData("es", "Polonia calla. Varsovia aseguró que no hay prisa.", "Polonia")]
    public void A_capital_speaks_for_its_state(string language, string text, string entity) =>
        Assert.Equal(entity, Assert.Single(Articles.Statements(text, language)).SpeakerEntity);

    [Fact]
    public void Two_of_one_surname_are_told_apart()
    {
        var statements = Articles.Statements(
            "Bruno Lescure a dit que le pont fermerait. Paula Lescure a dit que la route resterait ouverte.", "fr");
        Assert.Equal(["Bruno Lescure", "Paula Lescure"], statements.Select(statement => statement.SpeakerEntity));
    }

    [Theory]
    [InlineData("fr", "Le ministre polonais des Affaires étrangères, Marek Olszak, est venu. Le maire, Bruno Lescure, aussi. Le chef de la diplomatie polonaise a affirmé que tout allait bien.", "Marek Olszak")]
    [InlineData("en", "The Polish foreign minister, Marek Olszak, came. The mayor, Bruno Lescure, came too. The top diplomat said that all was well.", "Marek Olszak")]
    [InlineData("es", "El presidente chileno, Marcos Olmedo, vino. El alcalde, Bruno Lescure, también. El jefe de Estado afirmó que todo iba bien.", "Marcos Olmedo")]
    public void One_office_has_several_names(string language, string text, string entity) =>
        Assert.Equal(entity, Articles.Statements(text, language)[^1].SpeakerEntity);

    [Fact]
    public void A_counterpart_is_the_other_one_of_that_country()
    {
        var statements = Articles.Statements(
            "Le Finlandais Ilkka Rautio et le Polonais Marek Olszak sont venus. « Tout va bien », a dit Ilkka Rautio. Son homologue polonais a affirmé que rien n'allait.", "fr");
        Assert.Equal("Marek Olszak", statements[^1].SpeakerEntity);
    }

    [Fact]
    public void The_company_is_the_body_named_last()
    {
        var statements = Articles.Statements("La vanne appartient à Terminal Gaz, dont le siège est à Gand. L'entreprise a affirmé que tout était normal.", "fr");
        Assert.Equal("Terminal Gaz", Assert.Single(statements).SpeakerEntity);
    }

    [Fact]
    public void A_text_speaks_again_for_the_one_who_issued_it()
    {
        var statements = Articles.Statements(
            "Selon un communiqué diffusé dans la soirée par la chancellerie, le pont fermera. Le texte ajoute que la route restera ouverte.", "fr");
        Assert.Equal("chancellerie", statements[^1].SpeakerEntity);
    }

    [Fact]
    public void The_sides_that_are_counted_are_those_named()
    {
        Assert.Equal("Chile, European Union", Articles.One("Chile and the European Union agree on fish, the two sides said in a statement.", "en").SpeakerEntity);
    }

    [Fact]
    public void One_who_is_only_spoken_of_is_not_the_one_who_goes_on()
    {
        var statements = Articles.Statements(
            "El portavoz Jaime Aldana recordó que la ministra Berta Lira viajará el lunes. «Nadie tiene prisa», dijo.", "es");
        Assert.Equal("Jaime Aldana", statements[^1].SpeakerEntity);
    }

    [Fact]
    public void What_a_name_depends_on_tells_nothing_of_it()
    {
        var statements = Articles.Statements("La colère de Marek Olszak est grande. Marek Olszak est venu. « Jamais », a-t-il dit.", "fr");
        Assert.Equal("Marek Olszak", Assert.Single(statements).SpeakerEntity);
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
    [InlineData("fr", "Dans une longue lettre adressée à la mairesse Paula Ferrand, Bruno Lescure affirme que le pont fermera.", "Paula Ferrand")]
    [InlineData("en", "In a long letter to the mayor, Paula Ferrand, Bruno Lescure says that the bridge will close.", "Paula Ferrand")]
    [InlineData("fr", "Le maire leur a répondu que le pont fermerait.", "leur")]
    [InlineData("es", "El alcalde les dijo que el puente cerraría.", "les")]
    [InlineData("fr", "Bruno Lescure a reconnu à la radio locale que le pont fermerait.", "la radio locale")]
    [InlineData("fr", "Dans un entretien avec ce journal, Bruno Lescure a reconnu que le pont fermerait.", "ce journal")]
    [InlineData("fr", "Prié de dire si le pont fermerait, Bruno Lescure a souri.", "Bruno Lescure")]
    public void Who_is_spoken_to_is_the_addressee(string language, string text, string addressee) =>
        Assert.Contains(addressee, Articles.One(text, language).Addressee?.Text ?? "", StringComparison.Ordinal);

    [Fact]
    public void A_speaker_does_not_speak_to_himself()
    {
        var statement = Articles.One("Lors d'un entretien téléphonique avec le préfet Marek Olszak, le maire Bruno Lescure a indiqué à ce dernier que le pont fermerait.", "fr");
        Assert.Equal("Bruno Lescure", statement.SpeakerEntity);
        Assert.Equal("Marek Olszak", statement.AddresseeEntity);
    }

    [Fact]
    public void Words_said_are_no_speaker()
    {
        Assert.All(
            Articles.Statements("« Le pont a tenu », a dit Bruno Lescure. « Le pont tiendra », ajoutant que la route était sûre.", "fr"),
            statement => Assert.DoesNotContain("«", statement.Speaker?.Text ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_goes_on_speaking_goes_on_to_the_same_hearers()
    {
        var statements = Articles.Statements("\"It is over,\" Bruno Lescure told reporters. \"Go home,\" he added.", "en");
        Assert.All(statements, statement => Assert.Equal("reporters", statement.Addressee?.Text));
    }

    [Theory]
    [InlineData("« Onze personnes vont bien », a dit à la caserne des pompiers Bruno Lescure.")]
    [InlineData("Bruno Lescure a dit à Lyon que le pont fermerait.")]
    public void A_place_is_no_hearer(string text) => Assert.Null(Articles.One(text, "fr").Addressee);

    [Theory]
    [InlineData("fr", "« Ou bien le port change », a-t-il écrit sur les réseaux sociaux.", Channel.SocialMedia)]
    [InlineData("fr", "« Le pont tiendra », a dit Odile Brévaud lors d'une conférence de presse.", Channel.PressConference)]
    [InlineData("en", "\"It is over,\" he said in an interview.", Channel.Interview)]
    [InlineData("es", "La secretaria aseguró en Radio Nacional que el arancel era justo.", Channel.Broadcast)]
    public void The_channel_is_named_by_the_sentence_s_own_words(string language, string text, Channel channel) =>
        Assert.Equal(channel, Articles.One(text, language).Channel);
}
