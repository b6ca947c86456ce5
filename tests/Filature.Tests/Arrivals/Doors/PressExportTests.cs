namespace Filature.Tests.Arrivals.Doors;

public sealed class PressExportTests
{
    private static string Article(string outlet, string title, string words) =>
        $"<article><header><div class=\"rdp__DocPublicationName\"><span class=\"DocPublicationName\">{outlet}</span></div><span class=\"DocHeader\">Monde, mardi 21 janvier 2031 812 mots, p. 6</span>"
        + $"<div class=\"titreArticle\"><p class=\"rdp__articletitle\">{title}</p></div><div class=\"docAuthors\">Marie Galtier</div></header><section><div class=\"DocText clearfix\">{words}</div></section></article>";

    [Fact]
    public void Every_article_of_an_export_becomes_a_document_of_its_own()
    {
        var found = Delivered.From("export.html", "<!DOCTYPE html><html><body>" + Article("Le Courrier du Val", "Le barrage", "<p>Le ministre a refusé.</p><p>Il parlera demain.</p>")
            + Article("La Gazette d'Ormeau", "Le pont", "<p>Le pont est fermé.</p>") + "<article><p>Sans source</p></article></body></html>");
        Assert.Equal(["export.html#1", "export.html#2", "export.html#3"], found.Select(document => document.Path));
        Assert.Equal([null, null, "container.bad-record"], Delivered.Codes(found));
        var html = found[0].Html();
        Assert.Contains("og:site_name\" content=\"Le Courrier du Val\"", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Le barrage</h1>", html, StringComparison.Ordinal);
        Assert.Contains("content=\"2031-01-21\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"author\" content=\"Marie Galtier\"", html, StringComparison.Ordinal);
        Assert.Contains("<p>Le ministre a refus&#233;.</p>\n<p>Il parlera demain.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_front_page_of_many_articles_stays_one_page()
    {
        const string Front = "<html><body><article><h2>Un</h2><time datetime=\"2031-01-21\">hier</time><p>Mot.</p></article><article><h2>Deux</h2><p>Mot.</p></article></body></html>";
        Assert.Equal(Front, Assert.Single(Delivered.From("a.html", Front)).Html());
    }

    [Fact]
    public void A_deep_article_is_refused_without_harm_to_the_next()
    {
        var found = Delivered.From("export.html", "<html><body>" + Article("Le Courrier du Val", "Le barrage", "<p>Mot.</p>")
            + Article("Le Courrier du Val", "Trop", string.Concat(Enumerable.Repeat("<div>", 100_000)))
            + Article("Le Courrier du Val", "Assez", string.Concat(Enumerable.Repeat("<div>", 9_000)) + "Mot.")
            + Article("Le Courrier du Val", "Le pont", "<p>Mot.</p>") + "</body></html>");
        Assert.Equal([null, "container.bad-record", null, null], Delivered.Codes(found));
    }
}
