using System.Diagnostics;
using Filature.Extraction;

namespace Filature.Tests.Extraction;

/// <summary>What a page's markup says, with its place.</summary>
public sealed class PageClaimsTests
{
    private const string Text = "Workers at two malt plants walked out on Thursday, two days after a silo blast killed a colleague, and said they would stay out for a week.";

    [Fact]
    public void JSON_LD_gives_authors_dates_section_image_and_what_is_closed() => Has(
        Read("""
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebPage","datePublished":"2030-01-01"},
            {"@type":["NewsArticle"],"headline":"Malt workers strike","author":[{"@id":"#holt"},{"@type":"Person","givenName":"Tom","familyName":"Reed"}],
             "datePublished":"2031-05-15T18:05:00Z","dateModified":"2031-05-16","articleSection":["Work"],"inLanguage":"en-GB","isBasedOn":{"@type":"NewsArticle","url":"https://origin.example/malt"},
             "publisher":{"@type":"NewsMediaOrganization","name":"The Pier Ledger"},"isAccessibleForFree":"False","hasPart":{"isAccessibleForFree":false,"cssSelector":".closed"},
             "image":{"@type":"ImageObject","url":"https://pier.example/silo.jpg","caption":"The silo","creditText":"Ida Voss"}},
            {"@type":"Person","@id":"#holt","name":"Mary Holt"}]}</script>
            """),
        "Author|json-ld author|Mary Holt", "Author|json-ld author|Tom Reed", "Published|json-ld datePublished|2031-05-15T18:05:00Z", "Modified|json-ld dateModified|2031-05-16",
        "Section|json-ld articleSection|Work", "Language|json-ld inLanguage|en-GB", "Origin|json-ld isBasedOn|https://origin.example/malt", "Outlet|json-ld publisher|The Pier Ledger",
        "Paywall|json-ld isAccessibleForFree|isAccessibleForFree: false", "Paywall|json-ld hasPart cssSelector|.closed", "Image|json-ld image|https://pier.example/silo.jpg",
        "ImageCaption|json-ld image caption|The silo", "ImageCredit|json-ld image creditText|Ida Voss");

    [Fact]
    public void Of_several_articles_the_one_with_the_page_s_title_speaks()
    {
        var claims = Read("""
            <title>Malt workers strike | The Pier Ledger</title><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Beer foam is shorter","datePublished":"2031-01-01"},
            {"@type":"NewsArticle","headline":"Malt workers strike","datePublished":"2031-05-15","hasPart":[{"@type":"NewsArticle","headline":"Inner","datePublished":"2031-02-02"}]}]</script>
            """);
        Assert.Equal(["2031-05-15"], claims.Where(claim => claim.Kind == ClaimKind.Published).Select(claim => claim.Value));
    }

    [Theory]
    [InlineData("<!-- {0} -->")]
    [InlineData("//<![CDATA[\n{0}\n//]]>")]
    [InlineData("{0};")]
    [InlineData("{0}{0}")]
    [InlineData("[{0},]")]
    public void JSON_LD_is_read_through_its_wrapping(string wrapping) => Has(
        Read($"<script type='application/ld+json'>{string.Format(System.Globalization.CultureInfo.InvariantCulture, wrapping, """{"@type":"NewsArticle","headline":"Malt","datePublished":"2031-05-15"}""")}</script>"),
        "Published|json-ld datePublished|2031-05-15");

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"Two\nlines\",\"datePublished\":\"2031-05-15\"}")]
    [InlineData("""{"@type":"NewsArticle","description":"a \d b","datePublished":"2031-05-15"}""")]
    [InlineData("""{"@type":"NewsArticle","datePublished":"2031-05-15","author":{"name":"Mary""")]
    [InlineData("{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2031-05-15&quot;}")]
    public void Broken_JSON_LD_is_mended(string json) =>
        Has(Read($"<script type=\"application/ld+json\">{json}</script>"), "Published|json-ld datePublished|2031-05-15");

    [Fact]
    public void References_that_go_round_in_circles_end()
    {
        var circle = string.Join(',', Enumerable.Repeat("""{"@id":"#a"}""", 20));
        var clock = Stopwatch.StartNew();
        Read($$$"""<script type="application/ld+json">{"@graph":[{"@id":"#a","x":1,"url":[{{{circle}}}]},{"@type":"NewsArticle","headline":"Malt","publisher":{"@id":"#a"},"author":{"@id":"#a"}}]}</script>""");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Microdata_speaks_for_the_article_and_not_for_comments_or_teasers()
    {
        var claims = Read("""
            <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Malt workers strike</h1>
            <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">Mary Holt</a></span>
            <time itemprop="datePublished" datetime="2031-05-15T18:05">Thursday</time><meta itemprop="dateModified" content="2031-05-16">
            <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">hops</b><i itemprop="datePublished">2031-05-17</i></div></div>
            <div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop="headline">Beer foam</h3><b itemprop="author">Tom Reed</b></div>
            """);
        Has(claims, "Author|microdata author name|Mary Holt", "Published|microdata datePublished|2031-05-15T18:05", "Modified|microdata dateModified|2031-05-16");
        Assert.Equal(["Mary Holt"], claims.Where(claim => claim.Kind == ClaimKind.Author).Select(claim => claim.Value));
        Assert.DoesNotContain(claims, claim => claim.Value == "2031-05-17");
    }

    [Fact]
    public void Meta_elements_and_links_of_many_dialects_are_claims() => Has(
        Read("""
            <meta name="DC.creator" content="Mary Holt"><meta name="parsely-pub-date" content="2031-05-15"><meta property="article:section" content="Work">
            <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tom Reed"><meta http-equiv="content-language" content="en">
            <meta property="article:content_tier" content="locked"><meta property="og:image" content="https://pier.example/silo.jpg">
            <meta name="original-source" content="https://origin.example/malt"><meta name="syndication-source" content="https://wire.example/malt">
            <link rel="alternate" hreflang="fr" href="https://pier.example/fr/malt"><meta property="article:author" content="https://social.example/holt">
            """),
        "Author|meta DC.creator|Mary Holt", "Author|meta twitter:data1|Tom Reed", "Published|meta parsely-pub-date|2031-05-15", "Section|meta article:section|Work",
        "Language|meta content-language|en", "Paywall|meta article:content_tier|article:content_tier: locked", "Image|meta og:image|https://pier.example/silo.jpg",
        "Origin|meta original-source|https://origin.example/malt", "Origin|meta syndication-source|https://wire.example/malt", "Alternate|link alternate fr|https://pier.example/fr/malt");

    [Fact]
    public void Names_and_days_in_elements_named_after_them_are_claims_and_those_of_other_articles_are_not()
    {
        var claims = Read("""
            <div class="post-author__name">By Mary Holt</div><a href="/author/holt">Mary Holt</a><time class="updated" datetime="2031-05-16">x</time><span class="post-date">May 15, 2031 · 3 min</span>
            <div class="related-posts"><a rel="author">Tom Reed</a><time datetime="2031-01-01">x</time></div><ol class="comments"><li><cite class="author">hops</cite></li></ol>
            """);
        Has(claims, "Author|element author|Mary Holt", "Author|link path author|Mary Holt", "Modified|time datetime|2031-05-16", "Published|element date|May 15, 2031");
        Assert.DoesNotContain(claims, claim => claim.Value is "Tom Reed" or "hops" or "2031-01-01");
    }

    [Theory]
    [InlineData("<p>La suite de cet article est réservée aux abonnés.</p>", ClaimKind.Paywall)]
    [InlineData("<p>Already a subscriber? Sign in</p>", ClaimKind.Paywall)]
    [InlineData("<p>Suscríbete para seguir leyendo</p>", ClaimKind.Paywall)]
    [InlineData("<button>Continuer sans accepter</button>", ClaimKind.CookieWall)]
    public void Visible_words_say_that_a_page_is_not_open_to_everyone(string html, ClaimKind kind) =>
        Assert.Contains(Read(html), claim => claim.Kind == kind && claim.Where == "text words");

    [Fact]
    public void A_claim_whose_words_stand_in_the_text_says_where()
    {
        var article = Documents.Page($"<h1>Malt workers strike</h1><p class=\"byline\">By <a rel=\"author\" href=\"/x\">Mary Holt</a></p><p>{Text}</p><p>{Text}</p>").Read();
        var claim = Assert.Single(article.ClaimsOf(ClaimKind.Author), claim => claim.Where == "link author");
        Assert.Equal("Mary Holt", claim.Span!.Value.Of(article.Text.Text));
    }

    [Fact]
    public void Endless_properties_and_elements_cost_little()
    {
        var clock = Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Repeat("<div itemscope itemprop=author class=author><span itemprop=name>x", 20_000)));
        Read(string.Concat(Enumerable.Repeat("<meta name=author content='Mary Holt'>", 20_000)));
        Read("<script type=\"application/ld+json\">" + new string('[', 200_000) + "</script>");
        Read(string.Concat(Enumerable.Repeat("<time datetime=2031-05-15>x</time>", 20_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    private static List<MarkupClaim> Read(string html)
    {
        var claims = new PageClaims(html);
        foreach (var token in HtmlTokens.Read(html))
        {
            claims.Take(token);
        }

        return claims.All(address: null);
    }

    private static void Has(List<MarkupClaim> claims, params string[] expected)
    {
        var found = claims.Select(claim => $"{claim.Kind}|{claim.Where}|{claim.Value}").ToHashSet(StringComparer.Ordinal);
        Assert.Empty(expected.Where(claim => !found.Contains(claim)).Select(claim => $"{claim} is not among: {string.Join(" ¦ ", found)}"));
    }
}
