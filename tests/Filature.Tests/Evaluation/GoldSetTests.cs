using Filature.Cli.Evaluation.Gold;

namespace Filature.Tests.Evaluation;

public class GoldSetTests
{
    [Theory]
    [InlineData("dev", 36)]
    [InlineData("custody/seen", 62)]
    [InlineData("custody/held", 52)]
    [InlineData("custody/independent", 24)]
    public void Every_gold_text_stands_in_the_visible_text_of_its_document(string name, int documents)
    {
        var set = Load(name);
        Assert.Equal(documents, set.Items.Count);
        foreach (var item in set.Items)
        {
            var text = new Filature.Cli.Evaluation.Scoring.FoldedText(item.Visible);
            var (gold, visible) = (item.Gold, item.Visible);
            Assert.All(gold.Chrome.Concat(gold.Bylines).Concat(gold.Credits.Select(credit => credit.Text)).Append(gold.Headline), words => Assert.Contains(words, visible));
            Assert.All(
                (gold.Statements ?? []).SelectMany(statement => new[] { statement.Content, statement.Cue, statement.Speaker, statement.Addressee }).OfType<GoldWords>(),
                words => Assert.NotNull(text.Find(words.Text, words.Occurrence)));
            Assert.All(gold.Names ?? [], name => Assert.NotNull(text.Find(name.Text, name.Occurrence)));
            Assert.All(gold.Times ?? [], time => Assert.NotNull(text.Find(time.Text, time.Occurrence)));
            Assert.All(gold.Events ?? [], happening => Assert.NotNull(text.Find(happening.Evidence.Text, happening.Evidence.Occurrence)));
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("custody/seen")]
    [InlineData("custody/held")]
    [InlineData("custody/independent")]
    public void Every_document_is_named_after_its_file_and_belongs_to_one_story(string name)
    {
        var set = Load(name);
        Assert.All(set.Items, item =>
        {
            Assert.Equal(Path.GetFileNameWithoutExtension(item.Path), item.Gold.Id);
            Assert.EndsWith(".example", new Uri(item.Gold.Url).Host, StringComparison.Ordinal);
            Assert.Single(set.Stories.Stories, story => story.Articles.Contains(item.Gold.Id));
            Assert.False(item.Gold.Published?.ToDay() > item.Gold.Retrieved, $"{item.Gold.Id} was published after it was retrieved");
        });
        Assert.Equal(set.Items.Count, set.Stories.Stories.Sum(story => story.Articles.Length));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("custody/seen")]
    [InlineData("custody/held")]
    [InlineData("custody/independent")]
    public void Derivations_join_documents_of_the_set_and_their_changes_stand_in_both(string name)
    {
        var set = Load(name);
        var documents = set.Items.ToDictionary(item => item.Gold.Id, StringComparer.Ordinal);
        foreach (var edge in set.Derivations)
        {
            if (edge.Pair is { } pair)
            {
                Assert.Equal((DerivationKind.SamePrimarySource, 2), (edge.Kind, pair.Length));
                Assert.All(pair, id => Assert.Contains(id, documents));
                continue;
            }

            var to = documents[edge.To!];
            Assert.True(edge.From is null ? edge is { Declared: true, External: not null } : documents.ContainsKey(edge.From), $"{edge.To} comes from nowhere");
            Assert.DoesNotContain(edge.To, Ancestors(edge.From, set.Derivations));
            if (edge.From is { } from)
            {
                Assert.Equal(edge.Kind == DerivationKind.Translation, documents[from].Gold.Language != to.Gold.Language);
                Assert.All(edge.Changes ?? [], change => Assert.Contains(change.From, documents[from].Visible));
            }

            Assert.All(edge.Changes ?? [], change => Assert.Contains(change.To, to.Visible));
        }
    }

    [Theory]
    [InlineData("custody/seen")]
    [InlineData("custody/held")]
    public void Each_half_of_the_custody_set_has_ten_rewrites_and_ten_translations(string name)
    {
        var edges = Load(name).Derivations.Where(edge => edge.From is not null).CountBy(edge => edge.Kind).ToDictionary();
        Assert.True(edges[DerivationKind.Rewrite] >= 10, $"{edges[DerivationKind.Rewrite]} rewrites");
        Assert.True(edges[DerivationKind.Translation] >= 10, $"{edges[DerivationKind.Translation]} translations");
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

    private static GoldSet Load(string name) => GoldSet.Load(Path.Combine([AppContext.BaseDirectory, "gold", .. name.Split('/')]));

    private static IEnumerable<string> Ancestors(string? of, IReadOnlyList<GoldDerivation> edges) => of is null
        ? []
        : edges.Where(edge => edge.To == of).SelectMany(edge => Ancestors(edge.From, edges)).Prepend(of);
}
