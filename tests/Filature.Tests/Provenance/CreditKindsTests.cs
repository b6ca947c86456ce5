using System.Text;
using Filature.Provenance;

namespace Filature.Tests.Provenance;

/// <summary>What a page says of where it comes from, kind by kind and in three languages, on whole documents: the line has to be found first.</summary>
public sealed class CreditKindsTests
{
    [Theory]
    [InlineData("fr", "Source : AFP", "AFP", CreditKind.Source)]
    [InlineData("fr", "Source Russia Today", "RT", CreditKind.Source)]
    [InlineData("fr", "Par la rédaction, avec Reuters", "Reuters", CreditKind.With)]
    [InlineData("fr", "Par Odile Marchand, pour l'AFP", "AFP", CreditKind.Source)]
    [InlineData("fr", "Par la rédaction, avec agences", null, CreditKind.With)]
    [InlineData("fr", "Adapté de Reuters", "Reuters", CreditKind.Adapted)]
    [InlineData("fr", "Traduit de l'anglais par Oriel Pask", null, CreditKind.Translated)]
    [InlineData("fr", "Article repris du Quotidien des Deux Rives.", "Quotidien des Deux Rives", CreditKind.Source)]
    [InlineData("fr", "© 2031 AFP. Tous droits réservés.", "AFP", CreditKind.Source)]
    [InlineData("fr", "COMMUNIQUÉ DE PRESSE", null, CreditKind.PressRelease)]
    [InlineData("fr", "Le Phare de Bravenne avec AFP", "AFP", CreditKind.With)]
    [InlineData("en", "By Ann Orchard for Reuters", "Reuters", CreditKind.Source)]
    [InlineData("en", "Source: Reuters", "Reuters", CreditKind.Source)]
    [InlineData("en", "By staff writers, with agencies", null, CreditKind.With)]
    [InlineData("en", "By Ann Orchard, with AFP", "AFP", CreditKind.With)]
    [InlineData("en", "Adapted from AFP", "AFP", CreditKind.Adapted)]
    [InlineData("en", "Translated from the French by Oriel Pask", null, CreditKind.Translated)]
    [InlineData("en", "First published by Le Matin lacustre", "Le Matin lacustre", CreditKind.Source)]
    [InlineData("en", "© 2031 The Associated Press. All rights reserved.", "AP", CreditKind.Source)]
    [InlineData("en", "PRESS RELEASE", null, CreditKind.PressRelease)]
    [InlineData("es", "Fuente: EFE", "EFE", CreditKind.Source)]
    [InlineData("es", "Por la redacción, con agencias", null, CreditKind.With)]
    [InlineData("es", "Con información de EFE", "EFE", CreditKind.With)]
    [InlineData("es", "Por Lucía Bastán, para EFE", "EFE", CreditKind.Source)]
    [InlineData("es", "Adaptado de Reuters", "Reuters", CreditKind.Adapted)]
    [InlineData("es", "Traducido del inglés por Lucía Bastán", null, CreditKind.Translated)]
    [InlineData("es", "© 2031 EFE. Todos los derechos reservados.", "EFE", CreditKind.Source)]
    [InlineData("es", "NOTA DE PRENSA", null, CreditKind.PressRelease)]
    public void A_credit_line_is_read_with_its_kind(string language, string line, string? agency, CreditKind kind)
    {
        var lineage = Read($"{Headline(language)}\n\n{line}\n\n{Body(language)}\n\n");

        Assert.Contains(lineage.Credits, credit => credit.Value == new Credit(agency, kind));
        if (agency is not null)
        {
            Assert.Equal(agency, lineage.Agency?.Value);
        }
    }

    [Theory]
    [InlineData("fr", "BRAVENNE, 3 mars (Reuters) - ", "Reuters")]
    [InlineData("fr", "(AFP) – ", "AFP")]
    [InlineData("en", "BRAVENNE, March 3 (Reuters) - ", "Reuters")]
    [InlineData("en", "BRAVENNE (AP) — ", "AP")]
    [InlineData("es", "Bravena, 3 mar (EFE).- ", "EFE")]
    public void An_agency_opens_the_text(string language, string opening, string agency) =>
        Assert.Equal(agency, Read($"{Headline(language)}\n\n{opening}{Body(language)}\n").Agency?.Value);

    [Theory]
    [InlineData("fr", "La digue tiendra, a rapporté TASS en citant un ingénieur du port de Bravenne.")]
    [InlineData("fr", "RT @phare_bravenne : la digue tiendra, écrit le maire sur son compte personnel.")]
    [InlineData("fr", "La digue date du IIIe siècle ap. J.-C., d'ap. les archives du port de Bravenne.")]
    [InlineData("en", "The dyke will hold, TASS reported, citing an engineer of the port.")]
    [InlineData("en", "RT @bravenne_light: the dyke will hold, the mayor wrote on his account.")]
    [InlineData("es", "El dique aguantará, informó TASS, que cita a un ingeniero del puerto.")]
    [InlineData("es", "Según Reuters, el dique aguantará, dijo un ingeniero del puerto a la agencia.")]
    public void Who_is_quoted_or_looks_alike_has_not_written_it(string language, string sentence) =>
        Assert.Null(Read($"{Headline(language)}\n\n{Body(language)}\n\n{sentence}\n\n{Body(language)}\n").Agency);

    [Theory]
    [InlineData("fr", "Powered by automated translation")]
    [InlineData("fr", "Texte traduit automatiquement de l'anglais.")]
    [InlineData("en", "This article was automatically translated from French.")]
    [InlineData("es", "Este artículo ha sido traducido automáticamente del inglés.")]
    public void A_notice_of_machine_translation_is_found_on_the_page(string language, string notice) =>
        Assert.True(Read($"{Headline(language)}\n\n{Body(language)}\n\n{notice}\n").MachineTranslated.Value);

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"https://origine.example/digue\">")]
    [InlineData("<meta name=\"syndication-source\" content=\"https://origine.example/digue\">")]
    [InlineData("<meta name=\"original-source\" content=\"https://origine.example/digue\">")]
    public void Links_to_the_original_are_claims_of_origin(string link)
    {
        var report = Page($"<head>{link}<title>{Headline("fr")}</title></head>", "https://copie.example/digue");

        Assert.Contains(report.Article.Claims, claim => claim.Kind is ClaimKind.Origin or ClaimKind.Address && claim.Value == "https://origine.example/digue");
    }

    [Fact]
    public void Claims_that_contradict_each_other_stay_side_by_side_and_the_finding_says_which_it_believes_and_why()
    {
        var report = Page(
            $"<head><title>{Headline("fr")} | Le Phare</title><meta property=\"og:site_name\" content=\"Le Phare de Bravenne\"><meta name=\"application-name\" content=\"Actu Digue\"></head>",
            "https://phare.example/digue");
        var outlet = report.Lineage.Outlet!;

        Assert.Equal("Le Phare de Bravenne", outlet.Value);
        Assert.Contains(report.Article.Claims, claim => claim.Kind == ClaimKind.Outlet && claim.Value != outlet.Value);
        Assert.Equal("outlet.best-claim", outlet.Ground.Rule);
        Assert.All(outlet.Ground.Because, id => Assert.Contains(report.Article.Claims, claim => claim.Id == id && claim.Value == outlet.Value));
    }

    private static string Headline(string language) => language switch
    {
        "en" => "The dyke of Bravenne closes for the winter",
        "es" => "El dique de Bravena cierra todo el invierno",
        _ => "La digue de Bravenne ferme tout l'hiver",
    };

    private static string Body(string language) => language switch
    {
        "en" => "The dyke of Bravenne will stay closed to walkers until the end of the winter, the town hall decided on Monday after two hours of debate. The works cost twelve million, a third of which the county pays.",
        "es" => "El dique de Bravena quedará cerrado a los paseantes hasta el final del invierno, decidió el lunes el ayuntamiento tras dos horas de debate. Las obras cuestan doce millones, un tercio a cargo de la provincia.",
        _ => "La digue de Bravenne restera fermée aux promeneurs jusqu'à la fin de l'hiver, a décidé lundi le conseil municipal après deux heures de débat. Les travaux coûtent douze millions, dont un tiers à la charge du département.",
    };

    private static Lineage Read(string text) => Report(new("page.txt", Encoding.UTF8.GetBytes(text), "text/plain", "utf-8", null, new(2031, 3, 4))).Lineage;

    private static Report Page(string head, string address) => Report(new(
        "page.html", Encoding.UTF8.GetBytes($"<html lang=\"fr\">{head}<body><article><h1>{Headline("fr")}</h1><p>{Body("fr")}</p><p>{Body("fr")}</p></article></body></html>"),
        "text/html", "utf-8", address, new(2031, 3, 4)));

    private static Report Report(Arrival arrival)
    {
        var read = Desk.Read(arrival, NoNeighbours.Instance);
        Assert.Null(read.Problem);
        return read.Value!;
    }
}
