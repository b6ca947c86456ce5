using System.Text.Json;
using Filature.Cli.Exports;
using Filature.Web;

namespace Filature.SystemTests.Cli;

/// <summary><c>statements</c> over the sample wire, as people, programs and spreadsheets read it.</summary>
public sealed class StatementsTests(WireTests.Filled filled) : IClassFixture<WireTests.Filled>
{
    [Fact]
    public async Task Json_holds_every_statement_with_its_article_and_its_links()
    {
        var document = JsonDocument.Parse((await Ask("--json")).Out).RootElement;
        var listed = document.GetProperty("statements").EnumerateArray().ToArray();

        Assert.True(listed.Length > 50);
        Assert.Equal(JsonValueKind.Null, document.GetProperty("next").ValueKind);
        Assert.Equal(["article", "headline", "outlet", "day", "link", "source", "statement"], listed[0].EnumerateObject().Select(property => property.Name));
        Assert.All(listed, item =>
        {
            var id = item.GetProperty("statement").GetProperty("id").GetString();
            Assert.Equal($"http://127.0.0.1:5757/articles/{item.GetProperty("article").GetString()}?f={id}#{id}", item.GetProperty("link").GetString());
        });
        Assert.Contains(listed, item => item.GetProperty("source").GetString()?.Contains("#:~:text=", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_limit_says_where_to_go_on()
    {
        var all = Ids((await Ask("--json")).Out).ToArray();
        var first = (await Ask("--json", "--limit", "5")).Out;
        var next = JsonDocument.Parse(first).RootElement.GetProperty("next").GetInt32();

        Assert.Equal(all[..5], Ids(first));
        Assert.Equal(all[5..8], Ids((await Ask("--json", "--limit", "3", "--offset", $"{next}")).Out));
        Assert.Contains("--offset 5", (await Ask("--limit", "5")).Error);
    }

    [Fact]
    public async Task A_speaker_and_an_act_narrow_the_list()
    {
        var demanded = JsonDocument.Parse((await Ask("--actor", "TBILISSI", "--act", "demanded", "--json")).Out).RootElement.GetProperty("statements").EnumerateArray().ToArray();

        Assert.NotEmpty(demanded);
        Assert.All(demanded, item =>
        {
            var statement = item.GetProperty("statement");
            Assert.Equal("demanded", statement.GetProperty("act").GetString());
            Assert.Contains("Tbilissi", $"{statement.GetProperty("speakerEntity")} {statement.GetProperty("speaker").GetProperty("text")}");
        });
    }

    [Fact]
    public async Task Csv_has_a_line_of_names_and_one_a_statement()
    {
        var lines = (await Ask("--csv", "--limit", "4", "--desk", "https://desk.example/")).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(5, lines.Length);
        Assert.StartsWith("id,article,outlet,headline,day,saidOn,", lines[0]);
        Assert.All(lines[1..], line => Assert.Contains("https://desk.example/articles/", line));
    }

    [Fact]
    public async Task People_see_who_what_where_and_the_links_unbroken()
    {
        var page = (await Ask("--actor", "tbilissi", "--about", "garanties")).Out;

        Assert.Contains("Tbilissi", page);
        Assert.Contains("des garanties écrites avant la crue", page);
        Assert.Contains(page.Split('\n'), line => line.Trim().StartsWith("http://127.0.0.1:5757/articles/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_said_ends_with_1()
    {
        var ran = await Ran.InProcess("statements", "--about", "zzyzx", "--archive", filled.Archive);

        Assert.Equal(1, ran.Exit);
        Assert.Empty(ran.Out);
        Assert.Contains("No statement", ran.Error);
    }

    [Theory]
    [InlineData("--act", "whispered")]
    [InlineData("--actor", "!!")]
    [InlineData("--since", "yesterday")]
    [InlineData("--json", "--csv")]
    [InlineData("--since=2031-02-01", "--until=2031-01-01")]
    public async Task What_cannot_be_meant_is_wrong_usage(params string[] args) =>
        Assert.Equal(2, (await Ran.InProcess(["statements", .. args, "--archive", filled.Archive])).Exit);

    [Theory]
    [InlineData("https://a.example/p", "l'eau, dit-il", "https://a.example/p#:~:text=l%27eau%2C%20dit%2Dil")]
    [InlineData("https://a.example/p#foot", "deux\nlignes", "https://a.example/p#foot:~:text=deux,lignes")]
    [InlineData("https://a.example/p", "un deux trois quatre cinq six sept huit neuf dix onze", "https://a.example/p#:~:text=un%20deux%20trois%20quatre%20cinq,sept%20huit%20neuf%20dix%20onze")]
    [InlineData("wire/p01.txt", "mots", null)]
    [InlineData(null, "mots", null)]
    public void A_sentence_is_linked_by_a_text_fragment(string? address, string text, string? link) => Assert.Equal(link, SentenceLinks.OnPage(address, text));

    [Theory]
    [InlineData("mots", "mots")]
    [InlineData(null, "")]
    [InlineData("un, deux", "\"un, deux\"")]
    [InlineData("dit \"oui\"", "\"dit \"\"oui\"\"\"")]
    [InlineData("=cmd|x", "\"'=cmd|x\"")]
    [InlineData("- un tiret", "\"'- un tiret\"")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string? value, string cell) => Assert.Equal(cell, Csv.Cell(value));

    private static IEnumerable<string?> Ids(string json) => JsonDocument.Parse(json).RootElement.GetProperty("statements").EnumerateArray()
        .Select(item => $"{item.GetProperty("article")}/{item.GetProperty("statement").GetProperty("id")}");

    private async Task<Ran> Ask(params string[] args)
    {
        var ran = await Ran.InProcess(["statements", .. args, "--archive", filled.Archive]);
        Assert.True(ran.Exit == 0, $"{string.Join(' ', args)}: {ran.Exit}\n{ran.Error}");
        return ran;
    }
}
