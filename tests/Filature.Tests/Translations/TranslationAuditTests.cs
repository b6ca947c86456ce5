using Filature.Translations.Audit;

namespace Filature.Tests.Translations;

/// <summary>What the audit says of a sentence and its translation: each kind in each language, found and not accused.</summary>
public sealed class TranslationAuditTests
{
    [Theory]
    // Numbers.
    [InlineData("fr", "Trois ponts ont été fermés.", "es", "Cuatro puentes fueron cerrados.", AuditedKind.Number)]
    [InlineData("es", "La obra costará 48 millones de euros.", "fr", "L'ouvrage coûtera 84 millions d'euros.", AuditedKind.Number)]
    [InlineData("en", "Ninety-seven villagers left.", "es", "Setenta y nueve vecinos se fueron.", AuditedKind.Number)]
    [InlineData("en", "The loan is worth 3 billion euros.", "fr", "Le prêt vaut 3 billions d'euros.", AuditedKind.Number)]
    [InlineData("en", "The loan is worth 3 billion euros.", "es", "El préstamo vale 3 billones de euros.", AuditedKind.Number)]
    [InlineData("fr", "Le prêt vaut 3 milliards d'euros.", "en", "The loan is worth 3 million euros.", AuditedKind.Number)]
    [InlineData("fr", "Le prêt vaut 300 euros.", "en", "The loan is worth 300 dollars.", AuditedKind.Number)]
    [InlineData("es", "El paro subió un 5 %.", "en", "Unemployment rose by 8 percent.", AuditedKind.Number)]
    [InlineData("en", "Both countries signed.", "fr", "Les trente pays ont signé.", AuditedKind.Number)]
    // Days.
    [InlineData("fr", "Elle part lundi.", "es", "Ella sale el jueves.", AuditedKind.Day)]
    [InlineData("en", "The bridge fell on 3 May.", "fr", "Le pont est tombé le 5 mai.", AuditedKind.Day)]
    [InlineData("es", "Llegó ayer a Bravenne.", "en", "He came to Bravenne tomorrow.", AuditedKind.Day)]
    [InlineData("fr", "Le texte sera publié fin mars.", "en", "The text will be published in late May.", AuditedKind.Day)]
    // Negations.
    [InlineData("fr", "Le ministre n'a pas signé le texte.", "en", "The minister has signed the text.", AuditedKind.Negation)]
    [InlineData("en", "They haven't signed anything.", "fr", "Ils ont signé quelque chose.", AuditedKind.Negation)]
    [InlineData("es", "El ministro no firmó.", "fr", "Le ministre a signé.", AuditedKind.Negation)]
    [InlineData("en", "She left without a word.", "es", "Se fue con una palabra.", AuditedKind.Negation)]
    [InlineData("fr", "Le ministre a signé.", "es", "El ministro nunca firmó.", AuditedKind.Negation)]
    [InlineData("fr", "Nous n'accepterons pas le mur et nous ne fermerons jamais la porte.", "es", "Aceptaremos el muro y no cerraremos nunca la puerta.", AuditedKind.Negation)]
    // Names.
    [InlineData("fr", "Mme Odile Karvenan a reçu la presse.", "es", "La señora Ilse Tordavik recibió a la prensa.", AuditedKind.Name)]
    [InlineData("en", "The talks were held in London.", "fr", "Les pourparlers ont eu lieu à Vienne.", AuditedKind.Name)]
    [InlineData("es", "El tratado fue firmado en Ginebra por Suecia.", "en", "The treaty was signed in Geneva by Norway.", AuditedKind.Name)]
    [InlineData("en", "An OSCE official asked not to be named.", "es", "Un funcionario de Tordavik-Brenn pidió no ser nombrado.", AuditedKind.Name)]
    [InlineData("fr", "Odile Karvenan a appelé Ilse Tordavik.", "en", "Odile Tordavik called Ilse Tordavik.", AuditedKind.Name)]
    // Quotation marks.
    [InlineData("fr", "Il a parlé d'« un pas de fourmi ».", "en", "He spoke of an ant's step.", AuditedKind.Quotation)]
    [InlineData("en", "He called it “a gesture”, and “no plan”.", "es", "Lo llamó «un gesto», y ningún plan.", AuditedKind.Quotation)]
    [InlineData("es", "Dijo que el río sube.", "fr", "Il a dit que « le fleuve monte ».", AuditedKind.Quotation)]
    // Terms.
    [InlineData("fr", "Le pays invoque l'indivisibilité de la sécurité.", "en", "The country invokes the unity of safety.", AuditedKind.Glossary)]
    [InlineData("en", "The ceasefire holds.", "fr", "L'arrêt du feu de cheminée tient.", AuditedKind.Glossary)]
    [InlineData("es", "El alto el fuego se mantiene.", "en", "The high the fire holds.", AuditedKind.Glossary)]
    // Modal verbs.
    [InlineData("fr", "Le pays doit répondre.", "en", "The country may answer.", AuditedKind.Modal)]
    [InlineData("en", "The country can answer.", "es", "El país debe responder.", AuditedKind.Modal)]
    [InlineData("es", "El país puede responder.", "fr", "Le pays doit répondre.", AuditedKind.Modal)]
    // Words left, and length.
    [InlineData("fr", "Le préfet a demandé aux habitants de rester chez eux.", "en", "The prefect a demandé aux habitants de rester home.", AuditedKind.Untranslated)]
    [InlineData("en", "The prefect asked all the people who live by the river to stay at home until the water falls.", "fr", "Le préfet a parlé.", AuditedKind.Length)]
    public void What_the_translation_says_otherwise_is_found(string from, string source, string to, string target, AuditedKind kind)
    {
        var audit = TranslationAudit.OfSentence(source, from, target, to);

        Assert.Contains(audit.Reasons, reason => reason.Fails && reason.What == kind);
        Assert.True(audit.Failed);
        Assert.InRange(audit.Score, 0, 0.7);
    }

    [Theory]
    [InlineData("fr", "Trois ponts ont été fermés le 3 février, pour 2,5 millions d'euros.", "es", "Tres puentes fueron cerrados el 3 de febrero, por 2,5 millones de euros.")]
    [InlineData("fr", "Le prêt vaut 3,5 milliards d'euros.", "en", "The loan is worth €3.5bn.")]
    [InlineData("fr", "Le prêt vaut 3,5 milliards d'euros.", "es", "El préstamo vale 3.500 millones de euros.")]
    [InlineData("en", "The loan is worth 3.5 billion euros.", "es", "El préstamo vale 3,5 miles de millones de euros.")]
    [InlineData("en", "Two hundred and fourteen of the 2,300 workers voted.", "fr", "Deux cent quatorze des 2 300 ouvriers ont voté.")]
    [InlineData("fr", "Quatre-vingt-dix-sept personnes, dont une douzaine d'enfants.", "en", "Ninety-seven people, a dozen children among them.")]
    [InlineData("es", "Ambos países firmaron por segunda vez.", "fr", "Les deux pays ont signé pour la deuxième fois.")]
    [InlineData("en", "The session opens at 6 pm.", "fr", "La séance s'ouvre à 18 heures.")]
    [InlineData("fr", "Des milliers de personnes ont défilé.", "es", "Miles de personas desfilaron.")]
    [InlineData("es", "El 5 por ciento de los vecinos.", "fr", "Cinq pour cent des habitants.")]
    [InlineData("fr", "Elle est venue avant-hier, mardi.", "en", "She came the day before yesterday, on Tuesday.")]
    [InlineData("es", "Llegará mañana por la mañana.", "en", "He will come tomorrow morning.")]
    [InlineData("fr", "Le ministre n'a jamais signé, et personne ne le lui demande.", "en", "The minister never signed, and nobody asks him to.")]
    [InlineData("es", "No dijo nada a nadie.", "fr", "Il n'a rien dit à personne.")]
    [InlineData("fr", "Le ministre refuse de signer.", "en", "The minister will not sign.")]
    [InlineData("en", "That is impossible.", "es", "Eso no es posible.")]
    [InlineData("fr", "Elle vit à deux pas de la rive.", "es", "Vive a dos pasos de la orilla.")]
    [InlineData("fr", "Le pays ne compte que deux ponts.", "en", "The country has only two bridges.")]
    [InlineData("es", "Sin embargo, el plan sigue.", "en", "However, the plan goes on.")]
    [InlineData("fr", "Londres et Pékin ont reçu Mme Karvenan à La Haye.", "en", "London and Beijing received Ms Karvenan in The Hague.")]
    [InlineData("en", "Poland and the Netherlands answered the United States.", "es", "Polonia y los Países Bajos respondieron a Estados Unidos.")]
    [InlineData("fr", "L'OTAN et l'ONU sont présentes, dit Siarheï Hrynevitch.", "en", "NATO and the UN are present, Siarhei Hrynevich says.")]
    [InlineData("fr", "« Nous attendons », a-t-il dit, « une réponse ».", "en", "“We are waiting for”, he said, “an answer”.")]
    [InlineData("en", "'We are waiting,' he said.", "es", "«Esperamos», dijo.")]
    [InlineData("fr", "L'indivisibilité de la sécurité et le cessez-le-feu.", "es", "La indivisibilidad de la seguridad y el alto el fuego.")]
    [InlineData("en", "The indivisibility of security and the cease-fires.", "fr", "L'indivisibilité de la sécurité et les cessez-le-feu.")]
    [InlineData("fr", "Le pays doit répondre.", "es", "El país tiene que responder.")]
    [InlineData("en", "The country should answer, and it may.", "fr", "Le pays devrait répondre, et il le peut.")]
    [InlineData("es", "El secretario general habló en una rueda de prensa.", "en", "The secretary-general spoke at a press conference.")]
    public void A_right_translation_is_not_accused(string from, string source, string to, string target)
    {
        var audit = TranslationAudit.OfSentence(source, from, target, to);

        Assert.DoesNotContain(audit.Reasons, static reason => reason.Fails);
        Assert.False(audit.Failed);
    }

    [Fact]
    public void A_reason_points_to_its_words_on_both_sides()
    {
        const string source = "Trois ponts sont fermés depuis lundi.";
        const string target = "Cuatro puentes están cerrados desde el jueves.";

        var reasons = TranslationAudit.OfSentence(source, "fr", target, "es").Reasons;

        Assert.Equal(["Trois / Cuatro", "lundi / jueves"], reasons.Select(reason => $"{reason.Source[0].Of(source)} / {reason.Target[0].Of(target)}"));
        Assert.Equal(["audit.number.changed", "audit.day.changed"], reasons.Select(static reason => reason.Rule));
    }

    [Fact]
    public void A_false_friend_among_the_scales_is_called_one() => Assert.Equal(
        "audit.number.false-friend", Assert.Single(TranslationAudit.OfSentence("It cost 3 billion euros.", "en", "Cela a coûté 3 billions d'euros.", "fr").Reasons).Rule);

    [Fact]
    public void Yesterday_is_the_weekday_that_it_was_where_the_day_of_writing_is_known()
    {
        var source = AuditedText.Read("Le pont est tombé hier.", "fr", new(2031, 2, 4));
        Passage[] pairs = [new(new(0, 23), new(0, 26))];

        Assert.Empty(TranslationAudit.Of(source, AuditedText.Read("The bridge fell on Monday.", "en"), pairs).Sentences[0].Reasons);
        Assert.True(TranslationAudit.Of(source, AuditedText.Read("The bridge fell on Friday.", "en"), pairs).Sentences[0].Failed);
    }

    [Fact]
    public void A_whole_translation_says_how_many_of_its_sentences_failed()
    {
        const string source = "Elle part lundi. Elle ne revient pas.";
        const string target = "Sale el lunes. Vuelve.";

        var audit = TranslationAudit.Of(
            AuditedText.Read(source, "fr"), AuditedText.Read(target, "es"), [new(new(0, 16), new(0, 14)), new(new(17, 37), new(15, 22))]);

        Assert.Equal(1, audit.Failed);
        Assert.Equal([false, true], audit.Sentences.Select(static sentence => sentence.Failed));
        Assert.Equal(new(17, 37), audit.Sentences[1].Source);
        Assert.InRange(audit.Score, 0.5, 0.9);
    }

    [Fact]
    public void A_broken_term_names_the_form_that_is_expected() => Assert.Equal(
        "indivisibility of security",
        Assert.Single(TranslationAudit.OfSentence("Le pays invoque l'indivisibilité de la sécurité.", "fr", "The country invokes the unity of safety.", "en").Reasons).Expected);

    [Fact]
    public void What_an_engine_made_is_audited_sentence_by_sentence()
    {
        const string source = "Elle part lundi. Elle ne revient pas.";
        var translation = new Filature.Translations.Translation(
            "a1", "t1", "fr", "es", "apertium", "1", ["fr", "es"], [new(new(0, 16), "Parte lunes."), new(new(17, 37), "Vuelve.")]);

        var audit = TranslationAudit.Of(translation, source);

        Assert.Equal([false, true], audit.Sentences.Select(static sentence => sentence.Failed));
        Assert.Equal("Vuelve.", audit.Sentences[1].Target.Of(TranslationAudit.Joined(translation)));
    }

    [Fact]
    public void A_long_page_takes_milliseconds_beside_its_analysis()
    {
        const string one = "Mme Odile Karvenan n'a pas reçu les 48 délégués lundi 3 février à Londres. ";
        const string other = "Ms Odile Karvenan did not receive the 48 delegates on Monday 3 February in London. ";
        const int count = 400;
        var source = AuditedText.Read(string.Concat(Enumerable.Repeat(one, count)), "fr");
        var target = AuditedText.Read(string.Concat(Enumerable.Repeat(other, count)), "en");
        Passage[] pairs = [.. Enumerable.Range(0, count).Select(i => new Passage(new(i * one.Length, ((i + 1) * one.Length) - 1), new(i * other.Length, ((i + 1) * other.Length) - 1)))];

        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        var audit = TranslationAudit.Of(source, target, pairs);

        Assert.Equal(0, audit.Failed);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 0, 2000);
    }
}
