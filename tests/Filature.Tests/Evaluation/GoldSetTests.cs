using Filature.Cli.Evaluation.Gold;

namespace Filature.Tests.Evaluation;

public class GoldSetTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "gold", "dev");

    [Fact]
    public void Every_gold_text_stands_in_the_visible_text_of_its_document()
    {
        var set = GoldSet.Load(Folder);
        Assert.Equal(36, set.Items.Count);
        foreach (var item in set.Items)
        {
            var text = new Filature.Cli.Evaluation.Scoring.FoldedText(item.Visible);
            var (gold, visible) = (item.Gold, item.Visible);
            Assert.All(gold.Chrome.Concat(gold.Bylines).Concat(gold.Credits.Select(credit => credit.Text)).Append(gold.Headline), words => Assert.Contains(words, visible));
            Assert.All(
                gold.Statements.SelectMany(statement => new[] { statement.Content, statement.Cue, statement.Speaker, statement.Addressee }).OfType<GoldWords>(),
                words => Assert.NotNull(text.Find(words.Text, words.Occurrence)));
            Assert.All(gold.Names, name => Assert.NotNull(text.Find(name.Text, name.Occurrence)));
            Assert.All(gold.Times, time => Assert.NotNull(text.Find(time.Text, time.Occurrence)));
            Assert.All(gold.Events, happening => Assert.NotNull(text.Find(happening.Evidence.Text, happening.Evidence.Occurrence)));
        }
    }

    [Fact]
    public void Visible_text_is_what_a_reader_sees() => Assert.Equal(
        "« Où ? » a dit Ana a < b Fin",
        VisibleText.Of(
            "<html><head><title>Non</title></head><body><!-- non > --><script>if (a < b) { '<p>non</p>' }</script>"
            + "<p title='a > b'>«&nbsp;O&ugrave; ?&#160;» <b>a</b>\n dit <a href=\"x\">An</a>a</p><div>a &lt; b<br>Fin</div></body></html>"));

    [Fact]
    public void The_body_is_what_chrome_headline_byline_dateline_and_credits_leave()
    {
        var gold = Cases.Document("Le port rouvre") with
        {
            Chrome = ["MENU"],
            Bylines = ["Par Ana Piret"],
            Dateline = new("BREST, 3 mai (AFP)", "Brest", new(2031, 5, 3), "AFP"),
            Credits = [new("(AFP)", "AFP", CreditKind.Source)],
        };
        var body = GoldBody.Of(gold, "MENU\nLe port rouvre\nPar Ana Piret\nBREST, 3 mai (AFP) - Le port rouvre demain.\n(AFP)");
        Assert.Equal("Le port rouvre demain.", body.Trim(' ', '\n', '-'));
    }
}
