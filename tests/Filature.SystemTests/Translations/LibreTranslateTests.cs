using System.Text.Json;
using Filature.Translations.Servers;
using Answer = Filature.SystemTests.Translations.EngineServer.Answer;

namespace Filature.SystemTests.Translations;

/// <summary>The client of LibreTranslate's API against a server with faults: nothing is sent twice that was answered, and the order is kept.</summary>
public sealed class LibreTranslateTests
{
    private const string Languages = """[{"code":"fr","name":"French","targets":["en","es","fr"]},{"code":"en","name":"English","targets":["fr"]}]""";

    private static readonly string[] Sentences = ["Un.", "Deux.", "Trois."];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sentences_are_sent_in_one_request_and_come_back_in_order()
    {
        using var server = Server((body, _) => Turned(body));
        using var engine = await Engine(server, key: "a secret key");
        var answer = await engine.Translate(Sentences, "fr", "en", Cancel);
        Assert.Equal(["<Un.>", "<Deux.>", "<Trois.>"], answer.Value!);
        using var sent = JsonDocument.Parse(Assert.Single(server.Asked, asked => asked.Path == "/translate").Body);
        Assert.Equal("fr", sent.RootElement.GetProperty("source").GetString());
        Assert.Equal("en", sent.RootElement.GetProperty("target").GetString());
        Assert.Equal("text", sent.RootElement.GetProperty("format").GetString());
        Assert.Equal("a secret key", sent.RootElement.GetProperty("api_key").GetString());
    }

    [Fact]
    public async Task The_pairs_and_the_version_are_those_the_server_tells()
    {
        using var server = Server((body, _) => Turned(body));
        using var engine = await Engine(server);
        Assert.Equal(["fr", "es"], engine.Route("fr", "es"));
        Assert.Empty(engine.Route("en", "es"));
        Assert.Equal("1.6.5", engine.Version);
        Assert.Equal($"127.0.0.1:{server.Address.Port}", engine.Leaves?.Host);
        Assert.Equal("translation.no-pair", (await engine.Translate(Sentences, "es", "fr", Cancel)).Problem?.Code);
        Assert.DoesNotContain(server.Asked, asked => asked.Path == "/translate");
    }

    [Fact]
    public async Task What_failed_for_a_moment_is_sent_again_and_what_was_answered_is_not()
    {
        using var server = Server((body, request) => request switch
        {
            1 => new("busy", 503),
            2 => new("""{"translatedText":["<U""") { Cut = true },
            _ => Turned(body),
        });
        using var engine = await Engine(server);
        Assert.Equal(["<Un.>", "<Deux.>", "<Trois.>"], (await engine.Translate(Sentences, "fr", "en", Cancel)).Value!);
        Assert.Equal(["<Quatre.>"], (await engine.Translate(["Quatre."], "fr", "en", Cancel)).Value!);
        Assert.Equal(4, server.Asked.Count(asked => asked.Path == "/translate"));
    }

    [Theory]
    [InlineData("""{"translatedText":["un","deux"]}""", 200, "translation.wrong-answer")]
    [InlineData("""{"translatedText":["un","deux","trois","quatre"]}""", 200, "translation.wrong-answer")]
    [InlineData("""{"translatedText":["un",null,"trois"]}""", 200, "translation.wrong-answer")]
    [InlineData("""{"translatedText":["un","","trois"]}""", 200, "translation.wrong-answer")]
    [InlineData("""{"translatedText":"un deux trois"}""", 200, "translation.wrong-answer")]
    [InlineData("""{"translatedText":["un","de""", 200, "translation.wrong-answer")]
    [InlineData("<html><body>It works!</body></html>", 200, "translation.wrong-answer")]
    [InlineData("", 200, "translation.wrong-answer")]
    [InlineData("null", 200, "translation.wrong-answer")]
    [InlineData("""{"error":"Invalid API key"}""", 403, "translation.refused")]
    [InlineData("""{"error":"fr is not supported"}""", 400, "translation.refused")]
    [InlineData("moved", 302, "translation.refused")]
    public async Task An_answer_that_is_none_is_not_used_and_not_asked_for_again(string body, int status, string problem)
    {
        using var other = new EngineServer((_, _, _) => new Answer("{}"));
        using var server = Server((_, _) => new Answer(body, status) { Headers = [("Location", other.Address.ToString())] });
        using var engine = await Engine(server);
        var answer = await engine.Translate(Sentences, "fr", "en", Cancel);
        Assert.Equal(problem, answer.Problem?.Code);
        Assert.Single(server.Asked, asked => asked.Path == "/translate");
        // A text that was sent to one host goes to no other one.
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task A_flood_is_cut_off()
    {
        using var server = Server((_, _) => new Answer($$"""{"translatedText":["{{new string('x', 6_000_000)}}"]}"""));
        using var engine = await Engine(server);
        var answer = await engine.Translate(["Un."], "fr", "en", Cancel);
        Assert.Equal("translation.wrong-answer", answer.Problem?.Code);
        Assert.Contains("larger than", answer.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_server_is_given_up_and_not_asked_again_while_it_may_be_at_work()
    {
        using var server = Server((body, _) => Turned(body) with { After = TimeSpan.FromSeconds(20) });
        using var engine = await Engine(server, options => options with { Limit = TimeSpan.FromSeconds(1) });
        Assert.Equal("translation.slow", (await engine.Translate(Sentences, "fr", "en", Cancel)).Problem?.Code);
        Assert.Single(server.Asked, asked => asked.Path == "/translate");
    }

    [Fact]
    public async Task A_server_that_fails_and_fails_is_left_alone_for_a_while()
    {
        using var server = Server((_, _) => new("down", 500));
        using var engine = await Engine(server, options => options with { FailuresBeforeRest = 6 });
        Assert.Equal("translation.unreachable", (await engine.Translate(Sentences, "fr", "en", Cancel)).Problem?.Code);
        await engine.Translate(Sentences, "fr", "en", Cancel);
        Assert.Equal("translation.resting", (await engine.Translate(Sentences, "fr", "en", Cancel)).Problem?.Code);
        Assert.Equal(6, server.Asked.Count(asked => asked.Path == "/translate"));
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_pause_is_not_asked_again_by_itself()
    {
        using var server = Server((_, _) => new("slow down", 429) { Headers = [("Retry-After", "3600")] });
        using var engine = await Engine(server);
        Assert.Equal("translation.unreachable", (await engine.Translate(Sentences, "fr", "en", Cancel)).Problem?.Code);
        Assert.Single(server.Asked, asked => asked.Path == "/translate");
    }

    [Fact]
    public async Task A_key_is_in_no_message()
    {
        using var server = Server((_, _) => new("""{"error":"Invalid key: hunter2-secret"}""", 403));
        using var engine = await Engine(server, key: "hunter2-secret");
        var problem = (await engine.Translate(Sentences, "fr", "en", Cancel)).Problem!;
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new ServerOptions(server.Address, "hunter2-secret").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listens_and_it_is_said()
    {
        Uri gone;
        using (var server = Server((body, _) => Turned(body)))
        {
            gone = server.Address;
        }

        var found = await LibreTranslateEngine.Connect(new ServerOptions(gone) { FirstWait = TimeSpan.FromMilliseconds(5) }, TimeProvider.System, Cancel);
        Assert.Equal("translation.unreachable", found.Problem?.Code);
    }

    private static EngineServer Server(Func<string, int, Answer> translate)
    {
        var requests = 0;
        return new EngineServer((path, body, _) => path switch
        {
            "/languages" => new(Languages),
            "/spec" => new("""{"info":{"title":"LibreTranslate","version":"1.6.5"}}"""),
            "/translate" => translate(body, Interlocked.Increment(ref requests)),
            _ => new("not found", 404),
        });
    }

    internal static Answer Turned(string body)
    {
        using var sent = JsonDocument.Parse(body);
        return new(JsonSerializer.Serialize(new { translatedText = sent.RootElement.GetProperty("q").EnumerateArray().Select(sentence => $"<{sentence.GetString()}>") }));
    }

    private static async Task<LibreTranslateEngine> Engine(EngineServer server, Func<ServerOptions, ServerOptions>? with = null, string? key = null)
    {
        var options = new ServerOptions(server.Address, key) { FirstWait = TimeSpan.FromMilliseconds(5) };
        var found = await LibreTranslateEngine.Connect(with?.Invoke(options) ?? options, TimeProvider.System, Cancel);
        Assert.True(found.IsOk, found.Problem?.Message);
        return found.Value!;
    }
}
