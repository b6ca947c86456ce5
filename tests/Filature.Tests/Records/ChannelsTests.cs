namespace Filature.Tests.Records;

public sealed class ChannelsTests
{
    [Fact]
    public void A_text_that_speaks_again_has_the_channel_of_the_paper_named_before()
    {
        var statements = Articles.Statements(
            "Dans une lettre au maire, la commission a affirmé que le pont fermerait. Le texte ajoute que la route restera ouverte.", "fr");
        Assert.Equal(Channel.Letter, statements[^1].Channel);
    }

    [Fact]
    public void A_text_that_follows_no_paper_has_no_channel()
    {
        Assert.Null(Articles.One("Le texte ajoute que la route restera ouverte.", "fr").Channel);
    }

    [Fact]
    public void A_pronoun_goes_on_by_the_same_channel_in_the_next_paragraph()
    {
        var statements = Articles.Statements(
            "Le maire Bruno Lescure a affirmé en conférence de presse que le pont fermerait.\n\n« Rien ne presse », a-t-il ajouté.", "fr");
        Assert.Equal(Channel.PressConference, statements[^1].Channel);
    }

    [Fact]
    public void Somebody_else_in_the_next_paragraph_has_a_channel_of_his_own_or_none()
    {
        var statements = Articles.Statements(
            "Le maire Bruno Lescure a affirmé en conférence de presse que le pont fermerait.\n\n« Rien ne presse », a ajouté Paula Ferrand.", "fr");
        Assert.Null(statements[^1].Channel);
    }
}
