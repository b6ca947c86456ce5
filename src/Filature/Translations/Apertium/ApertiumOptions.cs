namespace Filature.Translations.Apertium;

/// <summary>Where Apertium is and what it may use up.</summary>
public sealed record ApertiumOptions
{
    /// <summary>The program: a path, or a name that is looked for on the <c>PATH</c>.</summary>
    public string Program { get; init; } = "apertium";

    /// <summary>Where Debian's packages put the data of the pairs; a stamp of the files goes into the engine's version.</summary>
    public string Data { get; init; } = "/usr/share/apertium";

    /// <summary>For one run. Apertium does some 10,000 words a second and needs a third of a second to start; a run has some 8,000 words at most.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Characters of one run: what waits to be translated is cut into runs of this size.</summary>
    public int CharactersARun { get; init; } = 50_000;
}
