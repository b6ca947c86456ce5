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
    public void A_text_that_follows_no_paper_is_itself_the_report()
    {
        Assert.Equal(Channel.Report, Articles.One("Le texte ajoute que la route restera ouverte.", "fr").Channel);
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

    [Fact]
    public void An_interview_goes_on_when_its_speaker_is_named_anew()
    {
        var statements = Articles.Statements(
            "Dans un entretien avec ce journal, la ministre Paula Ferrand a annoncé que le pont fermerait.\n\nPaula Ferrand a assuré que la route resterait ouverte.", "fr");
        Assert.All(statements, statement => Assert.Equal(Channel.Interview, statement.Channel));
    }

    [Theory]
    [InlineData("fr", "Lors d'une conférence de presse, le maire Bruno Lescure a présenté le plan. « Rien ne presse », a-t-il dit.")]
    [InlineData("en", "Mayor Bruno Lescure presented the plan at a news conference. \"There is no hurry,\" he said.")]
    [InlineData("es", "El alcalde Bruno Lescure presentó el plan en rueda de prensa. «No hay prisa», dijo.")]
    public void The_sentence_before_sets_the_scene(string language, string text) =>
        Assert.Equal(Channel.PressConference, Assert.Single(Articles.Statements(text, language)).Channel);

    [Fact]
    public void A_scene_to_come_is_no_channel()
    {
        Assert.Null(Articles.Statements("Le maire Bruno Lescure tiendra une conférence de presse. « Rien ne presse », a-t-il dit.", "fr")[^1].Channel);
    }

    [Fact]
    public void Those_who_sit_at_a_joint_press_conference_speak_there()
    {
        var statements = Articles.Statements(
            "Lors d'une conférence de presse commune, les deux maires ont affirmé que le pont fermerait.\n\n« Rien ne presse », a résumé Paula Ferrand.", "fr");
        Assert.Equal(Channel.PressConference, statements[^1].Channel);
    }

    [Fact]
    public void A_paper_cannot_be_asked()
    {
        var statements = Articles.Statements(
            "Le maire Bruno Lescure a affirmé dans un communiqué que le pont fermerait. Interrogé sur la route, il a répondu qu'elle resterait ouverte.", "fr");
        Assert.Null(statements[^1].Channel);
    }

    [Fact]
    public void What_one_tells_his_counterpart_is_said_where_they_spoke()
    {
        var statements = Articles.Statements(
            "The mayor told his southern counterpart that the bridge would close, his press service said. The call lasted an hour.", "en");
        Assert.Equal(Channel.PhoneCall, statements[0].Channel);
    }

    [Theory]
    [InlineData("State radio said that the bridge would close.", Channel.Broadcast)]
    [InlineData("The draft says that the bridge will close.", Channel.Report)]
    public void A_station_and_a_paper_are_channels_when_they_speak(string text, Channel channel) =>
        Assert.Equal(channel, Articles.One(text, "en").Channel);

    [Fact]
    public void What_will_be_answered_in_writing_is_not_yet_said_in_writing()
    {
        Assert.Null(Articles.One("La commune, assure le maire, répondra par écrit.", "fr").Channel);
    }
}
