using Filature.Translations;

namespace Filature.SystemTests.Translations;

/// <summary>An engine that turns each sentence into itself between signs, and keeps what it was asked.</summary>
internal sealed class CountingEngine : ITranslationEngine
{
    public string Name => "Counting";

    public string Version { get; set; } = "1";

    public bool IsGist => true;

    public int Batch { get; init; } = 40;

    public Departure? Leaves => null;

    public List<string> Asked { get; } = [];

    /// <summary>What to answer instead; null: as it should.</summary>
    public Func<IReadOnlyList<string>, Problem?> Fault { get; set; } = _ => null;

    public ValueList<string> Route(string from, string to) => from == "fr" && to is "en" or "es" ? [from, to] : [];

    public Task<Outcome<ValueList<string>>> Translate(IReadOnlyList<string> sentences, string from, string to, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Fault(sentences) is { } problem)
        {
            return Task.FromResult<Outcome<ValueList<string>>>(problem);
        }

        Asked.AddRange(sentences);
        return Task.FromResult<Outcome<ValueList<string>>>(sentences.Select(sentence => $"{to}<{sentence}>").ToValueList());
    }
}
