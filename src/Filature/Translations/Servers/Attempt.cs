namespace Filature.Translations.Servers;

/// <summary>What came of one request: the text of an answer, or why there is none.</summary>
/// <param name="MayPass">Whether the same request may do better in a moment.</param>
/// <param name="Wait">How long the server asks to wait.</param>
internal sealed record Attempt(string? Text, Problem? Problem = null, bool MayPass = false, TimeSpan? Wait = null);
