namespace Filature.Translations;

/// <summary>A program that translates: one in this machine, or a server of the user's choice. Languages are BCP 47 codes: fr, en, es.</summary>
public interface ITranslationEngine
{
    /// <summary>How the engine is named in labels and settings: Apertium, LibreTranslate …</summary>
    string Name { get; }

    /// <summary>What of the engine makes its answers differ: version of its data, or name of the model. A part of the cache's key.</summary>
    string Version { get; }

    /// <summary>Whether its answers are good for the gist of a text only.</summary>
    bool IsGist { get; }

    /// <summary>How many characters it is given at a time, or else one sentence: what it has answered is kept before more is asked.</summary>
    int Batch { get; }

    /// <summary>What leaves the machine when it translates, and to which host; null where nothing does.</summary>
    Departure? Leaves { get; }

    /// <summary>The languages that a text passes on its way, the first and the last one with them; empty where it does not serve the pair.</summary>
    ValueList<string> Route(string from, string to);

    bool Serves(string from, string to) => Route(from, to).Count > 0;

    /// <summary>Translates sentences. The answer has as many as were asked, in the same order.</summary>
    /// <returns>Problems: <c>translation.*</c> of <c>docs/errors.md</c>; then nothing of the answer is used.</returns>
    Task<Outcome<ValueList<string>>> Translate(IReadOnlyList<string> sentences, string from, string to, CancellationToken cancel);
}

/// <summary>What leaves the machine, and to which host.</summary>
public sealed record Departure(string Host, string What);
