using System.Text;

namespace Filature.Tests.Arrivals.Doors;

/// <summary>JSON and tables: records with named fields.</summary>
public sealed class RecordTests
{
    private const string Object = "{\"titre\":\"Le barrage\",\"texte\":\"Le ministre a refusé.\\n\\nIl parlera demain.\",\"source\":{\"name\":\"Le Courrier du Val\"},\"date\":\"2031-01-21\",\"auteurs\":[\"Marie Galtier\",\"Luc Ormeau\"],\"url\":\"https://courrier.example/barrage\"}";

    [Theory]
    [InlineData("a.jsonl", Object)]
    [InlineData("a.json", "[" + Object + "]")]
    [InlineData("a.json", Object)]
    [InlineData("a.json", "{\"total\":1,\"articles\":[" + Object + "]}")]
    [InlineData("-", Object + "\n")]
    [InlineData("a.csv", "Titre,Texte,Source,Date,Auteurs,URL\r\nLe barrage,\"Le ministre a refusé.\n\nIl parlera demain.\",Le Courrier du Val,21/01/2031,\"Marie Galtier, Luc Ormeau\",https://courrier.example/barrage\r\n")]
    [InlineData("a.csv", "\uFEFFtitular;cuerpo;medio;fecha;autor;enlace\nLe barrage;\"Le ministre a refusé.\n\nIl parlera demain.\";Le Courrier du Val;21/01/2031;\"Marie Galtier, Luc Ormeau\";https://courrier.example/barrage")]
    public void An_article_of_a_record_is_the_same_page_whatever_form_it_came_in(string name, string content)
    {
        var (path, arrival) = Assert.Single(Delivered.From(name, content));
        Assert.StartsWith(name + "#", path, StringComparison.Ordinal);
        Assert.Equal("https://courrier.example/barrage", arrival.Value?.Address);
        Assert.Equal(
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Le barrage</title>\n<link rel=\"canonical\" href=\"https://courrier.example/barrage\">\n"
            + "<meta property=\"og:title\" content=\"Le barrage\">\n<meta property=\"og:site_name\" content=\"Le Courrier du Val\">\n<meta name=\"author\" content=\"Marie Galtier, Luc Ormeau\">\n"
            + "<meta property=\"article:published_time\" content=\"2031-01-21\">\n</head><body><article>\n<h1>Le barrage</h1>\n<p>Le ministre a refus&#233;.</p>\n<p>Il parlera demain.</p>\n\n</article></body></html>\n",
            Encoding.UTF8.GetString(arrival.Value!.Bytes.Span));
    }

    [Fact]
    public void A_broken_line_costs_nothing_but_itself() => Assert.Equal(
        [null, "container.bad-record", "container.bad-record", "container.bad-record", null],
        Delivered.Codes(Delivered.From("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\n{\"title\":\"c\"}\n{\"text\":\"\\ud800\"}\n\n{\"text\":\"d\"}")));

    [Fact]
    public void What_is_cut_gives_what_stood_before() =>
        Assert.Equal([null, "container.broken"], Delivered.Codes(Delivered.From("a.json", "[{\"text\":\"a\"},{\"text\":\"b")));

    [Fact]
    public void Deep_objects_and_empty_files_are_told()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);
        Assert.Equal(["container.bad-record"], Delivered.Codes(Delivered.From("a.json", deep)));
        Assert.Equal(["arrival.no-documents"], Delivered.Codes(Delivered.From("a.json", "[1,2]")));
        Assert.Equal(["arrival.empty"], Delivered.Codes(Delivered.From("a.jsonl", "\n")));
        Assert.Equal(["arrival.empty"], Delivered.Codes(Delivered.From("a.csv", "")));
        Assert.Equal(["container.no-columns"], Delivered.Codes(Delivered.From("a.csv", "a,b\n1,2\n")));
    }

    [Fact]
    public void A_record_that_is_too_large_is_read_past()
    {
        var large = "{\"text\":\"" + new string('a', 9 * 1024 * 1024) + "\"}";
        Assert.Equal(["arrival.too-large", null], Delivered.Codes(Delivered.From("a.jsonl", large + "\n{\"text\":\"b\"}")));
        Assert.Equal(["arrival.too-large", null], Delivered.Codes(Delivered.From("a.json", "[" + large + ",{\"text\":\"b\"}]")));
        Assert.Equal(["container.bad-record", null], Delivered.Codes(Delivered.From("a.csv", "title,text\na,\"" + new string('b', 9 * 1024 * 1024) + "\nc,d\n")));
    }

    [Fact]
    public void A_table_of_an_old_spreadsheet_keeps_its_accents() => Assert.Contains(
        "refus&#233;", Assert.Single(Delivered.From("a.csv", Encoding.Latin1.GetBytes("titre;texte\nA;Il a refusé."))).Html(), StringComparison.Ordinal);

    [Fact]
    public void Markup_in_a_field_of_words_is_no_markup_of_the_page()
    {
        var html = Assert.Single(Delivered.From("a.jsonl", "{\"title\":\"</title><script>x</script>\",\"text\":\"a\",\"source\":\"\\\"><script>\",\"url\":\"javascript:x\"}")).Html();
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", html, StringComparison.Ordinal);
    }
}
