using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filature.Translations.Servers;

/// <summary>A server that speaks LibreTranslate's API (https://docs.libretranslate.com): POST /translate, GET /languages.</summary>
public sealed class LibreTranslateEngine : ITranslationEngine, IDisposable
{
    private readonly ServerOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly Patience _patience;
    private readonly HashSet<(string From, string To)> _pairs = [];

    private LibreTranslateEngine(ServerOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _client = CappedAnswers.Client(options);
        _patience = new(Name, options, clock);
    }

    public string Name => "LibreTranslate";

    /// <summary>The server's own version; <c>unknown</c> where it does not tell.</summary>
    public string Version { get; private set; } = "unknown";

    public bool IsGist => false;

    public int Batch => 2_000;

    internal const string WhatLeaves = "the sentences to be translated, and the two languages";

    public Departure? Leaves => new(_options.Address.Authority, WhatLeaves);

    /// <summary>Asks the server which languages it has, and for its version.</summary>
    public static async Task<Outcome<LibreTranslateEngine>> Connect(ServerOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var engine = new LibreTranslateEngine(options, clock);
        try
        {
            return await engine.Greet(cancel) is { } problem ? Close(engine, problem) : engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    public ValueList<string> Route(string from, string to) => _pairs.Contains((from, to)) ? [from, to] : [];

    public async Task<Outcome<ValueList<string>>> Translate(IReadOnlyList<string> sentences, string from, string to, CancellationToken cancel)
    {
        if (!((ITranslationEngine)this).Serves(from, to))
        {
            return TranslationProblems.NoPair(Name, from, to);
        }

        if (sentences.Count == 0)
        {
            return ValueList<string>.Empty;
        }

        var question = new Question(sentences, from, to, "text", string.IsNullOrEmpty(_options.Key) ? null : _options.Key);
        var answered = await _patience.Ask(stop => Send(() => new(HttpMethod.Post, At("translate")) { Content = JsonContent.Create(question) }, stop), cancel);
        return answered.Then(text => Read(text, sentences));
    }

    public void Dispose() => _client.Dispose();

    private static Outcome<LibreTranslateEngine> Close(LibreTranslateEngine engine, Problem problem)
    {
        engine.Dispose();
        return problem;
    }

    private Outcome<ValueList<string>> Read(string text, IReadOnlyList<string> sentences)
    {
        if (Parse<Answer>(text) is not { TranslatedText: { } answers })
        {
            return TranslationProblems.WrongAnswer(Name, "it is not JSON with the translations in «translatedText».");
        }

        if (answers.Count != sentences.Count)
        {
            return TranslationProblems.WrongAnswer(Name, $"{answers.Count} sentences for {sentences.Count}.");
        }

        return answers.Zip(sentences).Any(pair => !Plausible.Is(pair.First, pair.Second))
            ? TranslationProblems.WrongAnswer(Name, "a sentence of it is empty, or far longer than its original.")
            : answers.Select(answer => answer!.ReplaceLineEndings(" ").Trim()).ToValueList();
    }

    private async Task<Problem?> Greet(CancellationToken cancel)
    {
        var languages = await _patience.Ask(stop => Send(() => new(HttpMethod.Get, At("languages")), stop), cancel);
        if (!languages.IsOk)
        {
            return languages.Problem;
        }

        if (Parse<List<Offered?>>(languages.Value) is not { } offered)
        {
            return TranslationProblems.WrongAnswer(Name, "its list of languages is not one.");
        }

        foreach (var language in offered.OfType<Offered>())
        {
            // Servers of an older make name no targets: each language goes into each other one.
            _pairs.UnionWith((language.Targets ?? [.. offered.OfType<Offered>().Select(other => other.Code)])
                .Where(target => target is not null && target != language.Code && language.Code is not null)
                .Select(target => (language.Code!, target!)));
        }

        var spec = await Send(() => new(HttpMethod.Get, At("spec")), cancel);
        Version = spec.Text is { } text && Parse<Spec>(text)?.Info?.Version is { Length: > 0 and < 40 } version ? version : "unknown";
        return null;
    }

    private async Task<Attempt> Send(Func<HttpRequestMessage> question, CancellationToken cancel)
    {
        using var request = question();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await _client.SendAsync(request, cancel);
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancel));
            return response.IsSuccessStatusCode
                ? new(body)
                : Status.Failed(Name, _options, (int)response.StatusCode, body, response.Headers.RetryAfter, _clock.GetUtcNow());
        }
        catch (AnswerTooLargeException tooLarge)
        {
            return new(null, TranslationProblems.WrongAnswer(Name, tooLarge.Message));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new(null, TranslationProblems.Unreachable(Name, $"{_options.Address.Authority}: {broken.Message}"), MayPass: true);
        }
    }

    private Uri At(string path) => new($"{_options.Address.AbsoluteUri.TrimEnd('/')}/{path}");

    private static T? Parse<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Question(
        IReadOnlyList<string> Q, string Source, string Target, string Format,
        [property: JsonPropertyName("api_key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key);

    private sealed record Answer(List<string?>? TranslatedText);

    private sealed record Offered(string? Code, List<string?>? Targets);

    private sealed record Spec(SpecInfo? Info);

    private sealed record SpecInfo(string? Version);
}
