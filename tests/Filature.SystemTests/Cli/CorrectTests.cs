using System.Text.Json;

namespace Filature.SystemTests.Cli;

/// <summary>What a reader sets right, through the command line: made, listed, exported as judgements, taken back.</summary>
public sealed class CorrectTests : IAsyncLifetime
{
    private readonly string _archive = Place.NewArchive();

    private (string From, string To) _edge;

    public async ValueTask InitializeAsync()
    {
        await Ran.InProcess("add", Place.Wire, "--archive", _archive);
        var edge = (await Ask("export", "derivations", "--as", "jsonl")).Lines.Select(Json)
            .First(edge => edge.GetProperty("from").ValueKind == JsonValueKind.String && edge.GetProperty("kind").GetString() == "copy");
        _edge = (edge.GetProperty("from").GetString()!, edge.GetProperty("to").GetString()!);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Not_a_copy_takes_the_edge_away_and_becomes_a_judgement_until_it_is_taken_back()
    {
        var made = Json((await Ask("correct", "copy", _edge.To, _edge.From, "--json")).Out);
        Assert.Equal("not-a-copy", made.GetProperty("kind").GetString());
        Assert.DoesNotContain((await Ask("export", "derivations", "--as", "jsonl")).Lines.Select(Json), IsTheEdge);

        var judgement = Json(Assert.Single((await Ask("export", "corrections", "--as", "jsonl")).Lines));
        Assert.Equal([_edge.To, _edge.From], judgement.GetProperty("pair").GetProperty("documents").EnumerateArray().Select(id => id.GetString()!));
        Assert.Equal("none", judgement.GetProperty("pair").GetProperty("kind").GetString());
        Assert.Equal(2, judgement.GetProperty("documents").GetArrayLength());

        await Ask("correct", "undo", made.GetProperty("id").GetString()!);
        Assert.Contains((await Ask("export", "derivations", "--as", "jsonl")).Lines.Select(Json), IsTheEdge);
        Assert.Equal(1, (await Ran.InProcess("corrections", "--archive", _archive)).Exit);
        Assert.NotEqual(JsonValueKind.Null, Json(Assert.Single((await Ask("corrections", "--all", "--json")).Lines)).GetProperty("withdrawn").ValueKind);

        bool IsTheEdge(JsonElement edge) =>
            edge.GetProperty("from").GetString() == _edge.From && edge.GetProperty("to").GetString() == _edge.To && edge.GetProperty("kind").GetString() == "copy";
    }

    [Fact]
    public async Task Who_said_it_is_set_right_and_the_json_of_a_correction_is_the_contract()
    {
        var statement = Json((await Ask("export", "statements", "--as", "jsonl")).Lines[0]).GetProperty("statement").GetProperty("id").GetString()!;
        await Ask("correct", "speaker", statement, "Odile Tassart");

        var correction = Json(Assert.Single((await Ask("corrections", "--json")).Lines));
        Assert.Equal(
            ["id", "kind", "article", "others", "statement", "speaker", "made", "withdrawn", "about", "thread", "title"], correction.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Odile Tassart", correction.GetProperty("speaker").GetString());
        var words = correction.GetProperty("statement").GetProperty("words").GetString();
        Assert.Equal(words, Json(Assert.Single((await Ask("export", "corrections", "--as", "jsonl")).Lines)).GetProperty("statement").GetProperty("content").GetProperty("text").GetString());
        Assert.Contains("Odile Tassart", (await Ask("statements", "--actor", "Tassart")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "correct", "story", "a0000000000000000")]
    [InlineData(1, "correct", "undo", "c0000000000000000")]
    [InlineData(2, "correct", "story")]
    [InlineData(2, "correct", "undo", "c0000000000000000", "more")]
    public async Task What_cannot_be_set_right_is_said(int exit, params string[] args)
    {
        var ran = await Ran.InProcess([.. args, "--archive", _archive]);
        Assert.Equal(exit, ran.Exit);
        Assert.NotEmpty(ran.Error);
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private async Task<Ran> Ask(params string[] args)
    {
        var ran = await Ran.InProcess([.. args, "--archive", _archive]);
        Assert.True(ran.Exit == 0, $"{string.Join(' ', args)}: {ran.Exit}\n{ran.Error}");
        return ran;
    }
}
