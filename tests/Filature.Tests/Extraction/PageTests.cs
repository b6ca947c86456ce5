namespace Filature.Tests.Extraction;

public sealed class PageTests
{
    private const string First = "Workers at two malt plants walked out on Thursday, two days after a silo blast killed a colleague, and said they would stay out for a week.";
    private const string Second = "Unions put support for the walkout at eight in ten, while the management of the company said on Friday that it was closer to six in ten.";
    private const string Html = $$$"""
        <!doctype html><html lang="en-GB"><head><title>Malt workers strike after silo blast | The Pier Ledger</title>
        <meta property="og:site_name" content="The Pier Ledger"><meta property="og:title" content="Malt workers strike after silo blast">
        <link rel="canonical" href="https://origin.example/malt">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Malt workers strike after silo blast","datePublished":"2031-05-15T18:05:00Z","author":{"name":"Mary Holt"},"publisher":{"name":"The Pier Ledger"}}</script>
        </head><body><nav><a>Home</a> <a>Business</a></nav><article><h1>Malt workers strike after silo blast</h1>
        <p class="byline">By Mary Holt in S&eacute;zanne</p><figure><figcaption>The silo in March, seen from the river.</figcaption></figure>
        <p>{{{First}}}</p><div class="related">Read more <a>Why beer foam is shorter</a></div><p>{{{Second}}}</p><p>Source: Reuters</p></article>
        <section class="comments"><p>hops: Glad that somebody read the log, and that it was you.</p></section><footer>© The Pier Ledger 2031</footer></body></html>
        """;

    [Fact]
    public void A_page_gives_its_article_and_its_claims()
    {
        var article = Documents.Page(Html, "https://pier.example/2031/05/15/malt").Read();
        Assert.Equal("Malt workers strike after silo blast", article.Headline);
        Assert.Equal($"{First}\n{Second}", article.Body);
        Assert.Equal("By Mary Holt in Sézanne", article.Words(PartRole.Byline));
        Assert.Equal("Source: Reuters", article.Words(PartRole.Credit));
        Assert.Contains(article.ClaimsOf(ClaimKind.Published), claim => claim is { Value: "2031-05-15T18:05:00Z", Where: "json-ld datePublished" });
        Assert.Contains(article.ClaimsOf(ClaimKind.Published), claim => claim is { Value: "2031-05-15", Where: "address" });
        Assert.Contains(article.ClaimsOf(ClaimKind.Outlet), claim => claim is { Value: "The Pier Ledger", Where: "title suffix" });
        Assert.Contains(article.ClaimsOf(ClaimKind.Author), claim => claim is { Value: "Mary Holt", Where: "json-ld author" });
        Assert.Contains(article.ClaimsOf(ClaimKind.Language), claim => claim.Value == "en-GB");
    }

    [Fact]
    public void A_canonical_link_to_another_host_is_an_origin() => Assert.Contains(
        Documents.Page(Html, "https://pier.example/malt").Read().ClaimsOf(ClaimKind.Origin), claim => claim is { Value: "https://origin.example/malt", Where: "link canonical" });

    [Fact]
    public void A_canonical_link_to_the_same_host_is_the_address() => Assert.Contains(
        Documents.Page(Html, "https://www.origin.example/malt?x=1").Read().ClaimsOf(ClaimKind.Address), claim => claim.Value == "https://origin.example/malt");

    [Fact]
    public void Broken_JSON_LD_stops_nothing() =>
        Assert.Equal($"{First}\n{Second}", Documents.Page(Html.Replace("\"@type\":", "\"@type\" ", StringComparison.Ordinal)).Read().Body);

    [Fact]
    public void A_page_that_no_reader_understands_is_read_as_text() =>
        Assert.Equal("The bridge closes on Friday.", Documents.Page("<p>Home<p>Bridge to close<p>The bridge closes on Friday.").Read().Body.Split('\n')[^1]);

    [Fact]
    public void A_nest_of_ten_thousand_elements_does_no_harm() =>
        Assert.Contains(First, Documents.Page(string.Concat(Enumerable.Repeat("<div>", 10_000)) + $"<p>{First}</p><p>{Second}</p>").Read().Text.Text, StringComparison.Ordinal);
}
