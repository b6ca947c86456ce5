using CsCheck;
using Filature.Cli.Evaluation.Scoring;

namespace Filature.Tests.Evaluation;

public class ArticleAlignmentTests
{
    private const string Document =
        "LA GAZETTE\nAccueil | Monde\nLe port rouvre\nLe maire a dit oui. PUBLICITÉ\nLe maire a dit non, puis il a dit oui.\nLire aussi : le maire a dit\nSource AFP";

    [Fact]
    public void A_place_of_the_article_is_found_in_the_document_that_holds_more()
    {
        const string article = "Le port rouvre\nLe maire a dit oui.\nLe maire a dit non, puis il a dit oui.\nSource AFP";
        Assert.Equal("Le maire a dit oui", Mapped(article, "Le maire a dit oui"));
        Assert.Equal("puis il a dit oui", Mapped(article, "puis il a dit oui"));
        Assert.Equal("Source AFP", Mapped(article, "Source AFP"));
    }

    [Fact]
    public void Of_two_equal_phrases_each_is_found_at_its_own_place()
    {
        const string article = "Le port rouvre\nLe maire a dit oui.\nLe maire a dit non, puis il a dit oui.";
        var document = new FoldedText(Document);
        var alignment = new ArticleAlignment(document, new(article));
        var second = article.LastIndexOf("a dit oui", StringComparison.Ordinal);
        Assert.Equal(document.Find("a dit oui", 1), alignment.ToDocument(SpanOf(article, "a dit oui")));
        Assert.Equal(document.Find("a dit oui", 2), alignment.ToDocument(new(second, second + "a dit oui".Length)));
    }

    [Fact]
    public void A_paragraph_joined_across_chrome_and_a_mended_hyphen_cost_nothing()
    {
        const string document = "Une fuite a entraîné l'éva-\ncuation de treize PARTAGER CET ARTICLE\ncents personnes, ont annoncé les autorités.";
        const string article = "Une fuite a entraîné l'évacuation de treize cents personnes, ont annoncé les autorités.";
        var folded = new FoldedText(document);
        var alignment = new ArticleAlignment(folded, new(article));
        Assert.Equal(1, alignment.Coverage);
        Assert.Equal(folded.Find("éva-\ncuation", 1), alignment.ToDocument(SpanOf(article, "évacuation")));
        Assert.Equal(folded.Find("cents personnes", 1), alignment.ToDocument(SpanOf(article, "cents personnes")));
    }

    [Fact]
    public void A_note_of_the_foot_put_first_is_found_at_the_foot()
    {
        const string article = "Traduit automatiquement par notre programme\nLe conseil a voté la motion hier soir.";
        const string document = "Le conseil a voté la motion hier soir.\nTraduit automatiquement par notre programme";
        var folded = new FoldedText(document);
        Assert.Equal(folded.Find("la motion", 1), new ArticleAlignment(folded, new(article)).ToDocument(SpanOf(article, "la motion")));
    }

    [Fact]
    public void Words_that_the_document_does_not_hold_have_no_place()
    {
        const string article = "Le port rouvre\nÇa, personne ne l'a écrit ici.";
        var alignment = new ArticleAlignment(new("Le port rouvre\nxyz"), new(article));
        Assert.Null(alignment.ToDocument(SpanOf(article, "personne ne l'a écrit")));
        Assert.True(alignment.Coverage < 0.5);
    }

    [Fact]
    public void Every_kept_line_of_any_document_maps_to_itself() => Gen.Select(
            Gen.Int[0, 25].Select(letter => (char)('a' + letter)).Array[3, 60].Select(letters => new string(letters)).Array[1, 12], Gen.Bool.Array[12])
        .Sample((lines, keep) =>
        {
            // Numbered, so that no two lines are equal.
            var numbered = lines.Select((line, index) => $"{index:00}{line}{index:00}").ToArray();
            var kept = numbered.Where((_, index) => keep[index]).ToArray();
            var article = string.Join('\n', kept);
            var document = new FoldedText(string.Join('\n', numbered));
            var alignment = new ArticleAlignment(document, new(article));
            return kept.All(line => alignment.ToDocument(SpanOf(article, line)) == document.Find(line, 1));
        });

    private static TextSpan SpanOf(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at && at >= 0 ? new(at, at + words.Length) : throw new ArgumentException(words, nameof(words));

    // The document's own words at the mapped place.
    private static string Mapped(string article, string words)
    {
        var document = new FoldedText(Document);
        var place = new ArticleAlignment(document, new(article)).ToDocument(SpanOf(article, words));
        for (var start = 0; start < Document.Length; start++)
        {
            for (var end = start + 1; end <= Document.Length; end++)
            {
                if (document.Of(new(start, end)) == place && char.IsLetterOrDigit(Document[start]))
                {
                    return Document[start..end];
                }
            }
        }

        return "";
    }
}
