namespace Filature.Tests.Records;

public sealed class DirectStatementsTests
{
    [Theory]
    [InlineData("fr", "« Le pont rouvrira lundi », a précisé la maire, Odile Brévaud, lors d'un point de presse.", "Le pont rouvrira lundi", "a précisé", "Odile Brévaud")]
    [InlineData("fr", "« Le pont rouvrira lundi », a-t-elle ajouté.", "Le pont rouvrira lundi", "a-t-elle ajouté", "elle")]
    [InlineData("fr", "« Trois fois, trois fois ! », s'est emporté Karim Oudjedi, délégué syndical.", "Trois fois, trois fois !", "s'est emporté", "Karim Oudjedi")]
    [InlineData("fr", "Le médiateur a averti : « Rien n'est acquis. »", "Rien n'est acquis.", "a averti", "Le médiateur")]
    [InlineData("fr", "L'exploitant affirme que « la vanne avait été contrôlée ».", "la vanne avait été contrôlée", "affirme", "L'exploitant")]
    [InlineData("fr", "Son directeur, Armel Tosquin, se dit « soulagé, mais pas tranquille ».", "soulagé, mais pas tranquille", "se dit", "Armel Tosquin")]
    [InlineData("fr", "La maire appelle à « ne pas juger à la place du juge ».", "ne pas juger à la place du juge", "appelle", "La maire")]
    [InlineData("fr", "Le porte-parole, Odon Vial, a jugé l'annonce « inacceptable dans la forme ».", "inacceptable dans la forme", "a jugé", "Odon Vial")]
    [InlineData("en", "\"They were polite,\" said Marta Olszak, who leads the team.", "They were polite", "said", "Marta Olszak")]
    [InlineData("en", "\"Nobody won,\" Trade Commissioner Berit Laurin told reporters.", "Nobody won", "told", "Berit Laurin")]
    [InlineData("en", "The union called the offer \"imaginary\".", "imaginary", "called", "The union")]
    [InlineData("en", "Harbour radio had accused the city on Monday of \"drafting with a bayonet\".", "drafting with a bayonet", "had accused", "Harbour radio")]
    [InlineData("es", "\"Yo no juego a la lotería\", ironizó Ramiro Etchart ante los periodistas.", "Yo no juego a la lotería", "ironizó", "Ramiro Etchart")]
    [InlineData("es", "El presidente de la cámara, Hernán Olmos, pidió \"cabeza fría\".", "cabeza fría", "pidió", "Hernán Olmos")]
    public void A_quotation_is_given_to_the_subject_of_its_cue(string language, string text, string content, string cue, string speaker)
    {
        var statement = Articles.One(text, language);
        Assert.Equal(StatementKind.Direct, statement.Kind);
        Assert.Equal(content, statement.Content.Text);
        Assert.Equal(cue, statement.Cue?.Text);
        Assert.Equal(speaker, statement.Speaker?.Text);
    }

    [Fact]
    public void An_incise_inside_the_marks_breaks_one_statement_into_fragments()
    {
        var statement = Articles.One(
            "« Nous n'avons pas écrit ce texte contre quelqu'un, a souligné Ilmari Rautio à l'issue de la séance. Nous l'avons écrit pour la paix. »", "fr");
        Assert.Equal(
            ["Nous n'avons pas écrit ce texte contre quelqu'un", "Nous l'avons écrit pour la paix."],
            statement.Fragments.Select(fragment => fragment.Text));
        Assert.StartsWith("Nous n'avons", statement.Content.Text, StringComparison.Ordinal);
        Assert.EndsWith("pour la paix.", statement.Content.Text, StringComparison.Ordinal);
        Assert.Equal("Ilmari Rautio", statement.Speaker?.Text);
    }

    [Fact]
    public void An_english_quotation_that_goes_on_after_its_speaker_is_one_statement()
    {
        var statement = Articles.One("\"But I sleep little,\" he added, \"so I dream little.\"", "en");
        Assert.Equal(["But I sleep little", "so I dream little."], statement.Fragments.Select(fragment => fragment.Text));
    }

    [Fact]
    public void A_quotation_alone_in_its_sentence_goes_on_with_the_one_who_spoke()
    {
        var statements = Articles.Statements("« Le sol s'est soulevé », explique Signý Arnardal. « Ce n'est pas encore trop. »", "fr");
        Assert.Equal(2, statements.Count);
        Assert.Equal("Ce n'est pas encore trop.", statements[1].Content.Text);
        Assert.Equal("Signý Arnardal", statements[1].SpeakerEntity);
    }

    [Fact]
    public void A_speech_whose_paragraphs_each_open_a_quotation_is_one_statement()
    {
        var statement = Articles.One("Puis le ministre s'est emporté :\n« Cette demande n'est pas un caprice.\n« Je ne signerai donc rien. »", "fr");
        Assert.Equal(2, statement.Fragments.Count);
        Assert.Equal("le ministre", statement.Speaker?.Text);
    }

    [Fact]
    public void A_quotation_inside_a_quotation_has_a_speaker_of_its_own_and_is_relayed_by_the_outer_one()
    {
        var statements = Articles.Statements("« La dernière fois, on m'a répondu : \"Elle tiendra.\" », a raconté Karim Oudjedi.", "fr");
        var inner = Assert.Single(statements, statement => statement.Content.Text == "Elle tiendra.");
        Assert.Equal("on", inner.Speaker?.Text);
        Assert.Equal("Karim Oudjedi", Assert.Single(inner.Via).Entity);
    }

    [Fact]
    public void Words_quoted_in_the_headline_are_given_to_the_one_who_says_them_in_the_body()
    {
        var statements = Articles.Statements(
            "« Une porte dérobée » : Vienne reste prudente\nCette exigence « est une porte dérobée », a jugé Halina Drozd.", "fr", headline: true);
        Assert.Equal("Halina Drozd", statements[0].SpeakerEntity);
        Assert.Null(statements[0].Cue);
    }

    [Theory]
    [InlineData("fr", "La politique des « portes ouvertes » a porté ses fruits au festival « Grand large ».")]
    [InlineData("fr", "L'aide a été versée au « Vieux », comme on l'appelait au port.")]
    [InlineData("en", "The ship \"Aurora\" left with its \"ghost crew\" on board.")]
    [InlineData("es", "El barco \"Aurora\" zarpó con su \"tripulación fantasma\".")]
    public void Titles_nicknames_and_scare_quotes_are_no_statements(string language, string text) =>
        Assert.Empty(Articles.Statements(text, language));
}
