using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Filature.Translations.Servers;

/// <summary>
/// A language model behind an OpenAI-compatible chat API, such as a local llama.cpp, Ollama or vLLM. It is asked for numbered sentences in
/// JSON, and an answer that has not each number once is no translation, whatever else it says.
/// </summary>
public sealed class ChatEngine : ITranslationEngine, IDisposable
{
    private static readonly ValueList<(string Code, string Name)> Languages = [("fr", "French"), ("en", "English"), ("es", "Spanish")];

    private readonly ServerOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly IChatClient _chat;
    private readonly Patience _patience;

    public ChatEngine(ServerOptions options, string model, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        Version = model;
        _client = CappedAnswers.Client(options);
        _patience = new(Name, options, clock);
        // Retries and time-outs are ours. The client insists on a key; servers that ask for none pass over it.
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(options.Key) ? "none" : options.Key), new OpenAIClientOptions
        {
            Endpoint = options.Address,
            Transport = new HttpClientPipelineTransport(_client),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        _chat = client.GetChatClient(model).AsIChatClient();
    }

    public string Name => "Chat";

    /// <summary>The model's name.</summary>
    public string Version { get; }

    public bool IsGist => false;

    public int Batch => 1_500;

    internal const string WhatLeaves = "the sentences to be translated, and the two languages";

    public Departure? Leaves => new(_options.Address.Authority, WhatLeaves);

    public ValueList<string> Route(string from, string to) => from != to && NameOf(from) is not null && NameOf(to) is not null ? [from, to] : [];

    public async Task<Outcome<ValueList<string>>> Translate(IReadOnlyList<string> sentences, string from, string to, CancellationToken cancel)
    {
        if (Route(from, to).Count == 0)
        {
            return TranslationProblems.NoPair(Name, from, to);
        }

        if (sentences.Count == 0)
        {
            return ValueList<string>.Empty;
        }

        var asked = NumberedSentences.Ask(sentences, NameOf(from)!, NameOf(to)!);
        var answered = await _patience.Ask(stop => Send(asked, stop), cancel);
        var read = answered.Then(text => NumberedSentences.Read(text, sentences) is { } answers
            ? answers
            : (Outcome<ValueList<string>>)TranslationProblems.WrongAnswer(Name, $"not each of the {sentences.Count} sentences once, in JSON."));
        return read.IsOk || sentences.Count == 1 || read.Problem.Code != "translation.wrong-answer" ? read : await Halves(sentences, from, to, cancel);
    }

    public void Dispose()
    {
        _chat.Dispose();
        _client.Dispose();
    }

    // Small models lose count of many sentences, and not of few.
    private async Task<Outcome<ValueList<string>>> Halves(IReadOnlyList<string> sentences, string from, string to, CancellationToken cancel)
    {
        var first = await Translate([.. sentences.Take(sentences.Count / 2)], from, to, cancel);
        if (!first.IsOk)
        {
            return first;
        }

        var second = await Translate([.. sentences.Skip(sentences.Count / 2)], from, to, cancel);
        return second.Then<ValueList<string>>(rest => first.Value.Concat(rest).ToValueList());
    }

    private async Task<Attempt> Send((string Instruction, string Data) asked, CancellationToken cancel)
    {
        try
        {
            var response = await _chat.GetResponseAsync(
                [new ChatMessage(ChatRole.System, asked.Instruction), new ChatMessage(ChatRole.User, asked.Data)], new ChatOptions { Temperature = 0 }, cancel);
            return new(response.Text);
        }
        catch (ClientResultException refused)
        {
            var raw = refused.GetRawResponse();
            // Without a status the answer did not come at all.
            return refused.Status == 0
                ? new(null, TranslationProblems.Unreachable(Name, $"{_options.Address.Authority}: {refused.Message}"), MayPass: true)
                : Status.Failed(Name, _options, refused.Status, raw?.Content.ToString() ?? "", Wait(raw), _clock.GetUtcNow());
        }
        catch (AnswerTooLargeException tooLarge)
        {
            return new(null, TranslationProblems.WrongAnswer(Name, tooLarge.Message));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new(null, TranslationProblems.Unreachable(Name, $"{_options.Address.Authority}: {broken.Message}"), MayPass: true);
        }
        catch (Exception garbage) when (garbage is System.Text.Json.JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            // What the client throws at an answer of another shape.
            return new(null, TranslationProblems.WrongAnswer(Name, "it is not the JSON of a chat."));
        }
    }

    private static System.Net.Http.Headers.RetryConditionHeaderValue? Wait(PipelineResponse? raw) =>
        raw?.Headers.TryGetValue("Retry-After", out var after) == true && System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(after, out var wait) ? wait : null;

    private static string? NameOf(string code) => Languages.FirstOrDefault(language => language.Code == code).Name;
}
