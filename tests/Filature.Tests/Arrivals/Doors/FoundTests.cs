using Filature.Arrivals.Doors;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>Files that nobody named, in a folder or a container: articles are taken in, the rest is left out with a reason.</summary>
public sealed class FoundTests
{
    private const string Record = "{\"title\":\"Le barrage\",\"text\":\"Le ministre a refusé.\"}";
    private const string Feed = "<rss version='2.0'><channel><title>Le Courrier du Val</title><item><title>Le barrage</title><description>Le ministre a refusé.</description></item></channel></rss>";

    [Theory]
    [InlineData("a.json", "[" + Record + "]")]
    [InlineData("a.json", "{\"version\":1,\"articles\":[" + Record + "]}")]
    [InlineData("a.jsonl", Record)]
    [InlineData("a.jsonl", "{\"seen\":1}\nbroken\n" + Record)]
    [InlineData("a.csv", "titre;texte\nLe barrage;Le ministre a refusé.")]
    [InlineData("a.xml", Feed)]
    [InlineData("a.rss", Feed)]
    public void What_looks_like_articles_is_taken_in(string name, string content)
    {
        Assert.Single(InZip(name, content), document => document.Arrival.IsOk);
        Assert.Single(InFolder(name, content), document => document.Arrival.IsOk);
    }

    [Theory]
    [InlineData("package.json", "{\"name\":\"site\",\"scripts\":{\"build\":\"x\"}}", "name, scripts")]
    [InlineData("labels.json", "[{\"text\":\"Envoyer\"},{\"text\":\"Annuler\"}]", "text")]
    [InlineData("tsconfig.json", "{ // comment\n}", "no JSON")]
    [InlineData("cut.json", "{\"a\":", "no JSON")]
    [InlineData("numbers.json", "[1,2]", "no JSON objects")]
    [InlineData("log.jsonl", "{\"level\":\"info\"}\n{\"level\":\"warn\"}", "level")]
    [InlineData("empty.jsonl", "\n", "no JSON objects")]
    [InlineData("stock.csv", "article;prix\nbaguette;1,10", "article, prix")]
    [InlineData("words.csv", "text,lang\nEnvoyer,fr", "text, lang")]
    [InlineData("site.xml", "<?xml version='1.0'?><project><a/></project>", "no feed")]
    public void What_does_not_is_left_out_with_a_reason_and_the_rest_goes_on(string name, string content, string reason)
    {
        var beside = ("z.txt", Delivered.Utf8("Un titre\n\nUn texte."));
        var found = Delivered.From("news.zip", Delivered.Zip((name, Delivered.Utf8(content)), beside));
        Assert.Equal(["arrival.left-out", null], Delivered.Codes(found));
        Assert.Contains(reason, found[0].Arrival.Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("name the file itself", found[0].Arrival.Problem?.Advice, StringComparison.Ordinal);
        Assert.Equal(["arrival.left-out"], Delivered.Codes(InFolder(name, content)));
    }

    [Fact]
    public void A_mapping_holds_for_files_that_are_found_too()
    {
        var zip = Delivered.Zip(("a.csv", Delivered.Utf8("chapeau,papier\na,b")), ("b.csv", Delivered.Utf8("nom,prix\na,1")));
        Assert.Equal([null, "arrival.left-out"], Delivered.Codes(Delivered.From("news.zip", zip, new(null, ColumnMapping.Parse("title=chapeau,text=papier").Value!))));
    }

    private static List<(string Path, Outcome<Arrival> Arrival)> InZip(string name, string content) =>
        Delivered.From("news.zip", Delivered.Zip((name, Delivered.Utf8(content))));

    private static List<(string Path, Outcome<Arrival> Arrival)> InFolder(string name, string content)
    {
        var folder = Directory.CreateTempSubdirectory("filature-found-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), content);
            return [.. Filature.Arrivals.Folder.Open(folder.FullName, Reception.Plain(null), TestContext.Current.CancellationToken)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
