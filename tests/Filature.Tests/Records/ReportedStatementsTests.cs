namespace Filature.Tests.Records;

public sealed class ReportedStatementsTests
{
    [Theory]
    [InlineData("fr", "Le ministre a promis de revenir avant l'été.", "revenir avant l'été", Act.Promised)]
    [InlineData("fr", "L'entreprise dément avoir reçu le moindre signalement.", "avoir reçu le moindre signalement", Act.Denied)]
    [InlineData("fr", "Le ministre réclame la suspension de la licence.", "la suspension de la licence", Act.Demanded)]
    [InlineData("fr", "La maire refuse de toucher à l'article contesté.", "toucher à l'article contesté", Act.Refused)]
    [InlineData("fr", "Le médiateur a averti que rien n'était acquis.", "rien n'était acquis", Act.Warned)]
    [InlineData("fr", "Elle a demandé à son interlocuteur de transmettre une réponse écrite.", "transmettre une réponse écrite", Act.Asked)]
    [InlineData("en", "The mayor said the bridge was safe.", "the bridge was safe", Act.Asserted)]
    [InlineData("en", "Oslo agreed to drop its claim.", "drop its claim", Act.Agreed)]
    [InlineData("en", "She promised that the vote would be held before June.", "the vote would be held before June", Act.Promised)]
    [InlineData("es", "La canciller negó haber sido consultada.", "haber sido consultada", Act.Denied)]
    [InlineData("es", "El mediador advirtió de que nada estaba ganado.", "nada estaba ganado", Act.Warned)]
    public void An_indirect_statement_ends_with_its_clause_and_has_the_act_of_its_cue(string language, string text, string content, Act act)
    {
        var statement = Articles.One(text, language);
        Assert.Equal(StatementKind.Indirect, statement.Kind);
        Assert.Equal(content, statement.Content.Text);
        Assert.Equal(act, statement.Act);
    }

    [Theory]
    [InlineData("fr", "Selon les pompiers, la fuite aurait débuté vers 4 heures.", "la fuite aurait débuté vers 4 heures", "les pompiers")]
    [InlineData("fr", "Le pont est fermé, d'après une source proche du dossier.", "Le pont est fermé", "une source proche du dossier")]
    [InlineData("en", "According to the mayor, the bridge is safe.", "the bridge is safe", "the mayor")]
    [InlineData("es", "Según un diplomático austriaco, el tratado está listo.", "el tratado está listo", "un diplomático austriaco")]
    public void According_to_gives_the_clause_to_the_one_it_names(string language, string text, string content, string speaker)
    {
        var statement = Articles.One(text, language);
        Assert.Equal(content, statement.Content.Text);
        Assert.Equal(speaker, statement.Speaker?.Text);
    }

    [Fact]
    public void A_clause_with_quoted_words_is_mixed_and_keeps_them_as_fragments()
    {
        var statement = Articles.One("La ministre a promis que la bourse serait doublée « dès l'an prochain ».", "fr");
        Assert.Equal(StatementKind.Mixed, statement.Kind);
        Assert.Equal("la bourse serait doublée « dès l'an prochain »", statement.Content.Text);
        Assert.Equal("dès l'an prochain", Assert.Single(statement.Fragments).Text);
    }

    [Fact]
    public void An_incise_in_the_middle_leaves_the_sentence_whole()
    {
        var statement = Articles.One("Minsk, assure-t-il, répondra par écrit « d'ici à la mi-novembre ».", "fr");
        Assert.Equal("Minsk, assure-t-il, répondra par écrit « d'ici à la mi-novembre »", statement.Content.Text);
        Assert.Equal("il", statement.Speaker?.Text);
    }

    [Fact]
    public void A_passive_without_agent_has_no_speaker()
    {
        var statement = Articles.One("Il a été précisé que le pont resterait fermé.", "fr");
        Assert.Equal("le pont resterait fermé", statement.Content.Text);
        Assert.Null(statement.Speaker);
        Assert.Null(statement.SpeakerEntity);
    }

    [Fact]
    public void Two_verbs_of_one_subject_are_two_statements()
    {
        var statements = Articles.Statements("La secrétaire, Nora Villalba, aseguró que el arancel era justo y negó que hubiera acuerdo.", "es");
        Assert.Equal([Act.Asserted, Act.Denied], statements.Select(statement => statement.Act));
        Assert.All(statements, statement => Assert.Equal("Nora Villalba", statement.SpeakerEntity));
    }

    [Theory]
    [InlineData("fr", "La demande de la ville et l'offre du port ont été publiées.")]
    [InlineData("fr", "Le maire n'a pas dit que le pont rouvrirait.")]
    [InlineData("fr", "La porte-parole a refusé de commenter.")]
    [InlineData("en", "Its demands and a claim were filed; officials declined to comment.")]
    public void Nouns_denials_of_saying_and_silence_are_no_statements(string language, string text) =>
        Assert.Empty(Articles.Statements(text, language));
}
