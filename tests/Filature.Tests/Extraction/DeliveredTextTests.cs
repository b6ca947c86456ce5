namespace Filature.Tests.Extraction;

public sealed class DeliveredTextTests
{
    private const string First = "Le président de la région a annoncé mardi la fermeture du pont, que les experts jugent dangereux depuis l'hiver dernier.";
    private const string Second = "Les travaux dureront six mois, selon la préfecture, qui promet une navette fluviale entre les deux rives du fleuve.";

    [Fact]
    public void Title_marks_rules_missing_images_and_station_names_are_read_for_what_they_are()
    {
        var article = Documents.Text($"\n\n# *Le pont «ferme» demain*\n\n---\n\nImage not found or type unknown\n\n\nRouen, 3 février (ROB) {First}\n\n{Second}\n\nSource Russia Today\n\n---\n\n<https://ondes.example/fr/2031/02/03/pont>\n\n\n**Radio Ondes Brunes**").Read();
        Assert.Equal("Le pont «ferme» demain", article.Headline);
        Assert.Equal("Rouen, 3 février (ROB)", article.Words(PartRole.Dateline));
        Assert.Equal($"{First}\n{Second}", article.Body);
        Assert.Equal("Source Russia Today", article.Words(PartRole.Credit));
        Assert.Contains(article.ClaimsOf(ClaimKind.Outlet), claim => claim is { Value: "Radio Ondes Brunes", Where: "text station name" });
        Assert.Contains(article.ClaimsOf(ClaimKind.Address), claim => claim.Value == "https://ondes.example/fr/2031/02/03/pont");
        Assert.Contains(article.ClaimsOf(ClaimKind.Published), claim => claim is { Value: "2031-02-03", Where: "permalink path" });
        Assert.Contains(article.Warnings, warning => warning.Code == "text.image-missing");
    }

    [Fact]
    public void A_paragraph_broken_in_mid_sentence_is_one_again()
    {
        var broken = First.Insert(First.IndexOf("que les experts", StringComparison.Ordinal), "\n\n");
        var article = Documents.Text($"Le pont ferme demain matin à Rouen\n\n{broken}\n\n{Second}").Read();
        Assert.Equal($"{First}\n{Second}", article.Body);
        Assert.Contains(article.Warnings, warning => warning.Code == "text.broken-paragraphs-joined");
    }

    [Theory]
    [InlineData("l'in-di-vi-si-bi-li-té de la sécurité", "l'indivisibilité de la sécurité")]
    [InlineData("une res-pon-sa-bi-li-té lourde", "une responsabilité lourde")]
    [InlineData("le porte-parole du Premier-ministre", "le porte-parole du Premier-ministre")]
    [InlineData("un face-à-face à Vitry-le-François", "un face-à-face à Vitry-le-François")]
    [InlineData("a-t-il dit, c'est-à-dire au-dessus-de tout", "a-t-il dit, c'est-à-dire au-dessus-de tout")]
    [InlineData("l'éva-cuation décidée ; une évacuation rapide ; leur evacuation", "l'évacuation décidée ; une évacuation rapide ; leur evacuation")]
    public void A_hyphen_goes_only_where_it_surely_intruded(string delivered, string clean) =>
        Assert.Contains(clean, Documents.Text($"Le titre de ce jour à Rouen\n\n{First} {delivered}.\n\n{Second}").Read().Body, StringComparison.Ordinal);

    [Fact]
    public void What_surrounds_the_article_is_left_out_and_what_proves_custody_stays()
    {
        var article = Documents.Text(
            $"LE PHARE DE ROUEN | samedi 3 février 2031 | Marées\nAccueil | Monde | Sports\n\nLe pont ferme demain matin à Rouen\n\nPar Odile Marchand (avec AFP)\n\n{First}\n\n" +
            $"Lire aussi : Dix recettes de cidre\n\n{Second} À VOIR AUSSI : Une baleine en Seine\n\n© AFP. Toute reproduction interdite.\n\n" +
            "Partager sur Facebook   Tweeter\nAbonnez-vous dès 1 € par mois\nÀ propos de l'auteur : admin a publié 14 302 articles.\nTexte traduit par machine, non relu.").Read();
        Assert.Equal($"{First}\n{Second}", article.Body);
        Assert.Equal("Par Odile Marchand", article.Words(PartRole.Byline));
        Assert.Equal("avec AFP ¦ © AFP. Toute reproduction interdite.", article.Words(PartRole.Credit));
        Assert.Contains("LE PHARE DE ROUEN", article.Words(PartRole.Note), StringComparison.Ordinal);
        Assert.Contains("traduit par machine", article.Words(PartRole.Note), StringComparison.Ordinal);
        Assert.Contains(article.ClaimsOf(ClaimKind.Published), claim => claim is { Value: "samedi 3 février 2031", Where: "text date line" });
        foreach (var chrome in (string[])["Accueil", "Lire aussi", "baleine", "Tweeter", "Abonnez", "admin", "Marées"])
        {
            Assert.DoesNotContain(chrome, article.Text.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_title_suffix_that_names_an_outlet_is_a_note()
    {
        var article = Documents.Text($"Skip to content\nLe pont ferme demain matin — RT Russie et ex-Union soviétique\n\n{First}\n\n{Second}").Read();
        Assert.Equal("Le pont ferme demain matin", article.Headline);
        Assert.Equal("RT Russie et ex-Union soviétique", article.Words(PartRole.Note));
    }

    [Fact]
    public void An_article_without_a_headline_has_none()
    {
        var article = Documents.Text($"Par Anna Belova et Boris Ivine\nMOSCOU (Reuters) – {First}\n{Second}\n“Coffee addict. Lifelong cheese fanatic. Travel expert. Internet pioneer.”").Read();
        Assert.Empty(article.PartsOf(PartRole.Headline));
        Assert.Equal("Par Anna Belova et Boris Ivine", article.Words(PartRole.Byline));
        Assert.Equal("MOSCOU (Reuters)", article.Words(PartRole.Dateline));
        Assert.Equal($"{First}\n{Second}", article.Body);
    }

    [Theory]
    [InlineData("La disputa por la leche en polvo sigue abierta, según afirmaron este lunes fuentes oficiales de los dos países. EFE", "EFE")]
    [InlineData("La disputa por la leche en polvo sigue abierta, según afirmaron este lunes fuentes oficiales de los dos países. (EFE)", "(EFE)")]
    public void An_agency_that_closes_the_last_paragraph_is_a_credit(string paragraph, string credit) =>
        Assert.Equal(credit, Documents.Text($"Uruguay acusa a Brasil por la leche\n\nMontevideo, 8 sep (EFE).- El Gobierno de Uruguay acusó este lunes a Brasil de cerrar su mercado a la leche en polvo uruguaya.\n\n{paragraph}").Read().Words(PartRole.Credit));

    [Fact]
    public void Initials_below_the_last_paragraph_are_a_byline_and_not_its_end()
    {
        var article = Documents.Text("Uruguay acusa a Brasil por la leche\n\nMontevideo, 8 sep (EFE).- El Gobierno de Uruguay acusó este lunes a Brasil de cerrar su mercado a la leche en polvo uruguaya.\n\nBrasil compra el 62 % de la leche en polvo que exporta Uruguay, según datos oficiales. EFE\n\nabc/def").Read();
        Assert.Equal("EFE", article.Words(PartRole.Credit));
        Assert.Equal("abc/def", article.Words(PartRole.Byline));
    }

    [Fact]
    public void What_a_paper_says_of_itself_below_the_signature_is_no_text()
    {
        var article = Documents.Text($"Le Phare de Rouen\n\nLe pont ferme demain matin à Rouen\n\n{First}\n\n{Second}\n\nC. B.\n\nLe Phare de Rouen paraît le mercredi et le samedi. Ne pas jeter sur la voie publique.").Read();
        Assert.Equal($"{First}\n{Second}", article.Body);
    }
}
