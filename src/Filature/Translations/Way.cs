namespace Filature.Translations;

/// <summary>By what engine, and over which languages, a text came into another one. The label of every translated line is made from it.</summary>
/// <param name="Hops">See <see cref="Translation.Hops"/>.</param>
/// <param name="IsGist">See <see cref="ITranslationEngine.IsGist"/>.</param>
public sealed record Way(string Engine, string Version, ValueList<string> Hops, bool IsGist)
{
    public string From => Hops[0];

    public string To => Hops[^1];

    public static Way Of(ITranslationEngine engine, string from, string to) => new(engine.Name, engine.Version, engine.Route(from, to), engine.IsGist);

    public static Way Of(Translation translation) => new(translation.Engine, translation.Version, translation.Hops, translation.IsGist);

    /// <summary><c>Apertium fr→es→en</c>.</summary>
    public override string ToString() => $"{Engine} {string.Join('→', Hops)}";
}
