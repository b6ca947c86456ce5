using System.Text.Json;
using Filature.SystemTests.Translations;

namespace Filature.SystemTests.Cli;

/// <summary><c>translate</c> over the sample wire: by the real Apertium, and by engines that fail.</summary>
public sealed class TranslateTests(WireTests.Filled filled) : IClassFixture<WireTests.Filled>, IDisposable
{
    private const string French = "p04-fil-est-appel-paris-tbilissi.txt";
    private const string Spanish = "r01-voz-del-este-uruguay-leche.txt";
    private const string English = "p13-meridian-brussels-gauges.txt";

    private string Settings => filled.Archive + ".translation.json";

    [Fact]
    public async Task Without_an_engine_nothing_is_asked_and_the_original_is_shown()
    {
        var ran = await Ask(filled.Ids["q01-courrier-argonne-explosion-malterie.txt"], "--to", "en", "--title");
        Assert.Equal(4, ran.Exit);
        Assert.Contains("[translation.none]", ran.Error, StringComparison.Ordinal);
        Assert.Contains("(fr, not translated)", ran.Out, StringComparison.Ordinal);
        var engines = await Ask("--engines");
        Assert.Equal(1, engines.Exit);
        Assert.Contains("nothing leaves this machine", engines.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(French, "es", "fr→es")]
    [InlineData(Spanish, "fr", "es→fr")]
    [InlineData(English, "es", "en→es")]
    [InlineData(English, "fr", "en→es→fr")]
    [InlineData(French, "en", "fr→es→en")]
    public async Task Every_sentence_is_translated_labelled_and_beside_its_original(string document, string to, string route)
    {
        (await RealApertium.Engine()).Dispose();
        var translation = Json(await Done(filled.Ids[document], "--to", to, "--engine", "apertium", "--json"));
        Assert.Equal(
            ["article", "textId", "statement", "from", "to", "engine", "version", "hops", "gist", "label", "sentences", "failed", "error"], translation.EnumerateObject().Select(property => property.Name));
        var label = translation.GetProperty("label").GetString()!;
        Assert.Contains($"Apertium {route}", label, StringComparison.Ordinal);
        Assert.Equal(route, string.Join('→', translation.GetProperty("hops").EnumerateArray().Select(hop => hop.GetString())));
        Assert.True(translation.GetProperty("gist").GetBoolean());
        var sentences = translation.GetProperty("sentences").EnumerateArray().ToList();
        Assert.True(sentences.Count > 5);
        var at = -1;
        Assert.All(sentences, sentence =>
        {
            Assert.Equal(["source", "original", "text", "label", "findings", "score", "failed", "reasons"], sentence.EnumerateObject().Select(property => property.Name));
            Assert.True(sentence.GetProperty("source")[0].GetInt32() > at);
            at = sentence.GetProperty("source")[1].GetInt32();
            Assert.Equal(label, sentence.GetProperty("label").GetString());
            Assert.NotEqual("", sentence.GetProperty("text").GetString());
            Assert.All(sentence.GetProperty("findings").EnumerateArray(), finding => Assert.InRange(finding.GetProperty("span")[1].GetInt32(), 1, sentence.GetProperty("text").GetString()!.Length));
        });
        Assert.Contains(sentences, sentence => sentence.GetProperty("text").GetString() != sentence.GetProperty("original").GetString());
        Assert.Contains(sentences, sentence => sentence.GetProperty("findings").EnumerateArray().Any(finding => finding.GetProperty("exact").GetBoolean()));

        var people = await Done(filled.Ids[document], "--to", to, "--engine", "apertium");
        Assert.Equal(sentences.Count, people.ReplaceLineEndings(" ").Split($"[{label}]").Length - 1);
    }

    [Fact]
    public async Task A_statement_is_translated_alone()
    {
        (await RealApertium.Engine()).Dispose();
        var statement = Json((await Ran.InProcess("statements", "--json", "--limit", "1000", "--archive", filled.Archive)).Out).GetProperty("statements").EnumerateArray()
            .First(found => found.GetProperty("article").GetString() == filled.Ids[French]).GetProperty("statement");
        var translation = Json(await Done(statement.GetProperty("id").GetString()!, "--to", "es", "--engine", "apertium", "--json"));
        Assert.Equal(statement.GetProperty("id").GetString(), translation.GetProperty("statement").GetString());
        var only = Assert.Single(translation.GetProperty("sentences").EnumerateArray());
        Assert.Equal(statement.GetProperty("content").GetProperty("text").GetString(), only.GetProperty("original").GetString());
    }

    [Fact]
    public async Task An_engine_that_is_gone_leaves_the_original_and_what_it_made_before()
    {
        await File.WriteAllTextAsync(Settings, """{"engines":{"lost":{"kind":"apertium","program":"/nowhere/apertium"}},"pairs":{"*":"lost"}}""", TestContext.Current.CancellationToken);
        var ran = await Ask(filled.Ids[Spanish], "--to", "en", "--title", "--json");
        Assert.Equal(4, ran.Exit);
        var document = Json(ran.Out);
        Assert.Equal("translation.missing", document.GetProperty("error").GetProperty("code").GetString());
        var title = Assert.Single(document.GetProperty("sentences").EnumerateArray());
        Assert.NotEqual("", title.GetProperty("original").GetString());
        Assert.Equal(JsonValueKind.Null, title.GetProperty("text").ValueKind);
        Assert.Equal(3, (await Ask("--engines")).Exit);
    }

    [Fact]
    public async Task A_server_of_garbage_is_told_and_its_key_is_not()
    {
        using var server = new EngineServer((path, _, _) => path == "/languages"
            ? new("""[{"code":"fr","targets":["en"]},{"code":"es","targets":["en"]}]""")
            : new("""{"translatedText":["too","many","sentences"]}"""));
        await File.WriteAllTextAsync(
            Settings, $$$"""{"engines":{"server":{"kind":"libreTranslate","url":"{{{server.Address}}}","key":"hunter2"}},"pairs":{"*-en":"server"}}""", TestContext.Current.CancellationToken);
        var ran = await Ask(filled.Ids[Spanish], "--to", "en", "--title");
        Assert.Equal(4, ran.Exit);
        Assert.Contains("[translation.wrong-answer]", ran.Error, StringComparison.Ordinal);
        Assert.Contains("(es, not translated)", ran.Out, StringComparison.Ordinal);
        var engines = await Ask("--engines", "--json");
        Assert.Equal(0, engines.Exit);
        Assert.Contains($"127.0.0.1:{server.Address.Port}", engines.Out, StringComparison.Ordinal);
        Assert.Contains("\"hasKey\":true", engines.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", ran.Out + ran.Error + engines.Out + engines.Error + (await Ask("--engines")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_sets_an_engine_up_and_says_what_leaves()
    {
        using var server = new EngineServer((_, _, _) => new("""[{"code":"fr","targets":["en"]}]"""));
        var ran = await Ask("--use", server.Address.ToString());
        Assert.Equal(0, ran.Exit);
        Assert.Contains($"What leaves this machine, to 127.0.0.1:{server.Address.Port}", ran.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Settings));
        Assert.Equal(2, (await Ask("--use", "deepest")).Exit);
        Assert.Equal(2, (await Ask("--use", "ftp://host")).Exit);
    }

    [Fact]
    public async Task What_is_asked_for_wrongly_is_said()
    {
        Assert.Equal(2, (await Ask(filled.Ids[French])).Exit);
        Assert.Equal(2, (await Ask(filled.Ids[French], "--to", "de")).Exit);
        Assert.Equal(2, (await Ask(filled.Ids[French], "--to", "en", "--engine", "nothing")).Exit);
        Assert.Equal(2, (await Ask("--engines", "--waiting")).Exit);
        Assert.Equal(1, (await Ask("a00000000", "--to", "en")).Exit);
        Assert.Equal(1, (await Ask(filled.Ids[French], "--to", "fr")).Exit);
        Assert.Equal(1, (await Ask("--waiting")).Exit);
        await File.WriteAllTextAsync(Settings, "{ no json", TestContext.Current.CancellationToken);
        Assert.Contains("[translation.settings]", (await Ask("--engines")).Error, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(Settings);

    private Task<Ran> Ask(params string[] args) => Ran.InProcess(["translate", .. args, "--archive", filled.Archive]);

    private async Task<string> Done(params string[] args)
    {
        var ran = await Ask(args);
        Assert.True(ran.Exit == 0, ran.Error);
        return ran.Out;
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}
