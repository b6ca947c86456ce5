using Filature.Extraction;

namespace Filature.Tests.Extraction;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Par Anne Roux", "Anne Roux")]
    [InlineData("By Mary Holt", "Mary Holt")]
    [InlineData("Escrito por: Luis Paz", "Luis Paz")]
    [InlineData("Anne Roux et Luc Bel", "Anne Roux|Luc Bel")]
    [InlineData("Mary Holt, Tom Reed and Ida Voss", "Mary Holt|Tom Reed|Ida Voss")]
    [InlineData("Mary Holt, Tom Reed, and the Pier Desk", "Mary Holt|Tom Reed")]
    [InlineData("Anne Roux, journaliste", "Anne Roux")]
    [InlineData("Anne Roux avec AFP", "Anne Roux|AFP")]
    [InlineData("Le Quai avec AFP et Reuters", "Le Quai|AFP|Reuters")]
    [InlineData("AFP", "AFP")]
    [InlineData("Mary Holt, MD, RD", "Mary Holt, MD, RD")]
    [InlineData("Mary Holt | The Pier Ledger", "Mary Holt")]
    [InlineData("Mary Holt on March 3, 2031", "Mary Holt")]
    [InlineData("Anne Roux – Publié le 14 mai 2031", "Anne Roux")]
    [InlineData("Center for Salt Evaluation and Research", "Center for Salt Evaluation and Research")]
    [InlineData("Charles de Varenne et Ida van der Voss", "Charles de Varenne|Ida van der Voss")]
    [InlineData("Anne&#8217;s Roux &amp;amp; Luc Bel", "Anne’s Roux|Luc Bel")]
    [InlineData("pierdesk", "pierdesk")]
    public void Names_are_parted_and_freed_of_what_stands_around_them(string said, string names) =>
        Assert.Equal(names.Split('|'), AuthorNames.In(said));

    [Theory]
    [InlineData("")]
    [InlineData(" – ")]
    [InlineData("Written by")]
    [InlineData("undefined")]
    [InlineData("https://pier.example/people/holt")]
    public void Where_nobody_is_named_there_is_no_name(string said) => Assert.Empty(AuthorNames.In(said));

    [Fact]
    public void An_organisation_keeps_its_commas() => Assert.Equal(["Salt, Sand and Sons"], AuthorNames.One(" Salt, Sand and Sons "));

    [Fact]
    public void The_outlet_s_own_name_gives_way_to_a_person_s()
    {
        var page = Documents.Page("""
            <html><head><meta property="og:site_name" content="The Pier Ledger"><meta name="author" content="Mary Holt and Tom Reed">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Malt","author":{"@type":"Organization","name":"The Pier Ledger"}}</script></head>
            <body><h1>Malt workers strike</h1><p>Workers at two malt plants walked out on Thursday and said they would stay out for a week.</p></body></html>
            """).Read();
        Assert.Equal(["Mary Holt", "Tom Reed"], Authors.Of(page));
        Assert.Equal(["The Pier Ledger"], Authors.Of(page with { Claims = [.. page.Claims.Where(claim => claim.Value is not ("Mary Holt" or "Tom Reed"))] }));
    }
}
