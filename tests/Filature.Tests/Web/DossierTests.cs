using System.Text;
using System.Text.RegularExpressions;
using Filature.Provenance;
using Filature.Web.Dossiers;

namespace Filature.Tests.Web;

public sealed partial class DossierTests
{
    private const string Told = """
        Pêche : Oslo veut revoir l'accord

        OSLO, 3 mars 2031 (AFP) - La Norvège réclame le retrait de l'article 7 de l'accord de pêche. « L'article 7 n'est pas négociable », a répondu le ministre islandais de la Pêche, Hallur Brenniskar.
        """;

    private const string Hostile = """
        Accord <script>alert(1)</script> & *gras* [lien](javascript:alert(2))

        OSLO, 3 mars 2031 (AFP) - La Norvège réclame le retrait de l'article <img src=x onerror=alert(3)> 7 de l'accord | de pêche. « <b>Non</b> `code` _jamais_ », a répondu le ministre islandais de la Pêche, Hallur Brenniskar.
        """;

    [Fact]
    public void It_tells_who_said_what_and_who_stands_where_with_the_sentence_each_line_is_taken_from()
    {
        var dossier = Made(Told, "fr");
        Assert.Equal(["what-happened", "timeline", "statements", "positions", "reports"], dossier.Sections.Select(section => section.Id).Where(id => id != "encounters"));
        var said = Assert.Single(dossier.Sections.Single(section => section.Id == "statements").Lines, line => line.Words!.Contains("négociable", StringComparison.Ordinal));
        Assert.Equal("Hallur Brenniskar", said.Head);
        var sentence = dossier.Sentences[Assert.Single(said.Sentences) - 1];
        Assert.Contains("a répondu le ministre islandais", sentence.Text, StringComparison.Ordinal);
        Assert.StartsWith("https://wire.example/fish#:~:text=", sentence.Link, StringComparison.Ordinal);
        Assert.Contains(dossier.Sections.Single(section => section.Id == "positions").Lines, line => line is { Head: "Islande", Depth: 1 } && line.Facts.Contains("refuse", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_needs_nothing_else_and_every_number_leads_to_a_sentence()
    {
        var html = DossierHtml.Write(Made(Told, "en"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("Who said what", html, StringComparison.Ordinal);
        string[] asked = [.. Anchors().Matches(html).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(asked);
        Assert.All(asked, anchor => Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "Qui a dit quoi")]
    [InlineData("en", "Who said what")]
    [InlineData("es", "Quién dijo qué")]
    public void Its_labels_are_in_the_language_asked_for(string language, string label) =>
        Assert.Contains($"## {label}", DossierMarkdown.Write(Made(Told, language)), StringComparison.Ordinal);

    [Fact]
    public void Words_of_documents_are_never_markup()
    {
        var dossier = Made(Hostile, "fr");
        var html = DossierHtml.Write(dossier);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;", html, StringComparison.Ordinal);
        var markdown = DossierMarkdown.Write(dossier);
        Assert.DoesNotContain("](javascript", markdown, StringComparison.Ordinal);
        Assert.DoesNotMatch(Unescaped(), markdown);
    }

    [Fact]
    public void An_address_that_is_none_of_the_web_is_no_link() =>
        Assert.All(DossierMaker.Of("x", [Report(Told)], _ => "javascript:alert(1)", "fr").Sentences, sentence => Assert.Null(sentence.Link));

    [Fact]
    public void The_same_reports_give_the_same_page() => Assert.Equal(DossierHtml.Write(Made(Told, "fr")), DossierHtml.Write(Made(Told, "fr")));

    private static Dossier Made(string text, string language)
    {
        var report = Report(text);
        return DossierMaker.Of(report.Article.Headline, [report], _ => "https://wire.example/fish", language);
    }

    private static Report Report(string text) =>
        Desk.Read(new Arrival("a.txt", Encoding.UTF8.GetBytes(text), "text/plain", Charset: null, Address: null, Retrieved: new(2031, 6, 1)), NoNeighbours.Instance).Value
        ?? throw new InvalidOperationException("The text was refused.");

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchors();

    // A mark of Markdown or HTML inside a line that no stroke stands before; those that the writer makes are at their places.
    [GeneratedRegex(@"[^\\](?:`|<(?!http)|_jamais)")]
    private static partial Regex Unescaped();
}
