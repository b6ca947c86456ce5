using Filature.Arrivals.Doors;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>Columns that are named on the command line.</summary>
public sealed class ColumnTests
{
    private const string Mapping = "headline=chapeau,text=papier,date=jour,author=signe,outlet=canal.nom,url=ou";

    [Theory]
    [InlineData("a.jsonl", "{\"chapeau\":\"Le barrage\",\"papier\":\"Le ministre a refusé.\",\"jour\":\"2031-01-21\",\"signe\":\"Marie Galtier\",\"canal\":{\"nom\":\"Le Courrier du Val\"},\"ou\":\"https://courrier.example/barrage\",\"texte\":\"Autre chose.\"}")]
    [InlineData("a.json", "[{\"Chapeau\":\"Le barrage\",\"PAPIER\":\"Le ministre a refusé.\",\"jour\":\"2031-01-21\",\"signe\":\"Marie Galtier\",\"canal\":{\"nom\":\"Le Courrier du Val\"},\"ou\":\"https://courrier.example/barrage\"}]")]
    [InlineData("a.csv", "texte;chapeau;papier;jour;signe;canal.nom;ou\nAutre chose.;Le barrage;Le ministre a refusé.;21/01/2031;Marie Galtier;Le Courrier du Val;https://courrier.example/barrage")]
    [InlineData("-", "texte;chapeau;papier;jour;signe;canal.nom;ou\nAutre chose.;Le barrage;Le ministre a refusé.;21/01/2031;Marie Galtier;Le Courrier du Val;https://courrier.example/barrage")]
    public void A_mapping_says_what_columns_hold_and_wins_over_their_names(string name, string content)
    {
        var article = Assert.Single(From(name, content, Mapping));
        Assert.Equal("https://courrier.example/barrage", article.Arrival.Value?.Address);
        var html = article.Html();
        Assert.Contains("<h1>Le barrage</h1>\n<p>Le ministre a refus&#233;.</p>", html, StringComparison.Ordinal);
        Assert.Contains("name=\"author\" content=\"Marie Galtier\"", html, StringComparison.Ordinal);
        Assert.Contains("site_name\" content=\"Le Courrier du Val\"", html, StringComparison.Ordinal);
        Assert.Contains("published_time\" content=\"2031-01-21\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Autre chose", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_not_mapped_is_known_by_its_name() =>
        Assert.Contains("<h1>Le barrage</h1>", Assert.Single(From("a.csv", "titre,papier\nLe barrage,Il refuse.", "text=papier")).Html(), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_is_not_there_is_told_with_those_that_are()
    {
        var problem = Assert.Single(From("a.csv", "chapeau,papier\na,b", "headline=titre,text=corps")).Arrival.Problem;
        Assert.Equal("container.no-columns", problem?.Code);
        Assert.Equal("«a.csv» has no column «titre», «corps»; it has chapeau, papier.", problem?.Message);

        var records = From("a.jsonl", "{\"chapeau\":\"a\",\"papier\":\"b\"}\n{\"papier\":\"c\"}", "headline=titre,text=papier");
        Assert.Equal([null, null, "container.no-columns"], Delivered.Codes(records));
        Assert.Equal("«a.jsonl» has no column «titre»; it has chapeau, papier.", records[2].Arrival.Problem?.Message);

        Assert.Contains("it has chapeau, papier", Delivered.From("a.jsonl", "{\"chapeau\":\"a\",\"papier\":\"b\"}")[0].Arrival.Problem?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("papier")]
    [InlineData("text=")]
    [InlineData("=papier")]
    [InlineData("text=papier,")]
    [InlineData("colour=papier")]
    [InlineData("text=papier,corps=autre")]
    [InlineData("")]
    public void What_is_no_mapping_is_refused(string written)
    {
        var problem = ColumnMapping.Parse(written).Problem;
        Assert.Equal("container.bad-mapping", problem?.Code);
        Assert.Contains("headline, text, date, author, outlet, url", problem?.Advice, StringComparison.Ordinal);
    }

    private static List<(string Path, Outcome<Arrival> Arrival)> From(string name, string content, string mapping) =>
        Delivered.From(name, Delivered.Utf8(content), new(null, ColumnMapping.Parse(mapping).Value!));
}
