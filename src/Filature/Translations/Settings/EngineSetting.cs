namespace Filature.Translations.Settings;

/// <summary>The kinds of engines.</summary>
public enum EngineKind
{
    Apertium,
    LibreTranslate,
    Chat,
}

/// <summary>One engine as the user set it up.</summary>
/// <param name="Url">Of a server: where its paths begin. For <see cref="EngineKind.Chat"/> with its <c>/v1</c>.</param>
/// <param name="Key">Sent to the server; shown nowhere.</param>
/// <param name="KeyVariable">The environment variable that holds the key, in place of <paramref name="Key"/>.</param>
/// <param name="Model">Of a chat: the model's name.</param>
/// <param name="Program">Of Apertium: the program, if it is not on the <c>PATH</c>.</param>
/// <param name="Seconds">How long an answer is waited for.</param>
public sealed record EngineSetting(
    EngineKind Kind, string? Url = null, string? Key = null, string? KeyVariable = null, string? Model = null, string? Program = null, int? Seconds = null)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => Url is null ? $"{Kind}" : $"{Kind} {Url}";
}
