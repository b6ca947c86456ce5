namespace Filature.Translations;

/// <summary>What stands on every translated line, wherever it is shown: that a machine made it, which one, by which languages, and how good it is.</summary>
public static class TranslationLabel
{
    /// <param name="language">Of whoever reads it: fr or es; English for all others.</param>
    public static string Of(Way way, string language) => language switch
    {
        "fr" => $"traduction automatique : {way}{(way.IsGist ? ", qualité d’ébauche" : "")}",
        "es" => $"traducción automática: {way}{(way.IsGist ? ", calidad de borrador" : "")}",
        _ => $"machine translation: {way}{(way.IsGist ? ", gist quality" : "")}",
    };
}
